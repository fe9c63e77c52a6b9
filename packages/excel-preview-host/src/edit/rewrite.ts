// Changes references inside formula texts everywhere in the book: cells, names, rules, charts.
import { stringifyTokens, tokenize, type Token } from "@borgar/fx/xlsx";
import type { Book } from "../model/book";
import type { Chart } from "../model/charts";
import type { ConditionalRule, Threshold } from "../model/features";
import type { Sheet } from "../model/sheet";

/** The new text of a reference token, or null to leave it. */
export type TokenRewriter = (token: Token) => string | null;

/** Rewrites one formula, with or without its "="; the same text when nothing changes. */
export function rewriteFormula(formula: string, rewrite: TokenRewriter): string {
  const bare = !formula.startsWith("=");
  const tokens = tokenize(bare ? `=${formula}` : formula, {
    negativeNumbers: false,
    withLocation: false,
  });
  let changed = false;
  for (const token of tokens) {
    const text = rewrite(token);
    if (text === null || text === token.value) continue;
    token.value = text;
    changed = true;
  }
  if (!changed) return formula;
  const text = stringifyTokens(tokens);
  return bare ? text.slice(1) : text;
}

/** Rewrites a formula of a sheet (null: of the workbook). */
export type FormulaMapper = (formula: string, sheet: Sheet | null) => string;

function mapThreshold(threshold: Threshold, map: (f: string) => string): Threshold {
  return threshold.type === "formula" && threshold.value !== undefined
    ? { ...threshold, value: map(threshold.value) }
    : threshold;
}

function mapRule(rule: ConditionalRule, map: (f: string) => string): ConditionalRule {
  switch (rule.type) {
    case "cellIs":
      return { ...rule, formulas: rule.formulas.map(map) };
    case "expression":
      return { ...rule, formula: map(rule.formula) };
    case "dataBar":
      return { ...rule, min: mapThreshold(rule.min, map), max: mapThreshold(rule.max, map) };
    case "colorScale":
    case "iconSet":
      return { ...rule, thresholds: rule.thresholds.map((t) => mapThreshold(t, map)) };
    default:
      return rule;
  }
}

function mapChart(chart: Chart, map: (f: string) => string): boolean {
  let changed = false;
  for (const series of chart.series) {
    for (const part of ["name", "values", "categories"] as const) {
      const before = series[part];
      if (before === "" || (part === "name" && !before.includes("!"))) continue;
      series[part] = map(before);
      changed ||= series[part] !== before;
    }
  }
  return changed;
}

/** Numbers and `"甲,乙"` lists of a validation are no references. */
function mapOperand(text: string, map: (f: string) => string): string {
  return text === "" || text.startsWith('"') || !Number.isNaN(Number(text)) ? text : map(text);
}

function mapSheetFeatures(sheet: Sheet, map: (f: string) => string): void {
  const changed = (before: unknown, after: unknown): boolean =>
    JSON.stringify(before) !== JSON.stringify(after);
  const rules = sheet.conditionalFormats.map((f) => ({ ...f, rule: mapRule(f.rule, map) }));
  if (changed(sheet.conditionalFormats, rules)) {
    sheet.conditionalFormats = rules;
    sheet.changed({ kind: "conditionalFormats", sheetId: sheet.id });
  }
  const validations = sheet.validations.map((v) => ({
    ...v,
    formula1: mapOperand(v.formula1, map),
    formula2: mapOperand(v.formula2, map),
  }));
  if (changed(sheet.validations, validations)) {
    sheet.validations = validations;
    sheet.changed({ kind: "validations", sheetId: sheet.id });
  }
  if (sheet.charts.filter((chart) => mapChart(chart, map)).length > 0) {
    sheet.changed({ kind: "charts", sheetId: sheet.id });
  }
}

/**
 * Rewrites every formula of the book. Values stay, so cells are not announced as changed by hand:
 * the caller announces the action itself, and one "styles" notice per sheet lets the file follow.
 */
export function mapFormulas(book: Book, map: FormulaMapper): void {
  for (const sheet of book.sheets) {
    let touched = false;
    for (const cell of sheet.cells.values()) {
      if (cell.formula === null) continue;
      const text = map(cell.formula, sheet);
      if (text !== cell.formula) [cell.formula, touched] = [text, true];
    }
    mapSheetFeatures(sheet, (f) => map(f, sheet));
    const used = touched ? sheet.used() : null;
    if (used) sheet.changed({ kind: "styles", sheetId: sheet.id, area: used });
  }
  let names = false;
  for (const name of book.names) {
    const scope = name.scope === null ? null : (book.sheet(name.scope) ?? null);
    const text = map(name.formula, scope);
    if (text !== name.formula) [name.formula, names] = [text, true];
  }
  if (names) book.announce({ kind: "names" });
  for (const table of book.tables) {
    for (const column of table.columns) {
      if (column.totalsFormula)
        column.totalsFormula = map(column.totalsFormula, book.sheet(table.sheetId) ?? null);
    }
  }
}
