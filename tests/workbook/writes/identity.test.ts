// T4: 台账标识, by which the pane knows this ledger from any other: a ledger that lacks it is given one by its next write,
// and nothing is lost or doubled over that.

import { interleaved, type NodeExcel } from "excel-preview-host";
import { OWN_SETTINGS } from "../../../src/tables/declarations/settings";
import { closeAll, draft, NOW, tableRows } from "../excel";
import { WRITES } from "./catalogue";
import { openPane, type Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { deleteSetting, settingsNamed } from "./settings-rows";
import { faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

const open = async () => (await openPrepared(prepared)).excel;

describe("a ledger without 台账标识, by which the pane knows it", () => {
  const label = OWN_SETTINGS.ledger.label;
  const identities = (excel: NodeExcel) =>
    settingsNamed(excel, label).map((row) => String(row["值"]));

  async function blank(): Promise<void> {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("设置");
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      const at = body.values.findIndex(([cell]) => cell === label);
      body.getCell(at, 1).values = [[""]];
      await context.sync();
    });
  }

  it.each([
    ["its row deleted", () => deleteSetting(label)],
    ["its 值 emptied", blank],
    [
      "its row deleted, and 说明 too",
      async () => {
        await deleteSetting(label);
        await Excel.run(async (context) => {
          context.workbook.tables.getItem("设置").columns.getItem("说明").delete();
          await context.sync();
        });
      },
    ],
  ] as const)("T4: %s: the next write gives it one, which stays", async (_, take) => {
    const excel = await open();
    const [before = ""] = identities(excel);
    await take();
    await WRITES["changeSubmission"]?.(pane);
    const made = identities(excel);
    expect(made).toEqual([expect.stringMatching(/^[\da-f-]{36}$/u)]);
    expect(made).not.toEqual([before]);
    await WRITES["changeClerk"]?.(pane);
    expect(identities(excel)).toEqual(made);
    // What is done from then on is remembered as this ledger's.
    expect(pane.remembered().map(({ told }) => told)).toEqual([true, true]);
    expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
  });

  it("while 设置 is protected: other writes are done all the same", async () => {
    const excel = await open();
    await deleteSetting(label);
    const sheet = excel.book.sheetByName("设置");
    if (sheet) sheet.protection = { options: {} };
    await WRITES["changeSubmission"]?.(pane);
    expect(identities(excel)).toEqual([]);
    expect(tableRows(excel, "台账")[1]?.["标题"]).toBe("改过的标题");
  });

  it("T4: two clerks at once on it: both rows stand, and both know it by the same", async () => {
    const excel = await open();
    await deleteSetting(label);
    const colleague = await excel.join();
    const other = openPane();
    const results = await interleaved(
      [
        { excel, work: () => WRITES["register"]?.(pane, "甲") ?? Promise.reject(new Error()) },
        {
          excel: colleague,
          work: () => WRITES["register"]?.(other, "乙") ?? Promise.reject(new Error()),
        },
      ],
      [0, 1, 0, 1, 0, 1],
    );
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    for (const [book, each] of [
      [excel, pane],
      [colleague, other],
    ] as const) {
      book.use();
      await each.restoreSaved({ now: NOW });
      expect(each.remembered()).toHaveLength(1);
    }
    expect(faultsIn(excel, [pane, other], prepared.lines)).toEqual([]);
  });

  it("T2: lost with the answer of a save, and another row since: the draft saved again is one row", async () => {
    const excel = await open();
    excel.host.failAt(2, { when: "after", code: "ConnectionFailure" });
    await expect(WRITES["register"]?.(pane)).rejects.toThrow("没有得到确认");
    await openPane().register(draft(), { token: "other", now: NOW });
    await deleteSetting(label);
    await WRITES["register"]?.(pane);
    expect(tableRows(excel, "台账").filter((row) => row["登记标识"] === "r")).toHaveLength(1);
    expect(faultsIn(excel, [pane], [...prepared.lines, "other/1"])).toEqual([]);
  });
});
