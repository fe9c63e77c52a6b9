// Owns the list of what the add-in itself keeps in the workbook: its tables and its sheets.

import { ADOPTIONS, COMMISSIONS, OUTLETS } from "./adoptions";
import { CRITICISM } from "./criticism";
import { DEPARTMENT_CHANGES, DEPARTMENTS, PLAN_SUBTOTALS } from "./departments";
import { LEDGER } from "./ledger";
import { LOG } from "./log";
import { SETTINGS } from "./settings";
import { PARAGRAPHS } from "./paragraphs";
import { shapeOf, type TableShape } from "../schema/shape";

export const QUARTERLY_SHEET = "季度考核";

const SHAPES: readonly TableShape[] = [
  shapeOf(DEPARTMENTS),
  shapeOf(LEDGER),
  shapeOf(ADOPTIONS),
  shapeOf(COMMISSIONS),
  shapeOf(SETTINGS),
  shapeOf(LOG),
  shapeOf(OUTLETS),
  shapeOf(CRITICISM),
  shapeOf(DEPARTMENT_CHANGES),
  shapeOf(PLAN_SUBTOTALS),
  shapeOf(PARAGRAPHS),
];

/** Every table; each stands on a sheet of its own name when it is made. */
export const TABLE_NAMES: readonly string[] = SHAPES.map((shape) => shape.name);

/** Those that a ledger made by an earlier version lacks: they are made when it is opened, and hold nothing then. */
export const LATER_TABLES: readonly string[] = [PARAGRAPHS.name];

/** The headers that each table cannot do without, by the table's name. */
export const NEEDED_HEADERS: ReadonlyMap<string, readonly string[]> = new Map(
  SHAPES.map(({ name, needed }) => [name, needed]),
);

/** The table of this name. Throws RangeError for a name that is none of ours. */
export function shapeNamed(name: string): TableShape {
  const shape = SHAPES.find((each) => each.name === name);
  if (shape === undefined) throw new RangeError(`no table ${name}`);
  return shape;
}
