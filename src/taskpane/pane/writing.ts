// Owns when the half of the workbook room that writes is loaded: once, after the first view is there. That view
// imports nothing else of it; a build test holds this.

import { WorkbookError } from "../../tables/schema/workbook-error";
import type * as half from "../../workbook/writing";
import { painted } from "../shared/painted";
import { paneTexts } from "./texts";

type Writing = typeof half;

let loaded: Writing | null = null;
let loading: Promise<Writing> | null = null;

/** Throws a WorkbookError that says so where it does not come; asked again, it is tried again. */
export function writing(): Promise<Writing> {
  loading ??= load();
  return loading;
}

/** null as long as it has not come: this pane has written nothing yet. */
export function writingIfLoaded(): Writing | null {
  return loaded;
}

async function load(): Promise<Writing> {
  try {
    loaded = await import(/* webpackChunkName: "writing" */ "../../workbook/writing");
    return loaded;
  } catch (cause) {
    loading = null;
    throw new WorkbookError("connection", paneTexts.writingNotLoaded, { cause });
  }
}

/** The same, for what does not press: what is shown is painted before it is asked for. */
export async function writingInTime(): Promise<Writing> {
  if (loading === null) await painted();
  return writing();
}
