// Tests 对外副本 by opening it in LibreOffice (O7), which calculates whatever is a formula; where it is not installed
// there is nothing to try.

import { strFromU8, unzipSync } from "fflate";
import { xlsxBytes } from "../../src/reports/writers/xlsx/xlsx";
import type { CopyCell, CopySheet } from "../../src/tables/blocks/copy-sheet";
import { converted, hasLibreOffice } from "../support/libre-office";

/** Commas, quotes, UTF-8. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76";
const whereInstalled = hasLibreOffice ? describe : describe.skip;

const row = (
  role: CopyCell["role"],
  values: readonly CopyCell["value"][],
  formats: readonly string[] = [],
) => values.map((value, at): CopyCell => ({ value, role, format: formats[at] ?? "@" }));

const FORMATS = ["0", "@", "yyyy-mm-dd", "0%"];
const LONG = "水寨司法所扎实开展“法律明白人”骨干培训助推乡村治理".repeat(4);
const SHEET: CopySheet = {
  name: "季度考核",
  headerRow: 2,
  widths: [5, 22, 12, 11],
  rows: [
    row("title", ["2022年第二季度"]),
    row("plain", ["截止日期：2022-06-30"]),
    row("heading", ["序", "部门", "日期", "累计完成率"]),
    row("body", [1, "=1+1", 44742, 0.5], FORMATS),
    row("body", [2, LONG, 44743, 1.5], FORMATS),
    row("sum", ["", "合计", "", "—"], FORMATS),
  ],
};

/** The copy as LibreOffice gives it again. */
whereInstalled("O7: the copy in LibreOffice", () => {
  it("O7: shows what the tracker showed, a text that looks like a formula as text", async () => {
    const csv = converted(await xlsxBytes([SHEET]), "xlsx", CSV).toString("utf8");
    expect(
      csv
        .replace(/^\uFEFF/u, "")
        .trimEnd()
        .split("\n"),
    ).toEqual([
      "2022年第二季度,,,",
      "截止日期：2022-06-30,,,",
      "序,部门,日期,累计完成率",
      "1,=1+1,2022-06-30,50%",
      `2,${LONG},2022-07-01,150%`,
      ",合计,,—",
    ]);
  }, 120_000);
});

it("O7: a row is as high as its longest text, which no reader but Excel finds out by itself", async () => {
  const parts = unzipSync(await xlsxBytes([SHEET]));
  const [xml = ""] = Object.entries(parts).flatMap(([name, part]) =>
    name.endsWith("sheet1.xml") ? [strFromU8(part)] : [],
  );
  // 26 characters of full width, four times, in a column of 22.
  expect(xml).toMatch(/<row r="5" ht="150" customHeight="1">/u);
  expect(xml).toMatch(/<row r="4">/u);
});
