// Properties of many cells at once: getCellProperties, setCellProperties.
import type { RangeTarget } from "../../context";
import { columnCount, rowCount } from "../../../model/address";
import type { Arguments } from "../../arguments";
import { apiNotFound } from "../../errors";
import type { HostObject } from "../../host-object";
import type { Json, JsonObject } from "../../wire";
import { grid } from "./range-target";

/** The names by which a border's side is asked for here. */
const SIDES: Record<string, string> = {
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  top: "EdgeTop",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
};

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands below an object under a name. */
function below(object: HostObject, name: string): HostObject | null {
  const side = object.typeName === "RangeBorderCollection" ? SIDES[name] : undefined;
  if (side) return object.item([side]);
  return object.navigates(name) ? object.navigate(name) : null;
}

function read(object: HostObject, wanted: JsonObject): JsonObject {
  const found: JsonObject = {};
  for (const [name, part] of Object.entries(wanted)) {
    if (part === false || part === null) continue;
    const child = isObject(part) ? below(object, name) : null;
    if (isObject(part) && child) found[name] = read(child, part);
    else if (object.has(name)) found[name] = object.read(name);
    else throw apiNotFound(`${object.typeName}.${name}`);
  }
  return found;
}

function write(object: HostObject, properties: JsonObject): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null) continue;
    const child = isObject(value) ? below(object, name) : null;
    if (isObject(value) && child) write(child, value);
    else object.write(name, value);
  }
}

function cellObject(t: RangeTarget, row: number, column: number): HostObject {
  const area = { top: row, left: column, bottom: row, right: column };
  return t.host.make.range({ host: t.host, sheet: t.sheet, area });
}

export function getCellProperties(t: RangeTarget, args: Arguments): Json {
  const wanted = args.object(0);
  return grid(t.area, (row, column) => read(cellObject(t, row, column), wanted));
}

/** One object for each cell; an empty one leaves its cell alone. */
export function setCellProperties(t: RangeTarget, args: Arguments): undefined {
  const given = args.json(0);
  const rows = Array.isArray(given) ? given : [];
  if (rows.length !== rowCount(t.area)) throw args.invalid();
  const cells = rows.flatMap((line, r) => {
    if (!Array.isArray(line) || line.length !== columnCount(t.area)) throw args.invalid();
    return line.map((properties, c) => ({
      properties,
      row: t.area.top + r,
      column: t.area.left + c,
    }));
  });
  for (const { properties, row, column } of cells) {
    if (isObject(properties)) write(cellObject(t, row, column), properties);
    else if (properties !== null) throw args.invalid();
  }
  return undefined;
}
