// A tracker with something of everything, made once for a test file, and opened as it was for each test.

import type { NodeExcel } from "excel-preview-host";
import { closeAll, openExcel, openTracker } from "../excel";
import { prepare } from "./catalogue";
import { openPane, takeUp, type Pane, type Shelf } from "./panes";
import { column } from "./whole";

export interface Prepared {
  /** Who made it. */
  readonly pane: Pane;
  readonly bytes: Uint8Array;
  /** What the pane remembers of it. */
  readonly memory: string;
  /** 标识 of the lines of 日志. */
  readonly lines: readonly unknown[];
}

/** For `beforeAll`. */
export async function prepareTracker(): Promise<Prepared> {
  const excel = await openTracker();
  const shelf: Shelf = new Map();
  const pane = openPane(shelf);
  await prepare(pane);
  const made = {
    pane,
    bytes: excel.file.save(),
    memory: shelf.get("writes") ?? "",
    lines: column(excel, "日志", "标识"),
  };
  closeAll();
  return made;
}

/** Its pane remembers what it did, and nothing of the test before. */
export async function openPrepared({ pane, bytes, memory }: Prepared) {
  const excel: NodeExcel = await openExcel(bytes);
  const shelf: Shelf = new Map([["writes", memory]]);
  takeUp(pane, shelf);
  return { excel, shelf };
}
