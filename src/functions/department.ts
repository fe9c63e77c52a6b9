// Owns the answers about one department: a look into an evaluation that stands in the workbook already
// (季度考核!A4#, a seal's sheet, or XXBS.QUARTERLY itself), so nothing is computed twice.

import type { CellValue } from "../domain/text/cell";
import { nameKey } from "../domain/text/text";
import { DEPARTMENT_KINDS } from "../domain/records/vocabulary";
import { textOf, type Cell } from "../tables/schema/cells";
import { DEPARTMENTS } from "../tables/declarations/departments";
import { QUARTERLY_COLUMNS, quarterlyColumn } from "../tables/blocks/quarterly";
import { findHeader } from "../tables/schema/table";
import { textArgument } from "./arguments";
import { ArgumentError } from "./errors";
import { readTable } from "../tables/reading/read-table";
import type { Block } from "../tables/reading/unread-cells";
import { blockOf } from "./tables";

const NAME = QUARTERLY_COLUMNS[quarterlyColumn("name")]?.header ?? "";
const ORDER = QUARTERLY_COLUMNS[quarterlyColumn("order")]?.header ?? "";

/** The evaluation's rows, its heading first. Throws ArgumentError for anything else. */
function evaluationOf(argument: unknown): Block {
  const block = Array.isArray(argument) ? (argument as Block) : [];
  const header = block[0] ?? [];
  if (block.length > 1 && findHeader(NAME, header) !== -1) return block;
  const sentence =
    "“考核表”参数应为整张考核表，如 季度考核!A4#（注意末尾的 #），或 XXBS.QUARTERLY(…)。";
  throw new ArgumentError("value", sentence);
}

/** Which line of the evaluation carries one of these names; −1 = none. */
function lineNamed(lines: Block, column: number, names: readonly string[]): number {
  const keys = names.map(nameKey);
  return lines.findIndex((line) => keys.includes(nameKey(textOf(line[column]))));
}

/**
 * P4: the line of a department that 部门 knows by this name or alias. The evaluation may call it by the
 * name of then: its lines stand in the order of 部门 within each 类别.
 */
function lineOfKnown(
  lines: Block,
  at: { name: number; order: number },
  name: string,
  list: unknown,
) {
  const { rows } = readTable(DEPARTMENTS, { rows: blockOf(list, DEPARTMENTS) });
  const departments = rows.map(({ record }) => record);
  const known = departments.find((each) =>
    [each.name, ...each.aliases].some((own) => nameKey(own) === nameKey(name)),
  );
  if (known === undefined) return -1;
  const named = lineNamed(lines, at.name, [known.name, ...known.aliases]);
  if (named !== -1) return named;
  const numbered = lines.filter((line) => typeof line[at.order] === "number");
  if (numbered.length !== departments.length) return -1;
  const position = DEPARTMENT_KINDS.flatMap((kind) =>
    departments.filter((each) => each.kind === kind),
  ).indexOf(known);
  const order = numbered[position]?.[at.order];
  return lines.findIndex((line) => line[at.order] === order);
}

/**
 * One cell of an evaluation, by department and heading. Throws ArgumentError: "missing" for a department
 * that is not in it, "value" for what is no evaluation or no heading of it.
 * @param departments 部门[#All], for aliases and names of today; null or blank = names as they stand.
 */
export function figureOf(
  department: unknown,
  evaluation: unknown,
  heading: unknown,
  departments: unknown,
): CellValue {
  const name = textArgument(department);
  if (name === "") throw new ArgumentError("missing", "没有给出部门名称。");
  const [header = [], ...lines] = evaluationOf(evaluation);
  const column = findHeader(textArgument(heading), header);
  if (column === -1) throw new ArgumentError("value", noHeading(textArgument(heading), header));
  const at = { name: findHeader(NAME, header), order: findHeader(ORDER, header) };
  const direct = lineNamed(lines, at.name, [name]);
  const isGiven = Array.isArray(departments);
  const found = direct === -1 && isGiven ? lineOfKnown(lines, at, name, departments) : direct;
  const line = lines[found];
  if (line !== undefined) return line[column] ?? "";
  const way = isGiven
    ? "请核对名称，或把它加为某部门的别名。"
    : "请核对名称；用别名请再给出 部门[#All]。";
  throw new ArgumentError("missing", `考核表中没有“${name}”，${way}`);
}

function noHeading(heading: string, header: readonly Cell[]): string {
  const headings = header.map(textOf).filter((each) => each !== "");
  return `考核表没有“${heading}”一栏，可用：${headings.join("、")}。`;
}

/** As figureOf, by the field of 季度考核's column. */
export function fieldOf(
  department: unknown,
  evaluation: unknown,
  field: "completion" | "status" | "flags",
  departments: unknown,
): CellValue {
  const { header } = QUARTERLY_COLUMNS[quarterlyColumn(field)] ?? { header: "" };
  return figureOf(department, evaluation, header, departments);
}
