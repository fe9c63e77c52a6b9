// Workbooks for the tests: made of single parts, opened, changed, saved, and read by ExcelJS.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Change } from "../../src/model/change";
import type { Sheet } from "../../src/model/sheet";
import { newWorkbook, type WorkbookFile } from "../../src/xlsx/workbook-file";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook as an office made it: merged titles, print setup, shared strings, styles by the dozen. */
export function planBytes(): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../fixtures/plan.xlsx")));
}

/** The parts of a file as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
  return Object.fromEntries(files.map(([name, data]) => [name, strFromU8(data)]));
}

/** An empty workbook with some parts replaced, added or (null) left out. */
export function workbookWith(
  parts: Record<string, string | null>,
  sheetNames: readonly string[] = ["Sheet1"],
): Uint8Array {
  const all = { ...partsOf(newWorkbook(sheetNames)), ...parts };
  const kept = Object.entries(all).flatMap(([name, text]) =>
    text === null ? [] : [[name, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries(kept));
}

/** A worksheet part around some elements. */
export function sheetXml(inner: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    `xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${inner}</worksheet>`
  );
}

export function relsXml(...relationships: [id: string, type: string, target: string][]): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const inner = relationships.map(
    ([id, name, target]) => `<Relationship Id="${id}" Type="${type}${name}" Target="${target}"/>`,
  );
  return (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `${inner.join("")}</Relationships>`
  );
}

export function firstSheet(file: WorkbookFile): Sheet {
  const [sheet] = file.book.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** Says that something of a sheet's own changed. */
export function announce(
  sheet: Sheet,
  kind: "layout" | "page" | "protection" | "validations" | "conditionalFormats" | "charts",
): void {
  const change: Change = { kind, sheetId: sheet.id };
  sheet.changed(change);
}

export function announceCells(sheet: Sheet): void {
  const area = sheet.used() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  sheet.changed({ kind: "cells", sheetId: sheet.id, area, origin: "addin" });
}

/** A reader that is not ours. */
export async function readWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}

export async function madeByExcelJs(
  make: (workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  make(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
