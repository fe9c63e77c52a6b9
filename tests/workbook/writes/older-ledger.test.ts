// A ledger made before some column, setting or table of ours existed works on: what a write needs is added, nothing
// is called damaged. Each is taken away in turn, as found in the declarations.

import type { NodeExcel } from "excel-preview-host";
import { ADOPTIONS, COMMISSIONS } from "../../../src/tables/declarations/adoptions";
import { CRITICISM } from "../../../src/tables/declarations/criticism";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../../../src/tables/declarations/departments";
import { LEDGER } from "../../../src/tables/declarations/ledger";
import { shapeOf } from "../../../src/tables/schema/shape";
import { LEDGER_SHEETS } from "../../../src/workbook/sheets/ledger-sheets";
import { ledgerState } from "../../../src/workbook/reading/tracker";
import { closeAll, tableRows } from "../excel";
import { WRITES } from "./catalogue";
import type { Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(600_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

const open = async () => (await openPrepared(prepared)).excel;

const SHAPES = [
  shapeOf(LEDGER),
  shapeOf(ADOPTIONS),
  shapeOf(COMMISSIONS),
  shapeOf(CRITICISM),
  shapeOf(DEPARTMENTS),
  shapeOf(DEPARTMENT_CHANGES),
];
/** What writes into each table. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  台账: ["register", "registerBlock", "changeSubmission", "changeSubmissions", "undo"],
  采用: ["addAdoption", "withdrawAdoption"],
  约稿: ["issueCommission", "withdrawCommission", "refreshCommissionStates"],
  批评: ["addManualCriticism", "decideCriticism", "proposeCriticismRows"],
  部门: ["learnAliases", "changeDepartment"],
  部门变更: ["changeDepartment"],
};

/** Of rows without tokens the pane asks by their words; the catalogue asks by token. */
const BY_TOKEN = ["undo", "withdrawAdoption", "decideCriticism"];

it.each(
  SHAPES.flatMap(({ name, columns, needed }) =>
    columns.filter(({ header }) => !needed.includes(header)).map(({ header }) => [name, header]),
  ),
)("%s without %s: every action that writes there is done", async (name, header) => {
  const wrong: unknown[] = [];
  for (const action of WRITERS[name ?? ""] ?? []) {
    if (header === "登记标识" && BY_TOKEN.includes(action)) continue;
    const excel = await open();
    await Excel.run(async (context) => {
      context.workbook.tables
        .getItem(name ?? "")
        .columns.getItem(header ?? "")
        .delete();
      await context.sync();
    });
    try {
      await pane.readTracker();
      await WRITES[action]?.(pane);
      await pane.readTracker();
    } catch (error) {
      wrong.push([action, String(error)]);
    }
    // Without tokens their rows cannot be told apart.
    if (header !== "登记标识") wrong.push(...faultsIn(excel, [pane], prepared.lines));
    closeAll();
  }
  expect(wrong).toEqual([]);
});

describe("a ledger that is not whole when it is opened", () => {
  /** The sheets of the ledger from the n-th on have not got their names. */
  async function unname(excel: NodeExcel, from: number): Promise<void> {
    const token = ownToken(excel);
    await Excel.run(async (context) => {
      for (const [at, name] of LEDGER_SHEETS.entries()) {
        const sheet = context.workbook.worksheets.getItem(name);
        if (at >= from) sheet.name = `未完成 ${token.slice(0, 8)} ${at + 1}`;
      }
      await context.sync();
    });
  }
  const ownToken = (excel: NodeExcel) =>
    String(tableRows(excel, "日志")[0]?.["标识"]).split("/")[0] ?? "";
  const names = (excel: NodeExcel) => excel.book.sheets.map(({ name }) => name);

  /** As it was made before there was 段落记录. */
  async function openWithout(): Promise<NodeExcel> {
    closeAll();
    const excel = await open();
    await Excel.run(async (context) => {
      const hidden = context.workbook.worksheets.getItem("段落记录");
      hidden.visibility = "Visible";
      hidden.delete();
      await context.sync();
    });
    return excel;
  }

  it.each([0, 5, 11])(
    "T2: cut among the names, before the %i-th: it is finished, as it was",
    async (from) => {
      const excel = await open();
      const whole = names(excel);
      await unname(excel, from);
      expect((await ledgerState()).kind).toBe("unfinished");
      expect(await pane.finishLedger()).toEqual(LEDGER_SHEETS.slice(from));
      expect(names(excel)).toEqual(whole);
      expect((await ledgerState()).kind).toBe("present");
      expect(await pane.finishLedger()).toEqual([]);
    },
  );

  it("T2: cut before 日志 has its line: it is none yet, and 建立台账 is offered, not called damaged", async () => {
    const excel = await open();
    const token = ownToken(excel);
    expect(token).not.toBe("");
    await unname(excel, 0);
    const log = excel.book.tableByName("日志");
    const sheet = log && excel.book.sheet(log.sheetId);
    if (!log || !sheet) throw new Error("no 日志");
    for (const [at] of log.columns.entries()) sheet.ensure(log.area.top + 1, at).value = null;
    expect((await ledgerState()).kind).toBe("absent");
  });

  it("I6: without the hidden 段落记录, made before there was one: it is made, and filled from then on", async () => {
    const excel = await openWithout();
    expect((await ledgerState()).kind).toBe("unfinished");
    expect(await pane.finishLedger()).toEqual(["段落记录"]);
    expect((await ledgerState()).kind).toBe("present");
    expect(excel.book.sheetByName("段落记录")?.visibility).toBe("veryHidden");
    await WRITES["registerBlock"]?.(pane);
    expect(tableRows(excel, "段落记录")).toHaveLength(3);
  });

  it("T2: finishing it cut anywhere and repeated leaves one 段落记录, hidden and with its name", async () => {
    const clean = await openWithout();
    clean.log.reset();
    await pane.finishLedger();
    const whole = names(clean);
    const trips = clean.log.entries.filter(({ kind }) => kind === "add-in");
    const cuts = trips.flatMap(({ actions, members }, at) => [
      { trip: at + 1, when: "before" as const },
      { trip: at + 1, when: "after" as const },
      ...(members.includes("Visibility")
        ? Array.from({ length: actions - 1 }, (_, done) => ({ trip: at + 1, when: done + 1 }))
        : []),
    ]);
    expect(cuts.length).toBeGreaterThan(40);
    const wrong: unknown[] = [];
    for (const { trip, when } of cuts) {
      const excel = await openWithout();
      excel.host.failAt(trip, { when, code: "GeneralException" });
      await expect(pane.finishLedger()).rejects.toThrow();
      // What is begun is never called damaged, and no clerk sees it.
      const between = (await ledgerState()).kind;
      await pane.finishLedger();
      const after = (await ledgerState()).kind;
      const hidden = excel.book.sheetByName("段落记录")?.visibility;
      if (!["unfinished", "present"].includes(between) || after !== "present")
        wrong.push([trip, when, between, after]);
      if (hidden !== "veryHidden" || names(excel).join() !== whole.join())
        wrong.push([trip, when, hidden, names(excel)]);
    }
    expect(wrong).toEqual([]);
  });

  it("T4: of two panes that finish it at once, what the second began is taken away, the first's stays", async () => {
    const excel = await openWithout();
    await pane.finishLedger();
    const whole = names(excel);
    await WRITES["registerBlock"]?.(pane);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("未完成 12345678 12").visibility = "VeryHidden";
      await context.sync();
    });
    expect((await ledgerState()).kind).toBe("unfinished");
    expect(await pane.finishLedger()).toEqual([]);
    expect(names(excel)).toEqual(whole);
    expect(tableRows(excel, "段落记录")).toHaveLength(3);
  });
});
