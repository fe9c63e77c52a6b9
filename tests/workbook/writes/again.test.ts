// T2: a draft that failed, was changed by the clerk and is saved once more under its token, as every form of the pane
// does: one row, which says what he said last, and 日志 tells how it came to it.

import { interleaved, type NodeExcel } from "excel-preview-host";
import { closeAll, draft, NOW, tableRows } from "../excel";
import { ADOPTION, COMMISSION, JULY, MANUAL, WRITES } from "./catalogue";
import { cover } from "./covering";
import { openPane, type Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { onTable } from "./rearranged";
import { column, faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(120_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

interface Draft {
  readonly table: string;
  /** Of the row that it makes. */
  readonly token: string;
  readonly header: string;
  /** What is said first, and what then. */
  readonly words: readonly [string, string];
  readonly save: (pane: Pane, word: string) => Promise<unknown>;
}

const PAPER = { name: "梅州日报", level: "市", ownMedia: false } as const;

const DRAFTS: Readonly<Record<string, Draft>> = {
  register: {
    table: "台账",
    token: "again",
    header: "标题",
    words: ["错字", "改正"],
    save: (each, title) => each.register(draft({ title }), { token: "again", now: NOW }),
  },
  addAdoptions: {
    table: "采用",
    token: "again/篇1",
    header: "采用渠道",
    words: ["新华日报", "梅州日报"],
    save: (each, outlet) =>
      each.addAdoptions([{ ...ADOPTION, outlet }], { token: "again", now: NOW }),
  },
  addOutlet: {
    table: "采用渠道",
    token: "again",
    header: "类型",
    words: ["报刊", "党政网站"],
    save: (each, kind) =>
      each.addOutlet({ ...PAPER, kind: kind as "报刊" }, { token: "again", now: NOW }),
  },
  issueCommission: {
    table: "约稿",
    token: "again",
    header: "题目",
    words: ["普法", "调解"],
    save: (each, topic) =>
      each.issueCommission({ ...COMMISSION, topic }, { token: "again", now: NOW }),
  },
  addManualCriticism: {
    table: "批评",
    token: "again",
    header: "说明",
    words: ["数字有误。", "数字有误，已改。"],
    save: (each, sentence) =>
      each.addManualCriticism({ ...MANUAL, sentence }, { token: "again", now: JULY }),
  },
};

/** What 日志 tells of the cell: the line of the row says it, or the last change of it. */
function toldIn(excel: NodeExcel, header: string, word: string): string {
  const lines = tableRows(excel, "日志").filter((line) =>
    String(line["标识"]).startsWith("again/"),
  );
  const changed = lines.findLast((line) => line["字段"] === header);
  if (changed !== undefined) return String(changed["新值"]);
  return lines.some((line) => String(line["新值"]).includes(word)) ? word : "";
}

function isToldTwice(excel: NodeExcel): boolean {
  const lines = tableRows(excel, "日志").map((line) => JSON.stringify({ ...line, 标识: "" }));
  return new Set(lines).size < lines.length;
}

/** Where the first attempt is cut, and before or after which of its round trips the second. */
const CUTS = (["before", "after", 60, 100, 110, 120, 126, 132] as const).flatMap((when) =>
  [2, 4, 5].flatMap((trip) =>
    (["before", "after"] as const).map((then) => [when, trip, then] as const),
  ),
);

it.each(Object.entries(DRAFTS))(
  "%s: what was said last stands, once, and is told",
  async (_, each) => {
    const { table, token, header, words, save } = each;
    const wrong: unknown[] = [];
    for (const [when, trip, then] of CUTS) {
      const { excel } = await openPrepared(prepared);
      excel.host.failAt(2, { when, code: "ConnectionFailure" });
      const failed = await save(pane, words[0]).then(
        () => false,
        () => true,
      );
      if (!failed) continue;
      // So does the next attempt, done for all that or not.
      excel.host.failAt(trip, { when: then, code: "ConnectionFailure" });
      const insist = () => save(pane, words[1]);
      await insist().catch(insist).catch(insist);
      const rows = tableRows(excel, table).filter((row) => row["登记标识"] === token);
      const told = toldIn(excel, header, words[1]);
      const faults = faultsIn(excel, [pane], prepared.lines);
      if (
        rows.length !== 1 ||
        rows[0]?.[header] !== words[1] ||
        told !== words[1] ||
        faults.length > 0 ||
        isToldTwice(excel)
      )
        wrong.push([when, trip, then, rows, told, faults]);
      closeAll();
    }
    expect(wrong).toEqual([]);
  },
);

const LOST = { when: "after", code: "ConnectionFailure" } as const;
const saveBlock = () => WRITES["registerBlock"]?.(pane);
const said = (excel: NodeExcel, ...headers: readonly string[]) =>
  tableRows(excel, "日志")
    .slice(prepared.lines.length)
    .map((line) => headers.map((header) => line[header]));

describe("a block whose answer was lost, saved once more", () => {
  async function lost(): Promise<NodeExcel> {
    const { excel } = await openPrepared(prepared);
    excel.host.failAt(2, LOST);
    await expect(saveBlock()).rejects.toThrow("没有得到确认");
    return excel;
  }

  it("T4: what another clerk has changed in one of its rows since stays", async () => {
    const excel = await lost();
    const changes = { title: "他人改的", remark: "他人的备注" };
    await openPane().changeSubmission("2022-0004", changes, {
      action: "修改",
      reason: "",
      now: NOW,
    });
    const [rows, lines] = ["台账", "日志"].map((name) => tableRows(excel, name));
    await saveBlock();
    expect(tableRows(excel, "台账")).toEqual(rows);
    expect(tableRows(excel, "日志")).toEqual(lines);
  });

  it("S6: one of its rows deleted since comes back, and is told under its new number", async () => {
    const excel = await lost();
    await onTable("台账", ({ rows }) => rows.getItemAt(3).delete());
    // Cut once more on the way, it is told once all the same.
    excel.host.failAt(5, { ...LOST, when: "before" });
    await expect(saveBlock()).rejects.toThrow("没有得到确认");
    await saveBlock();
    expect(said(excel, "操作", "对象", "新值")).toEqual([
      ["登记", "2022-0003", "水寨司法所 动态类 甲"],
      ["登记", "2022-0004", "水寨司法所 动态类 乙"],
      ["登记", "2022-0005", "水寨司法所 动态类 丙"],
      ["登记", "2022-0006", "水寨司法所 动态类 乙"],
    ]);
    expect(column(excel, "台账", "标题").slice(2)).toEqual(["甲", "丙", "乙"]);
    expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
    // By that line it is known from then on.
    const at = (table: string, header: string, text: string) =>
      column(excel, table, header).indexOf(text) + 1;
    cover(excel, "台账", at("台账", "登记标识", "b/篇2"), { 编号: "2022-0009", 登记标识: "other" });
    cover(excel, "日志", at("日志", "标识", "b/4"), { 标识: "other/1" });
    await pane.restoreSaved({ now: NOW });
    expect(column(excel, "台账", "登记标识")).toContain("b/篇2");
  });

  it("S6: its paragraphs deleted since come back without a line of their own", async () => {
    const excel = await lost();
    await onTable("段落记录", ({ rows }) => rows.getItemAt(1).delete());
    await saveBlock();
    expect(said(excel, "操作")).toEqual([["登记"], ["登记"], ["登记"]]);
    expect(column(excel, "段落记录", "段落指纹").sort()).toEqual(["p丙", "p乙", "p甲"].sort());
  });
});

it("T4: what the clerk says otherwise is set in a row that another has changed since, and told as often as it is", async () => {
  const { excel } = await openPrepared(prepared);
  const save = (title: string) =>
    pane.register(draft({ title, remark: "备注" }), { token: "again", now: NOW });
  const change = { action: "修改", reason: "", now: NOW };
  for (const title of ["一", "二"]) {
    excel.host.failAt(title === "一" ? 2 : 5, LOST);
    await expect(save(title)).rejects.toThrow("没有得到确认");
  }
  await openPane().changeSubmission("2022-0003", { title: "一", remark: "他人的" }, change);
  await save("二");
  expect(said(excel, "字段", "原值", "新值")).toEqual([
    ["", "", "水寨司法所 动态类 一"],
    ["标题", "一", "二"],
    ["标题", "二", "一"],
    ["备注", "备注", "他人的"],
    ["标题", "一", "二"],
  ]);
  expect(tableRows(excel, "台账").at(-1)).toMatchObject({ 标题: "二", 备注: "他人的" });
});

it("T2: what has been astray is told with nothing beneath 日志 written over, or not at all", async () => {
  const { excel } = await openPrepared(prepared);
  const [colleague, anew] = [await excel.join(), openPane()];
  excel.host.failAt(2, LOST);
  await interleaved<unknown>(
    [
      { excel, work: () => anew.register(draft(), { token: "again", now: NOW }) },
      {
        excel: colleague,
        work: () => onTable("设置", ({ sort }) => sort.apply([{ key: 0, ascending: false }])),
      },
    ],
    [0, 1, 1, 0],
  );
  excel.use();
  colleague.close();
  const beneath = (context: Excel.RequestContext) =>
    context.workbook.tables.getItem("日志").getRange().getLastRow().getCell(2, 0).load("values");
  await onTable("日志", (table) => {
    table.getRange().getLastRow().getCell(2, 0).values = [["我的"]];
  });
  const before = tableRows(excel, "日志").length;
  await anew.restoreSaved({ now: NOW }).catch(() => undefined);
  const kept = await Excel.run(async (context) => {
    const cell = beneath(context);
    await context.sync();
    return cell.values;
  });
  expect([kept, tableRows(excel, "日志").length]).toEqual([[["我的"]], before]);
});

it.each([
  ["a filled cell", (cell: Excel.Range): void => void (cell.values = [["我的"]])],
  ["merged cells", (cell: Excel.Range): void => cell.getResizedRange(0, 1).merge()],
] as const)(
  "T2: %s beneath 日志, further down than one line: not written over by many",
  async (_, how) => {
    const { excel } = await openPrepared(prepared);
    excel.host.failAt(2, LOST);
    const save = (given: Parameters<typeof draft>[0]) =>
      pane.register(draft(given), { token: "again", now: NOW });
    await expect(save({ title: "一" })).rejects.toThrow("没有得到确认");
    await onTable("日志", (table) => how(table.getDataBodyRange().getLastRow().getCell(6, 0)));
    const before = tableRows(excel, "日志");
    const words = { title: "二", author: "李四", wordCount: 5, important: true } as const;
    await expect(save({ ...words, remark: "新", category: "问题类" })).rejects.toThrow("已有内容");
    expect(tableRows(excel, "日志")).toEqual(before);
    // Two lines have their place.
    await save({ title: "二", author: "李四" });
    expect(tableRows(excel, "日志")).toHaveLength(before.length + 2);
  },
);
