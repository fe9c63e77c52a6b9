// A ledger made before some column, setting or table of ours existed works on: what a write needs is added, nothing
// is called damaged. Each is taken away in turn, as found in the declarations.

import type { NodeExcel } from "excel-preview-host";
import { ADOPTIONS, COMMISSIONS } from "../../../src/tables/declarations/adoptions";
import { CRITICISM } from "../../../src/tables/declarations/criticism";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../../../src/tables/declarations/departments";
import { LEDGER } from "../../../src/tables/declarations/ledger";
import { shapeOf } from "../../../src/tables/schema/shape";
import { closeAll, openExcel, openTracker } from "../excel";
import { prepare, WRITES } from "./catalogue";
import { column, faultsIn } from "./whole";
import { openPane, takeUp, type Pane, type Shelf } from "./panes";

afterEach(closeAll);
jest.setTimeout(600_000);

let prepared: Uint8Array;
let memory: string;
let lines: readonly unknown[];
let pane: Pane;

beforeAll(async () => {
  const excel = await openTracker();
  const shelf: Shelf = new Map();
  pane = openPane(shelf);
  await prepare(pane);
  prepared = excel.file.save();
  memory = shelf.get("writes") ?? "";
  lines = column(excel, "日志", "标识");
  closeAll();
});

async function open(): Promise<NodeExcel> {
  const excel = await openExcel(prepared);
  takeUp(pane, new Map([["writes", memory]]));
  return excel;
}

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
    if (header !== "登记标识") wrong.push(...faultsIn(excel, [pane], lines));
    closeAll();
  }
  expect(wrong).toEqual([]);
});
