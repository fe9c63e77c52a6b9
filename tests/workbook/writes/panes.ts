// Panes for tests of writing: each with modules of its own, as in a window of its own, and a storage that
// outlives it. The actions are taken from the code: a new one cannot be forgotten.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import type * as aliases from "../../../src/workbook/actions/rows/aliases";
import type * as adoptions from "../../../src/workbook/actions/rows/adoptions";
import type * as commissions from "../../../src/workbook/actions/rows/commissions";
import type * as handEdits from "../../../src/workbook/actions/edits/log-hand-edits";
import type * as annual from "../../../src/workbook/actions/reports/annual-sheet";
import type * as corrections from "../../../src/workbook/actions/reports/corrections";
import type * as lastFigures from "../../../src/workbook/actions/reports/last-figures";
import type * as leftOut from "../../../src/workbook/actions/reports/left-out-sheet";
import type * as ledger from "../../../src/workbook/actions/reports/create-ledger";
import type * as finish from "../../../src/workbook/actions/reports/finish-ledger";
import type * as outputs from "../../../src/workbook/actions/reports/output-sheets";
import type * as people from "../../../src/workbook/actions/reports/people-sheet";
import type * as recalculate from "../../../src/workbook/actions/reports/recalculate";
import type * as reopen from "../../../src/workbook/actions/reports/reopen";
import type * as seal from "../../../src/workbook/actions/reports/seal";
import type * as criticism from "../../../src/workbook/actions/rows/criticism";
import type * as departments from "../../../src/workbook/actions/rows/departments";
import type * as liaisons from "../../../src/workbook/actions/rows/liaisons";
import type * as newYear from "../../../src/workbook/actions/rows/new-year";
import type * as outlets from "../../../src/workbook/actions/rows/outlets";
import type * as register from "../../../src/workbook/actions/rows/register";
import type * as renumber from "../../../src/workbook/actions/rows/settle-numbers";
import type * as restore from "../../../src/workbook/actions/rows/restore";
import type * as settings from "../../../src/workbook/actions/rows/settings";
import type * as submissions from "../../../src/workbook/actions/rows/submissions";
import type * as twins from "../../../src/workbook/actions/rows/twins";
import type * as undo from "../../../src/workbook/actions/rows/undo";
import type * as memory from "../../../src/workbook/excel/engine/memory";
import type * as period from "../../../src/workbook/reading/shown-period";
import type * as seals from "../../../src/workbook/reading/seals";
import type * as tracker from "../../../src/workbook/reading/tracker";

const FOLDER = join(process.cwd(), "src/workbook/actions");
const ZOD = jest.requireActual<Module>("zod/mini");

type Module = Record<string, unknown>;
export type Pane = typeof adoptions &
  typeof aliases &
  typeof annual &
  typeof corrections &
  typeof finish &
  typeof handEdits &
  typeof ledger &
  typeof lastFigures &
  typeof leftOut &
  typeof outlets &
  typeof outputs &
  typeof people &
  typeof period &
  typeof recalculate &
  typeof reopen &
  typeof seal &
  typeof seals &
  typeof commissions &
  typeof criticism &
  typeof departments &
  typeof register &
  typeof renumber &
  typeof restore &
  typeof settings &
  typeof submissions &
  typeof twins &
  typeof undo &
  typeof memory &
  typeof liaisons &
  typeof newYear &
  typeof tracker;

function modules(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(FOLDER, file));
}

/** The names of all functions that the room of actions offers. */
export function exportedActions(): string[] {
  return modules().flatMap((file) =>
    Object.entries(jest.requireActual<Module>(file))
      .filter(([, value]) => typeof value === "function")
      .map(([name]) => name),
  );
}

/** What one pane keeps in the browser. */
export type Shelf = Map<string, string>;

/** Opens a pane over the workbook whose `Excel` is the global one. */
export function openPane(shelf: Shelf = new Map()): Pane {
  const parts: Module[] = [];
  jest.isolateModules(() => {
    // What keeps nothing is shared: only its loading costs time.
    jest.doMock("zod/mini", () => ZOD);
    for (const file of modules()) parts.push(jest.requireActual<Module>(file));
    for (const file of [
      "excel/engine/memory",
      "reading/tracker",
      "reading/seals",
      "reading/shown-period",
    ]) {
      parts.push(jest.requireActual<Module>(join(FOLDER, "..", file)));
    }
  });
  const pane = Object.assign({}, ...parts) as Pane;
  takeUp(pane, shelf);
  return pane;
}

/** Has a pane forget what it remembers, and take up what lies on the shelf. */
export function takeUp(pane: Pane, shelf: Shelf): void {
  const store = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
  };
  pane.openMemory(() => store, "writes");
}
