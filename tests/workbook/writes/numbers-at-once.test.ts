// S3, T2, T4: 编号 given by a click to rows typed or copied by hand, while another clerk registers, and cut short: each
// number once, each with its line in 日志.

import type { NodeExcel } from "excel-preview-host";
import { adoption } from "../../domain/builders";
import { closeAll, draft, fillLedger, NOW, openTracker, tableRows } from "../excel";
import { panesFor, together } from "./clerks";
import { ordersOf } from "./orders";
import { openPane, type Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { column } from "./whole";

afterEach(closeAll);
jest.setTimeout(120_000);

const settle = (pane: Pane) => pane.settleNumbers({ now: NOW, year: 2022 });
const ids = (excel: NodeExcel) => column(excel, "台账", "编号");

/** A row as a hand types it. */
const typed = (cells: Readonly<Record<string, string | number>>) => ({
  收稿日期: 44660,
  部门: "水寨司法所",
  ...cells,
});

/** The second row of 台账 as if typed by hand. */
async function withTypedRow(prepared: Prepared): Promise<Prepared> {
  const { excel } = await openPrepared(prepared);
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("台账");
    for (const header of ["编号", "登记标识"]) {
      columns.getItem(header).getDataBodyRange().getRow(1).values = [[""]];
    }
    await context.sync();
  });
  const bytes = excel.file.save();
  closeAll();
  return { ...prepared, bytes };
}

it("T4: what another clerk registers at the same moment has a number of its own, in every order", async () => {
  const prepared = await withTypedRow(await prepareTracker());
  const panes = panesFor(prepared, 2);
  const save = (pane: Pane) => pane.register(draft({ title: "他人的" }), { token: "r", now: NOW });
  const clerks = [settle, save].map((work) => ({ work }));
  for (const order of ordersOf(["RW", "RW"])) {
    const { excel, results } = await together(prepared, panes, clerks, order);
    const found = ids(excel);
    expect([order, new Set(found).size]).toEqual([order, 3]);
    expect(results).toMatchObject([
      { value: [{ told: "", now: found[1] }] },
      { value: { id: found[2] } },
    ]);
    closeAll();
  }
});

it.each(["", "2022-0001"])("a copied row is given one, in which “%s” stands", async (id) => {
  const excel = await openTracker();
  const pane = openPane();
  for (const token of ["a", "b"]) await pane.register(draft(), { token, now: NOW });
  const copy = { ...tableRows(excel, "台账")[0], 标题: "抄来的一行", 编号: id };
  fillLedger(excel, 1, () => copy as Record<string, string | number>, true);
  expect(await settle(pane)).toEqual([{ told: id, now: "2022-0003" }]);
  expect(ids(excel)).toEqual(["2022-0001", "2022-0002", "2022-0003"]);
  await pane.undo(pane.lastAction()?.token ?? "", { now: NOW });
  expect(ids(excel)).toEqual(["2022-0001", "2022-0002", id]);
});

it.each(["1001", "0001", "20220001", "2022-1"])(
  "of a year that “%s” does not say: it is no number of ours",
  async (number) => {
    const excel = await openTracker();
    fillLedger(excel, 2, (row) => typed({ 编号: number, 标题: `第${row}篇` }));
    expect(await settle(openPane())).toEqual([{ told: number, now: "2022-0001" }]);
  },
);

it.each(["before", "after", 160, 168, 171, 173, 177, 179, 190] as const)(
  "T2: of rows typed by hand, cut %s and repeated, each has its line",
  async (when) => {
    const excel = await openTracker();
    fillLedger(excel, 4, (row) =>
      typed({ 编号: row === 0 ? "2022-0001" : "", 标题: `第${row}篇` }),
    );
    const pane = openPane();
    excel.host.failAt(2, { when, code: "GeneralException" });
    await settle(pane).catch(() => undefined);
    await settle(pane);
    const lines = tableRows(excel, "日志").filter((line) => line["操作"] === "编号");
    const given = ["2022-0002", "2022-0003", "2022-0004"];
    expect([ids(excel), lines.map((line) => line["对象"])]).toEqual([
      ["2022-0001", ...given],
      given,
    ]);
  },
);

it.each<[string, (pane: Pane) => Promise<unknown>]>([
  [
    "an adoption",
    (pane) => pane.addAdoptions([adoption("2022-0002", "2022-05-09")], { token: "x", now: NOW }),
  ],
  [
    "an article called its duplicate",
    (pane) => pane.register(draft({ duplicateOf: "2022-0002" }), { token: "x", now: NOW }),
  ],
])("S6: one that %s of another clerk names by now is not taken back", async (_what, build) => {
  const excel = await openTracker();
  fillLedger(excel, 2, (row) => typed({ 编号: row === 0 ? "2022-0001" : "", 标题: `第${row}篇` }));
  const pane = openPane();
  await settle(pane);
  await build(openPane());
  const undo = pane.undo(pane.lastAction()?.token ?? "", { now: NOW });
  await expect(undo).rejects.toThrow("2022-0002");
  expect(ids(excel).slice(0, 2)).toEqual(["2022-0001", "2022-0002"]);
});
