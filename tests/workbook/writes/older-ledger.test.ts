// A ledger made before some column, setting or table of ours existed works on: what a write needs is added, nothing
// is called damaged. Each is taken away in turn, as found in the declarations.

import type { NodeExcel } from "excel-preview-host";
import { ADOPTIONS, COMMISSIONS, OUTLETS } from "../../../src/tables/declarations/adoptions";
import { CRITICISM } from "../../../src/tables/declarations/criticism";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../../../src/tables/declarations/departments";
import { LEDGER } from "../../../src/tables/declarations/ledger";
import { shapeOf } from "../../../src/tables/schema/shape";
import { LEDGER_SHEETS } from "../../../src/workbook/sheets/ledger-sheets";
import { ledgerState } from "../../../src/workbook/reading/tracker";
import { DEFAULT_SETTINGS, SETTING_DEFINITIONS } from "../../../src/domain/records/settings";
import { LETTERHEAD, OWN_SETTINGS } from "../../../src/tables/declarations/settings";
import { newSettingRows } from "../../../src/workbook/excel/settings-rows";
import { closeAll, draft, NOW, tableRows } from "../excel";
import { WRITES } from "./catalogue";
import { cover } from "./covering";
import type { Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { deleteSetting, settingsNamed } from "./settings-rows";
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
  shapeOf(OUTLETS),
  shapeOf(CRITICISM),
  shapeOf(DEPARTMENTS),
  shapeOf(DEPARTMENT_CHANGES),
];
/** What writes into each table. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  台账: [
    ...["register", "registerBlock", "changeSubmission", "changeSubmissions", "settleTwins"],
    "undo",
  ],
  采用: ["addAdoptions", "withdrawAdoption"],
  采用渠道: ["addOutlet", "changeOutlet"],
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
    // What was told in the column has gone with it.
    const gone = JSON.stringify(faultsIn(excel, [pane], prepared.lines));
    try {
      await pane.readTracker();
      await WRITES[action]?.(pane);
      await pane.readTracker();
    } catch (error) {
      wrong.push([action, String(error)]);
    }
    // Without tokens their rows cannot be told apart.
    const faults = faultsIn(excel, [pane], prepared.lines);
    const isNew = (fault: unknown) => !gone.includes(JSON.stringify(fault));
    if (header !== "登记标识") wrong.push(...faults.filter(isNew));
    closeAll();
  }
  expect(wrong).toEqual([]);
});

/** What writes each row of 设置, by its label. */
const SETTERS: Readonly<Record<string, (pane: Pane) => Promise<unknown>>> = {
  ...Object.fromEntries(
    SETTING_DEFINITIONS.map(({ key, label, default: value }) => [
      label,
      // Left blank no year is named: the one of the plan stands for something that is written.
      (pane: Pane) => pane.changeSetting(key, key === "planYears" ? [2022] : value, { now: NOW }),
    ]),
  ),
  ...Object.fromEntries(
    LETTERHEAD.map((field) => [
      OWN_SETTINGS[field].label,
      (pane: Pane) => pane.changeLetterhead(field, "新写的", { now: NOW }),
    ]),
  ),
  [OWN_SETTINGS.clerk.label]: (pane) => pane.changeClerk("新写的", { now: NOW }),
  [OWN_SETTINGS.counter.label]: (pane) => pane.register(draft(), { token: "r", now: NOW }),
  [OWN_SETTINGS.recent.label]: (pane) => pane.register(draft(), { token: "r", now: NOW }),
};
it.each(Object.keys(SETTERS))(
  "设置 without its row %s: it is made when it is written, once, with what it is for",
  async (label) => {
    const write = SETTERS[label];
    if (write === undefined) throw new RangeError(label);
    const clean = await open();
    await write(pane);
    const wanted = settingsNamed(clean, label);
    closeAll();
    const excel = await open();
    await deleteSetting(label);
    await pane.readTracker();
    await write(pane);
    expect(settingsNamed(excel, label)).toEqual(wanted);
    expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
  },
);

it("every row of 设置 is made by some write", () => {
  const made = newSettingRows(DEFAULT_SETTINGS, {}).map(({ row }) => row.label);
  // Any write makes the one by which a ledger is known: identity.test.ts.
  expect([...Object.keys(SETTERS), OWN_SETTINGS.ledger.label].sort()).toEqual([...made].sort());
});

it.each([1, 2, 3, 4, 5])(
  "T2: a setting whose row is missing, cut at round trip %i and repeated: one row, one line",
  async (trip) => {
    for (const when of ["before", "after", 2, 4, 25, 50] as const) {
      const excel = await open();
      await deleteSetting("口径");
      excel.host.failAt(trip, { when, code: "GeneralException" });
      await WRITES["changeSetting"]?.(pane).catch(() => undefined);
      await WRITES["changeSetting"]?.(pane);
      const rows = tableRows(excel, "设置").filter((row) => row["设置项"] === "口径");
      expect([trip, when, rows.map((row) => row["值"])]).toEqual([trip, when, ["当季"]]);
      expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
      closeAll();
    }
  },
);

it("T4: what another has covered comes back although 设置 has lost its counters meanwhile", async () => {
  const excel = await open();
  await WRITES["register"]?.(pane);
  const tables = [
    ["台账", "登记标识", "r"],
    ["日志", "标识", "r/1"],
  ] as const;
  for (const [table, header, token] of tables) {
    const at = tableRows(excel, table).findIndex((row) => row[header] === token);
    cover(excel, table, at + 1, { [header]: "other" });
  }
  await deleteSetting("最近编号");
  expect(await pane.restoreSaved({ now: NOW })).toMatchObject([{ now: "2022-0004" }]);
  expect(tableRows(excel, "设置").find((row) => row["设置项"] === "最近编号")?.["值"]).toBe(
    "2022-0004",
  );
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
