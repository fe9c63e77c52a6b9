// Panes for tests of writing: each with modules of its own, as in a window of its own, and a storage that
// outlives it. The actions are taken from the code: a new one cannot be forgotten.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import type * as adoptions from "../../../src/workbook/actions/adoptions";
import type * as commissions from "../../../src/workbook/actions/commissions";
import type * as criticism from "../../../src/workbook/actions/criticism";
import type * as departments from "../../../src/workbook/actions/departments";
import type * as register from "../../../src/workbook/actions/register";
import type * as restore from "../../../src/workbook/actions/restore";
import type * as settings from "../../../src/workbook/actions/settings";
import type * as submissions from "../../../src/workbook/actions/submissions";
import type * as undo from "../../../src/workbook/actions/undo";
import type * as memory from "../../../src/workbook/excel/memory";
import type * as tracker from "../../../src/workbook/reading/tracker";

const FOLDER = join(process.cwd(), "src/workbook/actions");

type Module = Record<string, unknown>;
export type Pane = typeof adoptions &
  typeof commissions &
  typeof criticism &
  typeof departments &
  typeof register &
  typeof restore &
  typeof settings &
  typeof submissions &
  typeof undo &
  typeof memory &
  typeof tracker;

function modules(): string[] {
  return readdirSync(FOLDER)
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
    for (const file of modules()) parts.push(jest.requireActual<Module>(file));
    for (const file of ["excel/memory", "reading/tracker"]) {
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
