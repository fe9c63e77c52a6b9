// Range.dataValidation: rules, prompts and alerts in office.js's words and in the book's.
import type { RangeTarget } from "../../context";
import { Reference } from "../../../calc/operand";
import { EditError } from "../../../edit/errors";
import { requireRuleFormula } from "../../../edit/formula-check";
import { texts } from "../../../edit/texts";
import { isValid } from "../../../edit/validation";
import { intersect, type Area } from "../../../model/address";
import type { Comparison, Validation } from "../../../model/features";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import type { Json, JsonObject } from "../../wire";
import { absoluteAddress, clipped, eachCell, resolveAddress } from "../range/range-target";
import { subtract, withoutArea } from "./subtract";

const OPERATORS: Record<string, Comparison> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const TYPES: Record<string, Validation["type"]> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};
const TYPE_NAMES: Record<Validation["type"], string> = {
  none: "None",
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

const NONE: Omit<Validation, "areas"> = {
  type: "none",
  operator: "between",
  formula1: "",
  formula2: "",
  allowBlank: true,
  inCellDropDown: true,
  prompt: { show: true, title: "", message: "" },
  error: { show: true, title: "", message: "", style: "stop" },
};

function touching({ sheet, area }: RangeTarget): Validation[] {
  return sheet.validations.filter((v) => v.areas.some((a) => intersect(a, area)));
}

function isCovered(area: Area, validations: readonly Validation[]): boolean {
  const left = validations
    .flatMap((v) => v.areas)
    .reduce((rest, a) => rest.flatMap((piece) => subtract(piece, a)), [area]);
  return left.length === 0;
}

/** The one validation that covers the range; "mixed" where there are several or a part has none. */
function current(target: RangeTarget): Validation | "mixed" | null {
  const found = touching(target);
  const [only] = found;
  if (!only) return null;
  return found.length === 1 && isCovered(target.area, found) ? only : "mixed";
}

/** Lays a validation over the range; other validations keep their cells outside it. */
function put(target: RangeTarget, change: Partial<Validation> | null): void {
  const { sheet, area } = target;
  if (sheet.protection) throw new OfficeError("AccessDenied");
  const before = current(target);
  const rest = withoutArea(sheet.validations, area);
  const base = before && before !== "mixed" ? before : NONE;
  sheet.validations = change ? [...rest, { ...base, ...change, areas: [area] }] : rest;
  sheet.changed({ kind: "validations", sheetId: sheet.id });
}

/** Takes the rules of a range away. @throws AccessDenied */
export function clearValidation(target: RangeTarget): undefined {
  if (touching(target).length > 0) put(target, null);
  return undefined;
}

/** A formula as the file has it: references absolute as they come, no "=". */
function formula(value: Json | undefined): string {
  if (value === undefined || value === null || value === "") return "";
  const bare = String(value).replace(/^=/, "");
  requireRuleFormula(bare);
  return bare;
}

/** A list is one row or one column of cells. */
function requireLine(reference: Reference): void {
  for (const { area } of reference.areas)
    if (area.top !== area.bottom && area.left !== area.right)
      throw new EditError("InvalidArgument", texts.listShape);
}

/** A list's source: "甲,乙" is a literal list, "=名" or a range a reference. */
function listSource(target: RangeTarget, value: Json | undefined, args: Arguments): string {
  if (typeof value !== "string" || value === "") throw args.invalid();
  // A Range given as the source arrives as its address.
  const range = value.includes("!") ? resolveAddress(target.host, target.sheet, value) : null;
  if (value.startsWith("=") || range) {
    const source = range ? absoluteAddress(range.sheet, range.area) : formula(value);
    const { sheet, area } = target;
    const at = { sheetId: sheet.id, row: area.top, column: area.left };
    const found = target.host.calculator.operand(source, at);
    if (found instanceof Reference) requireLine(found);
    return source;
  }
  if (value.length > 255) throw args.invalid();
  return `"${value.replaceAll('"', '""')}"`;
}

function setRule(target: RangeTarget, args: Arguments): void {
  const [entry, ...more] = Object.entries(args.object(0));
  if (!entry || more.length > 0) throw args.invalid();
  const [kind, rule] = entry;
  if (typeof rule !== "object" || rule === null || Array.isArray(rule)) throw args.invalid();
  if (kind === "list")
    return put(target, {
      type: "list",
      formula1: listSource(target, rule["source"], args),
      formula2: "",
      inCellDropDown: rule["inCellDropDown"] !== false,
    });
  if (kind === "custom")
    return put(target, {
      type: "custom",
      formula1: formula(rule["formula"]),
      formula2: "",
    });
  const type = TYPES[kind];
  const operator = OPERATORS[String(rule["operator"])];
  if (!type || !operator) throw args.invalid();
  const [formula1, formula2] = [formula(rule["formula1"]), formula(rule["formula2"])];
  if (formula1 === "") throw args.invalid();
  put(target, { type, operator, formula1, formula2 });
}

function rule(target: RangeTarget): Json {
  const found = current(target);
  if (!found || found === "mixed" || found.type === "none") return {};
  const { type, formula1, formula2, inCellDropDown, operator } = found;
  if (type === "list") {
    const literal = /^"([\s\S]*)"$/.exec(formula1);
    const source = literal ? (literal[1] ?? "").replaceAll('""', '"') : `=${formula1}`;
    return { list: { inCellDropDown, source } };
  }
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  const kind = Object.keys(TYPES).find((name) => TYPES[name] === type) ?? type;
  const name = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator) ?? operator;
  const basic: JsonObject = { formula1: operand(formula1), operator: name };
  if (formula2 !== "") basic["formula2"] = operand(formula2);
  return { [kind]: basic };
}

function operand(text: string): Json {
  return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : `=${text}`;
}

/** How much Excel lets a prompt and an alert say. */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ALERT = 225;

function text(args: Arguments, name: string, longest: number): string {
  const value = args.object(0)[name];
  if (typeof value !== "string") return "";
  if (value.length > longest) throw args.invalid();
  return value;
}

function found(target: RangeTarget): Omit<Validation, "areas"> {
  const validation = current(target);
  return validation && validation !== "mixed" ? validation : NONE;
}

/** True or false for all cells, null where some are and some are not as their rules ask. */
function valid(target: RangeTarget): Json {
  const { host, sheet } = target;
  const area = clipped(target);
  if (!area) return true;
  host.calculator.calculate();
  const answers = new Set<boolean>();
  eachCell(area, (row, column) => {
    answers.add(isValid(host.book, host.calculator, sheet, row, column));
  });
  return answers.size === 1 ? answers.has(true) : null;
}

export const dataValidation = hostType<RangeTarget>({
  name: "DataValidation",
  get: {
    errorAlert: (t) => {
      const { show, title, message, style } = found(t).error;
      const name = Object.entries(STYLES).find(([, value]) => value === style)?.[0] ?? "Stop";
      return { showAlert: show, title, message, style: name };
    },
    ignoreBlanks: (t) => found(t).allowBlank,
    prompt: (t) => {
      const { show, title, message } = found(t).prompt;
      return { showPrompt: show, title, message };
    },
    rule,
    type: (t) => {
      const validation = current(t);
      if (validation !== "mixed") return TYPE_NAMES[validation?.type ?? "none"];
      return isCovered(t.area, touching(t)) ? "Inconsistent" : "MixedCriteria";
    },
    valid,
  },
  set: {
    errorAlert: (t, v) => {
      const given = v.object(0);
      const style = Object.entries(STYLES).find(([name]) => name === given["style"])?.[1];
      if (!style) throw v.invalid();
      const show = given["showAlert"] !== false;
      const message = text(v, "message", MAX_ALERT);
      put(t, { error: { show, style, title: text(v, "title", MAX_TITLE), message } });
    },
    ignoreBlanks: (t, v) => put(t, { allowBlank: v.boolean(0) }),
    prompt: (t, v) => {
      const given = v.object(0);
      const show = given["showPrompt"] !== false;
      const message = text(v, "message", MAX_PROMPT);
      put(t, { prompt: { show, title: text(v, "title", MAX_TITLE), message } });
    },
    rule: setRule,
  },
  methods: {
    clear: clearValidation,
  },
});
