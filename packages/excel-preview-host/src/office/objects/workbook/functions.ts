// workbook.functions: Excel's worksheet functions, called from the add-in.
import type { HostContext } from "../../context";
import { builtIn } from "../../../calc/functions/registry";
import { CellError, type CellValue } from "../../../model/value";
import { Arguments } from "../../arguments";
import { cellJson } from "../../cell-json";
import { apiNotFound } from "../../errors";
import { isHostObject, type Argument, type HostObject } from "../../host-object";
import { hostType } from "../../object-type";
import { isRangeTarget, sheetAddress } from "../range/range-target";

interface FunctionResult {
  readonly value: CellValue;
}

function isFunctionResult(object: HostObject): boolean {
  return object.typeName === "FunctionResult";
}

const functionResult = hostType<FunctionResult>({
  name: "FunctionResult",
  get: {
    error: ({ value }) => (value instanceof CellError ? value.code : null),
    value: ({ value }) => (value instanceof CellError ? null : cellJson(value)),
  },
});

/** A value as a formula writes it. */
function literal(value: CellValue, args: Arguments): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  throw args.invalid();
}

function argumentText(given: Argument, args: Arguments): string {
  if (isHostObject(given)) {
    const { target } = given;
    if (given.typeName === "Range" && isRangeTarget(target))
      return sheetAddress(target.sheet, target.area);
    if (isFunctionResult(given)) return literal((target as FunctionResult).value, args);
    throw args.invalid();
  }
  if (typeof given === "object" && given !== null) throw args.invalid();
  return literal(given, args);
}

/** "vLookup" -> "VLOOKUP", "beta_Dist" -> "BETA.DIST" */
function functionName(member: string): string {
  return member.replaceAll("_", ".").toUpperCase();
}

function callFunction(host: HostContext, member: string, passed: Argument[]): HostObject {
  const name = functionName(member);
  if (!builtIn(name)) throw apiNotFound(`Functions.${member}`);
  // `sum(a, b, …)` and its like pass all of theirs as one array.
  const given = passed.flatMap((each) => (Array.isArray(each) ? each : [each]));
  const args = new Arguments(`Functions.${member}`, given);
  // Optional arguments at the end that were left out arrive as null.
  const last = given.findLastIndex((each) => each !== null);
  const texts = given.slice(0, last + 1).map((each) => argumentText(each, args));
  const at = { sheetId: host.book.activeSheetId, row: 0, column: 0 };
  const rows = host.calculator.evaluate(`${name}(${texts.join(",")})`, at);
  return functionResult({ value: rows[0]?.[0] ?? null });
}

const functions = hostType<HostContext>({ name: "Functions" });

export function workbookFunctions(host: HostContext): HostObject {
  return { ...functions(host), call: (name, args) => callFunction(host, name, args) };
}
