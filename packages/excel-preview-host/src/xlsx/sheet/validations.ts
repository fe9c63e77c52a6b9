// Data validations: the worksheet's own and those of its extension list, which name other sheets.
import type { Comparison, Validation } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { parseAreas, writeAreas } from "./areas";
import type { Elements } from "../elements";
import { thinExtensions } from "./extensions";
import { formulaFromFile, formulaToFile } from "../cells/formula";
import { SHEET_ORDER } from "./sheet-order";
import {
  attribute,
  attributes,
  child,
  children,
  decodeXString,
  encodeXString,
  escapeText,
  flag,
  type Element,
} from "../xml";

/** Validations that stand in the extension list, as they were read. */
export type ValidationsOrigin = Map<Validation, { index: number; snapshot: string }>;

const TYPES = ["none", "list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;
const COMPARISONS: readonly Comparison[] = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
];
const ERROR_STYLES = ["stop", "warning", "information"] as const;

function oneOf<T extends string>(list: readonly T[], text: string | undefined, missing: T): T {
  return list.find((item) => item === text) ?? missing;
}

/** The validations of a worksheet's extension list, in their order. */
function extended(root: Element): Element[] {
  const lists = [...root.getElementsByTagNameNS("*", "extLst")];
  return lists
    .filter((list) => list.parentNode === root)
    .flatMap((list) => [...list.getElementsByTagNameNS("*", "dataValidation")]);
}

export function readValidations(root: Element, sheet: Sheet): ValidationsOrigin {
  const own = child(root, "dataValidations");
  sheet.validations = (own ? children(own, "dataValidation") : []).map((element) =>
    readValidation(element, attribute(element, "sqref")),
  );
  const origin: ValidationsOrigin = new Map();
  extended(root).forEach((element, index) => {
    const validation = readValidation(element, child(element, "sqref")?.textContent ?? undefined);
    sheet.validations.push(validation);
    origin.set(validation, { index, snapshot: JSON.stringify(validation) });
  });
  return origin;
}

function readValidation(element: Element, sqref: string | undefined): Validation {
  const text = (name: string): string => decodeXString(attribute(element, name) ?? "");
  // In the extension list the formula stands in a <xm:f> of its own.
  const formula = (name: string): string =>
    formulaFromFile((child(element, name)?.textContent ?? "").trim());
  return {
    areas: parseAreas(sqref ?? ""),
    type: oneOf(TYPES, attribute(element, "type"), "none"),
    operator: oneOf(COMPARISONS, attribute(element, "operator"), "between"),
    formula1: formula("formula1"),
    formula2: formula("formula2"),
    allowBlank: flag(element, "allowBlank"),
    // The attribute's name says the opposite of what it does.
    inCellDropDown: !flag(element, "showDropDown"),
    prompt: {
      show: flag(element, "showInputMessage"),
      title: text("promptTitle"),
      message: text("prompt"),
    },
    error: {
      show: flag(element, "showErrorMessage"),
      title: text("errorTitle"),
      message: text("error"),
      style: oneOf(ERROR_STYLES, attribute(element, "errorStyle"), "stop"),
    },
  };
}

/** Those of the extension list stay there while they are unchanged; all others are written plainly. */
export function writeValidations(
  elements: Elements,
  sheet: Sheet,
  origin: ValidationsOrigin | undefined,
): void {
  const kept = new Set<number>();
  const plain = sheet.validations.filter((validation) => {
    const from = origin?.get(validation);
    if (!from || from.snapshot !== JSON.stringify(validation)) return true;
    kept.add(from.index);
    return false;
  });
  const usable = plain.filter((validation) => validation.areas.length > 0);
  const xml = usable.map((validation) => validationXml(validation)).join("");
  const list = `<dataValidations count="${usable.length}">${xml}</dataValidations>`;
  elements.set("dataValidations", usable.length > 0 ? list : null, SHEET_ORDER);
  if (origin && kept.size < origin.size) {
    thinExtensions(elements, "dataValidation", (_, index) => kept.has(index));
  }
}

function validationXml(validation: Validation): string {
  const { prompt, error, type } = validation;
  const hasOperator = !["none", "list", "custom"].includes(type);
  const text = (value: string): string | null => (value ? encodeXString(value) : null);
  const values = attributes({
    type: type === "none" ? null : type,
    errorStyle: error.style === "stop" ? null : error.style,
    operator: hasOperator && validation.operator !== "between" ? validation.operator : null,
    allowBlank: validation.allowBlank,
    showDropDown: type === "list" && !validation.inCellDropDown,
    showInputMessage: prompt.show,
    showErrorMessage: error.show,
    errorTitle: text(error.title),
    error: text(error.message),
    promptTitle: text(prompt.title),
    prompt: text(prompt.message),
    sqref: writeAreas(validation.areas),
  });
  const formula = (name: string, value: string): string =>
    value ? `<${name}>${escapeText(formulaToFile(value).text)}</${name}>` : "";
  const formulas =
    formula("formula1", validation.formula1) + formula("formula2", validation.formula2);
  return `<dataValidation${values}>${formulas}</dataValidation>`;
}
