// Other people's workbooks: the values that Excel left in their cells are what is calculated here, and
// one edit elsewhere, a recalculation and a save leave the formulas as they were.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Calculator } from "../../src/calc/calculator";
import type { Book } from "../../src/model/book";
import { CellError } from "../../src/model/value";
import { openWorkbook } from "../../src/xlsx/workbook-file";
import { TestCaller } from "../calc/fixture";
import { announceCells, firstSheet, partsOf } from "./support";

const FOLDER = join(__dirname, "../fixtures/workbooks");

/**
 * Where these files hold something else than Excel shows: a 0 for an error; and 2 for two numbers of
 * eighteen digits of which the fifteenth, the last that Excel keeps, differs.
 */
const SHOWN: Readonly<Record<string, string | number>> = {
  "=COUNTIF(E1:E2,E1)": 1,
  "=IRR(A1:F1,G1)": "#NUM!",
  "=MATCH(Z9,H1:H3,0)": "#N/A",
  "=FLOOR(24,-1)": "#NUM!",
};

/** Place, formula and value of every cell with a formula. */
function formulasIn(book: Book, instead: typeof SHOWN = {}): string[] {
  return book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) => {
      if (cell.formula === null) return [];
      const value = cell.value instanceof CellError ? cell.value.code : cell.value;
      const shown = instead[cell.formula] ?? value;
      return [`${sheet.name} ${key} ${cell.formula} -> ${JSON.stringify(shown)}`];
    }),
  );
}

/** The formulas as the file writes them, with their marks as arrays. */
function formulaElements(bytes: Uint8Array): string[] {
  return Object.entries(partsOf(bytes))
    .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
    .flatMap(([, xml]) =>
      [...xml.matchAll(/ cm="\d+"|<f[ >].*?<\/f>/g)].map(([found]) =>
        found.replaceAll("&quot;", '"'),
      ),
    );
}

it.each(readdirSync(FOLDER))("%s is calculated as Excel left it", (name) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  const file = openWorkbook(bytes);
  const before = formulasIn(file.book, SHOWN);
  expect(before.length).toBeGreaterThan(0);
  const calculator = new Calculator(file.book, new TestCaller(), () => 44625.5);
  const sheet = firstSheet(file);
  Object.assign(sheet.ensure(200, 40), { value: "改一格" });
  announceCells(sheet);
  calculator.recalculateAll();
  calculator.calculate();
  expect(formulasIn(file.book)).toEqual(before);
  const saved = file.save();
  expect(formulasIn(openWorkbook(saved).book)).toEqual(before);
  expect(formulaElements(saved)).toEqual(formulaElements(bytes));
});
