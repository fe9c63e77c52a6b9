// T4: another clerk sorts a table between reading and writing, and its rows look alike: what tells them apart is their
// token and what stands first in them, and what went into a wrong one is put back.

import { interleaved, type NodeExcel } from "excel-preview-host";
import { adoption } from "../../domain/builders";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { cover } from "./covering";
import { tripsIn } from "./orders";
import { openPane, type Pane } from "./panes";
import { onTable } from "./rearranged";

afterEach(closeAll);
jest.setTimeout(60_000);

const CHANGE = { action: "修改", reason: "", now: NOW };

const inPairs = (excel: NodeExcel, table: string, headers: readonly string[]) =>
  tableRows(excel, table)
    .map((row) => headers.map((header) => row[header]))
    .sort();

interface Scene {
  readonly excel: NodeExcel;
  readonly pane: Pane;
}

/** Does `work` with the other clerk's doing just before each of its round trips in turn. */
async function atEachTrip(
  make: () => Promise<Scene>,
  work: (pane: Pane) => Promise<unknown>,
  other: () => Promise<unknown>,
  look: (excel: NodeExcel) => void,
): Promise<void> {
  const alone = await make();
  alone.excel.log.reset();
  await work(alone.pane);
  const trips = tripsIn(alone.excel).length;
  closeAll();
  for (let after = 1; after < trips; after += 1) {
    const { excel, pane } = await make();
    const colleague = await excel.join();
    const results = await interleaved<unknown>(
      [
        { excel, work: () => work(pane) },
        { excel: colleague, work: other },
      ],
      [...Array.from({ length: after }, () => 0), 1, 1, 1],
    );
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    excel.use();
    colleague.close();
    look(excel);
    closeAll();
  }
}

const sorted = (table: string, key: number) => () =>
  onTable(table, ({ sort }) => sort.apply([{ key, ascending: false }]));

/** Three rows; the mark of the first was never taken away. */
async function pending(): Promise<Scene> {
  const excel = await openTracker();
  const pane = openPane();
  for (const token of ["a", "b", "c"])
    await pane.register(draft({ title: token }), { token, now: NOW });
  cover(excel, "台账", 1, { 登记标识: "~a" });
  return { excel, pane };
}

it.each<readonly [string, (pane: Pane) => Promise<unknown>]>([
  ["the pane that remembers it", (pane) => pane.restoreSaved({ now: NOW })],
  [
    "one that does not",
    async () => {
      const other = openPane();
      for (let time = 0; time < 2; time += 1)
        await other.finishInterrupted(await other.readTracker(), { now: NOW });
    },
  ],
])("T2: a row cut short is completed by %s: no other row gets its token", async (_, work) => {
  await atEachTrip(pending, work, sorted("台账", 0), (excel) => {
    expect(inPairs(excel, "台账", ["标题", "登记标识"])).toEqual([
      ["a", "a"],
      ["b", "b"],
      ["c", "c"],
    ]);
  });
});

it("S6: of a row and its copy, which have one token, the one that was meant is changed", async () => {
  const make = async () => {
    const excel = await openTracker();
    const pane = openPane();
    for (const token of ["a", "b"]) await pane.register(draft(), { token, now: NOW });
    cover(excel, "台账", 2, { 登记标识: "a" });
    return { excel, pane };
  };
  const work = (pane: Pane) => pane.changeSubmission("2022-0002", { remark: "新" }, CHANGE);
  await atEachTrip(make, work, sorted("台账", 0), (excel) => {
    expect(inPairs(excel, "台账", ["编号", "备注"])).toEqual([
      ["2022-0001", ""],
      ["2022-0002", "新"],
    ]);
  });
});

it("S6: of two adoptions of one article the one that was meant is taken back", async () => {
  const adopted = ["南方日报", "梅州日报"].map((outlet) =>
    adoption("2022-0001", "2022-05-09", { outlet, kind: "报刊", level: "市" }),
  );
  const make = async () => {
    const excel = await openTracker();
    const pane = openPane();
    await pane.register(draft(), { token: "a", now: NOW });
    await pane.addAdoptions(adopted, { token: "x", now: NOW });
    return { excel, pane };
  };
  const work = (pane: Pane) => {
    const [first] = adopted;
    if (first === undefined) throw new Error();
    const row = { ...first, withdrawn: false, token: "x/篇1" };
    return pane.withdrawAdoption(row, { reason: "", now: NOW });
  };
  await atEachTrip(make, work, sorted("采用", 8), (excel) => {
    expect(inPairs(excel, "采用", ["采用渠道", "撤回"])).toEqual([
      ["南方日报", "是"],
      ["梅州日报", ""],
    ]);
  });
});

it("S6: a text that looks like a formula or a number is the same text when it is put back", async () => {
  for (const text of ["=1+1", "007"]) {
    const make = async () => {
      const excel = await openTracker();
      const pane = openPane();
      for (const token of ["a", "b"]) await pane.register(draft(), { token, now: NOW });
      await onTable("台账", ({ columns }) => {
        const cells = columns.getItem("备注").getDataBodyRange();
        cells.numberFormat = [["General"], ["General"]];
        cells.values = [["'第一"], [`'${text}`]];
      });
      return { excel, pane };
    };
    const work = (pane: Pane) => pane.changeSubmission("2022-0001", { remark: "新" }, CHANGE);
    await atEachTrip(make, work, sorted("台账", 0), (excel) => {
      expect(inPairs(excel, "台账", ["编号", "备注"])).toEqual([
        ["2022-0001", "新"],
        ["2022-0002", text],
      ]);
    });
  }
});
