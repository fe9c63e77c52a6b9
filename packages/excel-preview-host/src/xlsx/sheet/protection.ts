// Sheet protection. The file says what is locked, office.js what is allowed.
import { isKeptHash, legacyHash } from "../../model/password";
import type { Sheet } from "../../model/sheet";
import type { Elements } from "../elements";
import { SHEET_ORDER } from "./sheet-order";
import { attribute, attributes, child, flag, type Attributes, type Element } from "../xml";

/** office.js option, file attribute, and what a missing attribute means: is it locked? */
const OPTIONS: readonly [string, string, boolean][] = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
];
const HASH = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

export function readProtection(root: Element, sheet: Sheet): void {
  const element = child(root, "sheetProtection");
  if (!element || !flag(element, "sheet")) return;
  const options: Record<string, boolean | string> = {};
  for (const [option, name, locked] of OPTIONS) options[option] = !flag(element, name, locked);
  const noLocked = flag(element, "selectLockedCells");
  const noUnlocked = flag(element, "selectUnlockedCells");
  options.selectionMode = noUnlocked ? "None" : noLocked ? "Unlocked" : "Normal";
  const hash = attributes(Object.fromEntries(HASH.map((name) => [name, attribute(element, name)])));
  sheet.protection = hash ? { options, password: hash } : { options };
}

export function writeProtection(elements: Elements, { protection }: Sheet): void {
  if (!protection) return elements.set("sheetProtection", null, SHEET_ORDER);
  const { options, password } = protection;
  const values: Attributes = { sheet: 1 };
  for (const [option, name, locked] of OPTIONS) {
    const isLocked = options[option] !== true;
    if (isLocked !== locked) values[name] = isLocked ? 1 : 0;
  }
  if (options.selectionMode === "None" || options.selectionMode === "Unlocked") {
    values.selectLockedCells = 1;
  }
  if (options.selectionMode === "None") values.selectUnlockedCells = 1;
  const hash =
    password === undefined || isKeptHash(password)
      ? (password ?? "")
      : attributes({ password: legacyHash(password) });
  elements.set("sheetProtection", `<sheetProtection${hash}${attributes(values)}/>`, SHEET_ORDER);
}
