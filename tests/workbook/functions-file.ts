// Gives a workbook under test the add-in's functions, as installing the add-in does.

import type { NodeExcel } from "excel-preview-host";
import { shippedFunctions, type ShippedFunctions } from "../functions/shipped";

let file: Promise<ShippedFunctions> | undefined;

/** Loads the shipped functions file, read once per test file. */
export async function installFunctions(excel: NodeExcel): Promise<void> {
  file ??= shippedFunctions();
  const { script, metadata } = await file;
  excel.loadFunctions(script, metadata, "XXBS");
}
