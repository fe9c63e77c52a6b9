// Gives a workbook under test the add-in's functions, as installing the add-in does.

import type { NodeExcel } from "excel-preview-host";
import { buildFunctions, type ShippedFunctions } from "../functions/shipped";

let built: Promise<ShippedFunctions> | undefined;

/** Loads the shipped functions file, built once per test file. */
export async function installFunctions(excel: NodeExcel): Promise<void> {
  built ??= buildFunctions();
  const { script, metadata } = await built;
  excel.loadFunctions(script, metadata, "XXBS");
}
