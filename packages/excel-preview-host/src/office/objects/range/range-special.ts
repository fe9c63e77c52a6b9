// getSpecialCells: cells by what they hold, or by the rules and the filters that are on them.
import type { AreasTarget, RangeTarget } from "../../context";
import { contains, type Area } from "../../../model/address";
import { CellError, type CellValue } from "../../../model/value";
import type { Arguments } from "../../arguments";
import { areasWhere } from "./range-find";
import { clipped } from "./range-target";

const TYPES = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;
const VALUE_TYPES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

type Wanted = (row: number, column: number) => boolean;

/** Whether a value is of one of the kinds that a name lists: "LogicalText" is logical or text. */
function isOfKind(value: CellValue, kinds: string): boolean {
  if (kinds === "All") return true;
  if (value instanceof CellError) return kinds.includes("Error");
  if (typeof value === "boolean") return kinds.includes("Logical");
  return kinds.includes(typeof value === "number" ? "Number" : "Text");
}

function wantedCells({ host, sheet }: RangeTarget, args: Arguments, first: Area): Wanted {
  const type = args.oneOf(0, TYPES);
  const kinds = args.absent(1) ? "All" : args.oneOf(1, VALUE_TYPES);
  const on =
    (areas: readonly Area[]): Wanted =>
    (row, column) =>
      areas.some((area) => contains(area, row, column));
  const rules = (list: readonly { areas: Area[] }[], same: boolean): Wanted => {
    const known = same ? list.filter((r) => on(r.areas)(first.top, first.left)) : list;
    return on(known.flatMap((rule) => rule.areas));
  };
  host.calculator.calculate();
  switch (type) {
    case "Blanks":
      return (row, column) => {
        const cell = sheet.cell(row, column);
        return !cell || (cell.value === null && cell.formula === null);
      };
    case "Constants":
    case "Formulas":
      return (row, column) => {
        const cell = sheet.cell(row, column);
        if (!cell || (cell.value === null && cell.formula === null)) return false;
        const calculated = cell.formula !== null || cell.spillAnchor !== undefined;
        return calculated === (type === "Formulas") && isOfKind(cell.value, kinds);
      };
    case "ConditionalFormats":
    case "SameConditionalFormat":
      return rules(sheet.conditionalFormats, type === "SameConditionalFormat");
    case "DataValidations":
    case "SameDataValidation":
      return rules(sheet.validations, type === "SameDataValidation");
    case "Visible":
      return (row, column) => {
        const layout = sheet.rows.get(row);
        return !layout?.hidden && !layout?.filtered && !sheet.columns.get(column)?.hidden;
      };
  }
}

/** Empty where no cell is of that kind. */
export function specialCells(target: AreasTarget, args: Arguments): Area[] {
  const [first] = target.areas;
  if (!first) return [];
  const wanted = wantedCells({ ...target, area: first }, args, first);
  return target.areas.flatMap((area) => {
    const part = clipped({ ...target, area });
    return part ? areasWhere(part, wanted) : [];
  });
}
