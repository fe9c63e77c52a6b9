// What the editor and the formula bar show for a cell: what one would type to get it.
import type { Cell } from "../../model/sheet";
import type { Style } from "../../model/style";
import { CellError } from "../../model/value";

/** @param shown the value as the cell shows it, used where a number is a date or a time */
export function entryText(cell: Cell | undefined, style: Style, shown: string): string {
  if (!cell || cell.value === null) return cell?.formula ?? "";
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return cell.quotePrefix ? `'${value}` : value;
  const code = style.numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (code.includes("%")) return `${trimmed(value * 100)}%`;
  return code !== "General" && /[ymdhs]/i.test(code) ? shown : trimmed(value);
}

/** Fifteen digits, as Excel keeps them. */
function trimmed(value: number): string {
  return String(Number(value.toPrecision(15)));
}
