// The same figures as a clerk would write them without the add-in: a sheet of two-criteria COUNTIFS,
// calculated by the preview host.
import { Book, Calculator, type Sheet } from "excel-preview-host";
import { columnLetters, type CellValue } from "../../src/domain/text/cell";
import type { Rows } from "./tables";

/** Per department: by 状态, 类别, 渠道, the ticks, and what was received from the start of each month. */
const CRITERIA: readonly (readonly [header: string, criterion: string | number])[] = [
  ...["有效", "待审", "退回", "作废"].map((word) => ["状态", word] as const),
  ...["动态类", "经验类", "典型类", "问题类"].map((word) => ["类别", word] as const),
  ...["邮箱", "粤政易", "直报"].map((word) => ["渠道", word] as const),
  ["部门负责人审阅", "是"],
  ["分管领导审阅", "是"],
  ["重要信息", "是"],
  ...Array.from({ length: 10 }, (_, month) => ["收稿日期", `>=${44562 + month * 30}`] as const),
];

function fill(sheet: Sheet, rows: Rows): void {
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== "" && cell !== undefined) sheet.ensure(row, column).value = cell;
    }
  }
}

export interface CountifsSheet {
  readonly formulas: number;
  /** Calculates every formula anew and answers the sum of the results. */
  calculate(): number;
}

/** 24 formulas for each of the departments, which are named in column A. */
export function countifsSheet(ledger: Rows, departments: readonly string[]): CountifsSheet {
  const book = new Book();
  fill(book.addSheet("台账"), ledger);
  const sheet = book.addSheet("统计");
  const header: readonly CellValue[] = (ledger[0] ?? []).map((cell) => cell ?? "");
  const column = (name: string) => {
    const letters = columnLetters(header.indexOf(name));
    return `台账!$${letters}$2:$${letters}$${ledger.length}`;
  };
  for (const [row, name] of departments.entries()) {
    sheet.ensure(row, 0).value = name;
    for (const [index, [field, criterion]] of CRITERIA.entries()) {
      const second = `${column(field)},"${criterion}"`;
      sheet.ensure(row, index + 1).formula = `=COUNTIFS(${column("部门")},$A${row + 1},${second})`;
    }
  }
  const noFunctions = { has: () => false, refusal: () => null, call: () => Promise.resolve([]) };
  const calculator = new Calculator(book, noFunctions);
  return {
    formulas: departments.length * CRITERIA.length,
    calculate() {
      calculator.recalculateAll();
      let sum = 0;
      for (const row of departments.keys()) {
        for (const index of CRITERIA.keys()) sum += Number(sheet.value(row, index + 1));
      }
      return sum;
    },
  };
}
