// S7, T4: the same mail, or the same article, saved by two clerks at about the same moment: both rows stand and count,
// both are told on the next reading, and one decision settles it, whatever another clerk does meanwhile.

import type { NodeExcel } from "excel-preview-host";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import { twinsIn, type Twins } from "../../../src/domain/evaluation/articles/twins";
import { evaluationInput } from "../../../src/workbook/reading/tracker";
import { submissionOf } from "../../../src/intake/list/submission-of";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { panesFor, together } from "./clerks";
import { ordersOf } from "./orders";
import { openPane, type Pane } from "./panes";
import { prepareTracker, type Prepared } from "./prepared";
import { faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(120_000);

let prepared: Prepared;
let panes: readonly Pane[];

beforeAll(async () => {
  prepared = await prepareTracker();
  panes = panesFor(prepared, 2);
});

const MAIL = { title: "组织人民调解业务培训", mailKey: "m1" } as const;
const clerk = (work: (pane: Pane) => Promise<unknown>) => ({ work });
const twinsOf = async (pane: Pane) => twinsIn((await pane.readTracker()).ledger.submissions);
const gist = (found: readonly Twins[]) =>
  found.map(({ kind, earlier, later }) => [kind, earlier.id, later.id]);

async function countedOf(pane: Pane): Promise<number> {
  const tracker = await pane.readTracker();
  return evaluate(evaluationInput(tracker)).total.countedToDate;
}

/** At once; two other articles stood before. */
const bothSave = (given: object, order: readonly number[], other = given) =>
  together(
    prepared,
    panes,
    [given, other].map((own, at) =>
      clerk((pane) => pane.register(draft(own), { token: `same${at}`, now: NOW })),
    ),
    order,
  );

describe.each(ordersOf(["RW", "RW"]).map((order) => [order.join(" "), order] as const))(
  "T4: two clerks save in the order %s",
  (_words, order) => {
    it("the same mail: both rows stand, both are told of it on the next reading", async () => {
      const { excel } = await bothSave(MAIL, order);
      expect(faultsIn(excel, panes, prepared.lines)).toEqual([]);
      for (const pane of panes) {
        expect(gist(await twinsOf(pane))).toEqual([["同信", "2022-0003", "2022-0004"]]);
      }
    });

    it("the same article, by hand", async () => {
      await bothSave({ ...MAIL, mailKey: "" }, order);
      for (const pane of panes) {
        expect(gist(await twinsOf(pane))).toEqual([["同题", "2022-0003", "2022-0004"]]);
      }
    });

    it("articles of two mails: nothing is told", async () => {
      await bothSave(MAIL, order, { title: "另一篇", mailKey: "m2" });
      expect(await twinsOf(panes[0] ?? openPane())).toEqual([]);
    });
  },
);

it("I5: the same row of an older list, imported by both", async () => {
  const row = submissionOf(
    {
      ...{ row: 2, department: "水寨司法所", title: "旧的一篇", writtenTitle: "旧的一篇" },
      ...{ coDepartments: [], category: "动态类", wordCount: 300, author: "", coAuthors: [] },
      ...{ headApproved: null, leaderApproved: null, channel: "邮箱", remark: "", assumed: [] },
      receivedOn: { year: 2022, month: 3, day: 1 },
    },
    true,
  );
  const work = (token: string) =>
    clerk((pane) => pane.registerBlock([{ submission: row, paragraphs: [] }], { token, now: NOW }));
  await together(prepared, panes, [work("l0"), work("l1")], [0, 1, 0, 1]);
  expect(gist(await twinsOf(panes[0] ?? openPane()))).toEqual([["同信", "2022-0003", "2022-0004"]]);
});

describe("S7: settling it", () => {
  async function twice(
    given: object = MAIL,
  ): Promise<{ excel: NodeExcel; pane: Pane; found: Twins }> {
    const excel = await openTracker();
    const pane = openPane();
    for (const token of ["a", "b"]) await pane.register(draft(given), { token, now: NOW });
    const [found] = await twinsOf(pane);
    if (found === undefined) throw new RangeError("nothing is told");
    return { excel, pane, found };
  }
  const settle = (pane: Pane, twins: Twins, kept: string) =>
    pane.settleTwins([{ twins, kept }], { now: NOW });
  const cells = (excel: NodeExcel) =>
    tableRows(excel, "台账").map((row) => [row["编号"], row["重复于"], row["非重复"]]);
  const lines = (excel: NodeExcel) =>
    tableRows(excel, "日志")
      .filter((line) => line["操作"] === "查重")
      .map((line) => [line["对象"], line["字段"], line["原值"], line["新值"], line["原因"]]);

  it("the later one is a duplicate: it counts no more, 日志 says so, 撤销 takes it back", async () => {
    const { excel, pane, found } = await twice();
    expect(await countedOf(pane)).toBe(2);
    await settle(pane, found, "2022-0001");
    expect(cells(excel)).toEqual([
      ["2022-0001", "", ""],
      ["2022-0002", "2022-0001", ""],
    ]);
    expect(lines(excel)).toEqual([
      ["2022-0002", "重复于", "", "2022-0001", "来信标识相同，经确认为重复登记"],
    ]);
    expect([await countedOf(pane), await twinsOf(pane)]).toEqual([1, []]);
    await pane.undo(pane.lastAction()?.token ?? "", { now: NOW });
    expect([await countedOf(pane), gist(await twinsOf(pane)).length]).toEqual([2, 1]);
  });

  it("the earlier one is", async () => {
    const { excel, pane, found } = await twice();
    await settle(pane, found, "2022-0002");
    expect(cells(excel)[0]).toEqual(["2022-0001", "2022-0002", ""]);
    expect([await countedOf(pane), await twinsOf(pane)]).toEqual([1, []]);
  });

  it("they are two: both count, and it is not asked again", async () => {
    const { excel, pane, found } = await twice({ ...MAIL, mailKey: "" });
    await settle(pane, found, "");
    expect(lines(excel)).toEqual([["2022-0002", "非重复", "", "2022-0001", "经确认是两篇"]]);
    expect([await countedOf(pane), await twinsOf(pane)]).toEqual([2, []]);
  });

  it("a ledger without the column 非重复 gets it", async () => {
    const { excel, pane, found } = await twice();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").columns.getItem("非重复").delete();
      await context.sync();
    });
    expect(gist(await twinsOf(pane))).toHaveLength(1);
    await settle(pane, found, "");
    expect(cells(excel)[1]).toEqual(["2022-0002", "", "2022-0001"]);
    expect(await twinsOf(pane)).toEqual([]);
  });

  it("several at once are one action", async () => {
    const { excel, pane, found } = await twice();
    await pane.register(draft(MAIL), { token: "c", now: NOW });
    const all = await twinsOf(pane);
    await pane.settleTwins(
      all.map((twins) => ({ twins, kept: found.earlier.id })),
      { now: NOW },
    );
    expect(cells(excel).map(([, original]) => original)).toEqual(["", "2022-0001", "2022-0001"]);
    expect([await countedOf(pane), await twinsOf(pane)]).toEqual([1, []]);
    await pane.undo(pane.lastAction()?.token ?? "", { now: NOW });
    expect(await countedOf(pane)).toBe(3);
  });

  it.each<[string, (pane: Pane, found: Twins) => Promise<unknown>, string]>([
    [
      "taken back",
      (pane) =>
        pane.changeSubmission(
          "2022-0001",
          { status: "作废" },
          { action: "作废", reason: "重复", now: NOW },
        ),
      "2022-0001",
    ],
    [
      "called the other's duplicate",
      (pane, found) => settle(pane, found, "2022-0002"),
      "2022-0001",
    ],
  ])(
    "what another clerk has %s meanwhile is refused: one counts all the same",
    async (_, first, id) => {
      const { excel, pane, found } = await twice();
      await first(openPane(), found);
      const before = JSON.stringify(tableRows(excel, "台账"));
      await expect(settle(pane, found, "2022-0001")).rejects.toThrow(`未保存：${id} 刚才已有改动`);
      expect(JSON.stringify(tableRows(excel, "台账"))).toBe(before);
      expect(await countedOf(pane)).toBe(1);
    },
  );

  it("what another clerk has called two meanwhile is refused: both count", async () => {
    const { pane, found } = await twice();
    await settle(openPane(), found, "");
    await expect(settle(pane, found, "2022-0001")).rejects.toThrow("2022-0002 刚才已有改动");
    await settle(pane, found, "");
    expect(await countedOf(pane)).toBe(2);
  });

  it("the same decided by another before is no failure, and logged once", async () => {
    const { excel, pane, found } = await twice();
    await settle(openPane(), found, "2022-0001");
    await settle(pane, found, "2022-0001");
    expect(lines(excel)).toHaveLength(1);
  });

  it("T4: two clerks who decide against one another at once: none counts, both are told, one click mends it", async () => {
    const { excel, pane: first, found } = await twice();
    const bytes = excel.file.save();
    closeAll();
    const two = [first, openPane()];
    const decide = (kept: string) => clerk((pane) => settle(pane, found, kept));
    const both = [decide("2022-0001"), decide("2022-0002")];
    await together({ ...prepared, bytes, memory: "" }, two, both, [0, 1, 0, 1]);
    expect(await countedOf(first)).toBe(0);
    const [circle] = await twinsOf(first);
    if (circle === undefined) throw new RangeError("nothing is told");
    expect(circle.kind).toBe("互为重复");
    await settle(first, circle, "2022-0001");
    expect([await countedOf(first), await twinsOf(first)]).toEqual([1, []]);
  });

  it.each(["before", "after", 2, 4, 6] as const)("T2: cut %s and repeated: once", async (when) => {
    const { excel, pane, found } = await twice();
    excel.host.failAt(2, { when, code: "GeneralException" });
    await settle(pane, found, "2022-0001").catch(() => undefined);
    await settle(pane, found, "2022-0001");
    expect(cells(excel)[1]).toEqual(["2022-0002", "2022-0001", ""]);
    expect(lines(excel)).toHaveLength(1);
  });

  it("T4: what was to count is taken back as the other is marked: none counts, it is told, one click mends it", async () => {
    const { excel, pane: first, found } = await twice();
    const bytes = excel.file.save();
    closeAll();
    const both = [
      clerk((pane) => settle(pane, found, "2022-0001")),
      clerk((pane) =>
        pane.changeSubmission(
          "2022-0001",
          { status: "作废" },
          { action: "作废", reason: "重复", now: NOW },
        ),
      ),
    ];
    const two = [first, openPane()];
    const { excel: after } = await together({ ...prepared, bytes, memory: "" }, two, both, [0, 1]);
    expect(await countedOf(first)).toBe(0);
    const [alone] = await twinsOf(first);
    if (alone === undefined) throw new RangeError("nothing is told");
    expect(gist([alone])).toEqual([["原件不在", "2022-0002", "2022-0002"]]);
    await settle(first, alone, "2022-0002");
    expect([await countedOf(first), await twinsOf(first)]).toEqual([1, []]);
    expect(lines(after).at(-1)).toEqual(["2022-0002", "重复于", "2022-0001", "", "经确认不是重复"]);
  });
});
