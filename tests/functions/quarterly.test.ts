// XXBS.QUARTERLY: cells in, the table of 季度考核 out.

import fc from "../support/fast-check";
import { toSerial } from "../../src/domain/calendar/civil-date";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { quarterly } from "../../src/functions/functions";
import { COMMISSIONS } from "../../src/tables/declarations/adoptions";
import { quarterlyBlock } from "../../src/tables/blocks/quarterly";
import { worlds } from "../oracle/worlds";
import {
  argumentsFor,
  block,
  columnOf,
  counted,
  department,
  departmentBlock,
  emptiesAs,
  ledgerBlock,
  settingsBlock,
  type Block,
} from "./blocks";
import { errorOf, provideRuntime } from "./office-runtime";

beforeAll(provideRuntime);

const DEPARTMENTS = departmentBlock([
  department({ id: "D01", name: "政工办", kind: "局机关股室" }),
  department({ id: "D02", name: "水寨司法所", aliases: ["水寨所"] }),
  department({ id: "D03", name: "公证处", kind: "所属单位", quota: 1 }),
  department({ id: "D04", name: "河东司法所" }),
]);
const UNSIGNED = { headApproved: false, leaderApproved: false, status: "待审" as const };
const LEDGER = ledgerBlock([counted(), counted({ id: "2022-0002", title: "二", ...UNSIGNED })]);

interface Given {
  departments?: Block;
  ledger?: Block;
  adoptions?: Block;
  settings?: Block;
  year?: unknown;
  quarter?: unknown;
  asOf?: unknown;
}

function table(given: Given = {}): unknown[][] {
  const { departments = DEPARTMENTS, ledger = LEDGER, adoptions = [], settings = [] } = given;
  const { year = 2022, quarter = 2, asOf } = given;
  return quarterly(departments, ledger, adoptions, [], settings, year, quarter, asOf);
}

function line(name: string, given: Given = {}): Record<string, unknown> {
  const [header = [], ...rows] = table(given);
  const row = rows.find((cells) => cells[1] === name) ?? [];
  return Object.fromEntries(header.map((title, index) => [String(title), row[index]]));
}

describe("O1: the table", () => {
  it("has the fifteen columns, departments by 类别 in the plan's order, 小计, 合计", () => {
    const rows = table();
    expect(rows[0]?.join()).toBe(
      "序,部门,类别,年度任务,本季应报,本季已报,累计应报,累计已报,欠报,累计完成率,年度进度,采用篇数,状态,标记,说明",
    );
    expect(columnOf(rows, "部门")).toEqual([
      ...["水寨司法所", "河东司法所", "政工办", "公证处"],
      ...["小计（司法所）", "小计（局机关股室）", "小计（所属单位）", "合计"],
    ]);
    expect(columnOf(rows, "序")).toEqual([1, 2, 3, 4, "", "", "", ""]);
    expect(rows.every((row) => row.length === 15)).toBe(true);
  });

  it("E1: the 35 departments' 累计应报 is 30, 61, 91, 126", () => {
    const quotas = [...Array<number>(30).fill(4), 2, 1, 1, 1, 1];
    const departments = departmentBlock(
      quotas.map((quota, i) => department({ id: `D${i}`, name: `部门${i}`, quota })),
    );
    const sums = [1, 2, 3, 4].map((quarter) => line("合计", { departments, quarter })["累计应报"]);
    expect(sums).toEqual([30, 61, 91, 126]);
  });

  it("E2–E5: figures, status, flags and sentence of a department with one of two approved", () => {
    expect(line("水寨司法所")).toMatchObject({
      累计应报: 2,
      累计已报: 1,
      欠报: 1,
      累计完成率: 0.5,
      年度进度: 0.25,
      状态: "未完成",
      标记: "缺审签",
      说明: "累计应报2篇，已报1篇，欠1篇；1篇缺审签未计入。",
    });
  });

  it("E2: shows — where nothing is due", () => {
    expect(line("公证处")).toMatchObject({ 累计应报: 0, 累计完成率: "—", 状态: "本期无任务" });
  });

  it("S6, E4: a resubmitted article is as timely as its first version", () => {
    const on = (day: number) => ({ receivedOn: { year: 2022, month: 4, day } });
    const publishedAt = { year: 2022, month: 4, day: 20 };
    const ledger = ledgerBlock([
      counted({ ...on(10), status: "退回", publishedAt }),
      counted({ ...on(25), id: "2022-0002", resubmissionOf: "2022-0001", publishedAt }),
    ]);
    expect(line("水寨司法所", { ledger })).toMatchObject({ 累计已报: 1, 标记: "" });
  });

  it("says in 合计 which rows count for nobody", () => {
    const ledger = ledgerBlock([counted({ department: "某某股" }), counted({ id: "2" })]);
    ledger.push((ledger[2] ?? []).map((cell) => (cell === "2" ? "" : cell)));
    expect(line("合计", { ledger })["说明"]).toBe(
      "达标部门0/3，另1个本期无任务。有2处读不懂或对不上：台账2022-0001“部门”“某某股”不在部门表，未计入；台账标题下第3行“编号”是空的，该行未计入。",
    );
  });
});

describe("what the host passes", () => {
  it.each([0, null] as const)("pitfall 1: an empty cell as %p is nothing", (empty) => {
    const ledger = ledgerBlock([counted(), counted({ id: "2022-0003", channel: "直报" })]);
    const idle = department({ id: "D05", name: "新设股", quota: 0 });
    const departments = [...DEPARTMENTS, ...departmentBlock([idle]).slice(1)];
    const noFigure = departments.map((row) => row.map((cell) => (cell === 0 ? "" : cell)));
    const blankRow = LEDGER[0]?.map(() => "") ?? [];
    const given = {
      departments: emptiesAs(empty, [...noFigure, DEPARTMENTS[0]?.map(() => "") ?? []]),
      ledger: emptiesAs(empty, [...ledger, blankRow, blankRow]),
      settings: emptiesAs(empty, [
        ["设置项", "值", "说明"],
        ["直报计数", "", ""],
        ["", "", ""],
      ]),
      asOf: empty,
    };
    expect(table(given)).toEqual(table({ departments, ledger }));
  });

  it("takes omitted ranges, a blank one and a table's single blank row for none", () => {
    const empty = table({ ledger: [LEDGER[0] ?? []] });
    const blank = LEDGER[0]?.map(() => "") ?? [];
    for (const ledger of [[], [[""]], [[0, null]], [LEDGER[0] ?? [], blank]]) {
      expect(table({ ledger })).toEqual(empty);
    }
    const nulls = JSON.parse("[null,null,null,null]") as [Block, Block, Block, Block];
    expect(quarterly(DEPARTMENTS, ...nulls, 2022, 2)).toEqual(empty);
  });

  it("finds columns by their headings, wherever they are", () => {
    const move = (rows: Block): Block =>
      rows.map((row, i) => [...row, i === 0 ? "我的" : "x"].reverse());
    expect(table({ ledger: move(LEDGER), departments: move(DEPARTMENTS) })).toEqual(table());
  });

  it("S5: reads dates typed as text", () => {
    const received = LEDGER[0]?.indexOf("收稿日期") ?? -1;
    const typed = LEDGER.map((row, i) => row.with(received, i === 0 ? "收稿日期" : "2022.4.12"));
    expect(table({ ledger: typed })).toEqual(table());
  });

  it("agrees with the evaluation of records on any ledger", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(quarterly(...argumentsFor(world))).toEqual(quarterlyBlock(evaluate(world)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("year, quarter and day", () => {
  it.each([2, "2", "２", "Q2", "q2", "二季度", "第二季度", " 第 2 季度 "])(
    "reads quarter %p",
    (quarter) => {
      expect(table({ quarter })).toEqual(table({ quarter: 2 }));
    },
  );

  it.each([2022, "2022", "2022年", "2022年度"])("reads year %p", (year) => {
    expect(table({ year })).toEqual(table());
  });

  it("takes an empty or later day for the end of the quarter", () => {
    for (const asOf of [null, "", 0, "2022-06-30", "2022-12-31", 44834, undefined]) {
      expect(table({ asOf })).toEqual(table());
    }
  });

  it("S4: looks at nothing received after an earlier day", () => {
    for (const asOf of [44662, "2022-4-11", "4月11日"]) {
      expect(line("水寨司法所", { asOf })).toMatchObject({ 累计应报: 2, 累计已报: 0 });
    }
    expect(
      line("水寨司法所", { asOf: toSerial({ year: 2022, month: 4, day: 12 }) + 0.4 }),
    ).toMatchObject({
      累计已报: 1,
    });
  });
});

describe("bad input", () => {
  const cases: [name: string, given: Given, code: string, message: string][] = [
    ["no year", { year: null }, "#VALUE!", "没有给出年度，请写成 2022 或 2022年。"],
    [
      "a year that is none",
      { year: "今年" },
      "#VALUE!",
      "年度“今年”无法识别，请写成 2022 或 2022年。",
    ],
    ["quarter 5", { quarter: 5 }, "#VALUE!", "季度“5”无法识别，请写成 1 至 4、Q2 或 第二季度。"],
    [
      "a day that does not exist",
      { asOf: "2022-02-30" },
      "#VALUE!",
      "截止日期“2022-02-30”无法识别，请写成日期，如 2022-06-30。",
    ],
    [
      "no departments",
      { departments: [] },
      "#N/A",
      "“部门”表里没有部门，请先建立台账，或把参数写成 部门[#All]。",
    ],
    [
      "a range without its heading",
      { ledger: LEDGER.slice(1) },
      "#VALUE!",
      "“台账”参数的第一行不是“台账”表的标题行，请写成 台账[#All]。",
    ],
    [
      "a renamed column",
      { ledger: LEDGER.map((row) => row.map((cell) => (cell === "状态" ? "情况" : cell))) },
      "#VALUE!",
      "“台账”表缺少“状态”列，可能是标题被改名或删除。请把该列标题改回“状态”后再试。",
    ],
  ];
  it.each(cases)("%s is said in a sentence", (_name, given, code, message) => {
    expect(errorOf(() => table(given))).toEqual({ code, message });
  });

  it("E11: a cell that cannot be read leaves the table standing, and is named in 合计", () => {
    const departments = DEPARTMENTS.map((row) => row.map((cell) => (cell === 1 ? "若干" : cell)));
    expect(line("合计", { departments })["说明"]).toContain(
      "部门标题下第3行“年度篇数”“若干”无法识别，按空白处理",
    );
    const settings = [
      ["设置项", "值"],
      ["口径", "累记"],
    ];
    expect(line("合计", { settings })["说明"]).toContain(
      "设置标题下第1行“值”“累记”无法识别，按默认值",
    );
    expect(line("水寨司法所", { settings })).toMatchObject({ 累计已报: 1 });
  });

  it("E11, A3: an adoption whose level or type cannot be read counts, and it is said where it does not", () => {
    const adoptions = [
      ["报送编号", "采用渠道", "类型", "级别", "采用日期", "表彰", "撤回"],
      ["2022-0001", "梅州日报", "报纸", "厅", "2022-04-20", "是", ""],
    ];
    expect(line("水寨司法所", { adoptions })["采用篇数"]).toBe(1);
    const said = line("合计", { adoptions })["说明"];
    expect(said).toContain("“级别”“厅”无法识别，不列入各级采用次数，不计最高级别和积分");
    expect(said).toContain("“类型”“报纸”无法识别，不列入各类型采用次数，不计积分");
  });

  it("an adoption or commission that is not typed whole yet counts as far as it can be read", () => {
    const adoptions = [
      ["报送编号", "采用渠道", "类型", "级别", "采用日期", "表彰", "撤回"],
      ["2022-0001", "梅州日报", "报刊", "市", "2022-04-20", "是", ""],
      ["2022-0001", "政务简报", "简报调研", "市", "", "", ""],
      ["2022-0001", "政务简报", "", "", 44671, "", ""],
      ["2022-0002", "政务简报", "报刊", "市", 44671, "是", "是"],
    ];
    expect(line("水寨司法所", { adoptions })["采用篇数"]).toBe(1);
    const commissions = block(COMMISSIONS, []);
    commissions.push(["约2022-01"]);
    const rows = quarterly(DEPARTMENTS, LEDGER, adoptions, commissions, [], 2022, 2);
    const figures = (block: readonly (readonly unknown[])[]) =>
      block.map((row) => row.slice(0, -1));
    expect(figures(rows)).toEqual(figures(table({ adoptions })));
    expect(rows.at(-1)?.at(-1)).toContain("有4处读不懂或对不上：采用标题下第2行“采用日期”是空的");
  });
});

describe("settings", () => {
  it("are read from their table, the 0 of an empty desktop cell as not given", () => {
    const rows = settingsBlock({ ...DEFAULT_SETTINGS, countWithoutApproval: true });
    expect(line("水寨司法所", { settings: rows })["标记"]).toBe("缺审签");
    const countAll = ledgerBlock([counted({ headApproved: false })]);
    expect(line("水寨司法所", { settings: rows, ledger: countAll })["累计已报"]).toBe(1);
    const emptied = rows.map((row) => (row[0] === "缺审签计数" ? [row[0], 0, 0] : row));
    expect(line("水寨司法所", { settings: emptied, ledger: countAll })["累计已报"]).toBe(0);
  });

  it("S1: 字数容差 may be 0 itself", () => {
    const ledger = ledgerBlock([counted({ wordCount: 520 })]);
    expect(line("水寨司法所", { ledger })["标记"]).toBe("");
    const settings = settingsBlock({ ...DEFAULT_SETTINGS, tolerance: 0 });
    expect(line("水寨司法所", { ledger, settings })["标记"]).toBe("字数提示");
  });
});
