// Owns what is only looks (pitfalls 24, 32): freezing, page layout, rules, charts. They are told as data,
// follow the cells in a batch of their own, and can fail, each kind by itself, without costing anything else.
// What is still to be set is remembered in the workbook, so that 重算季度表 can try it again.

import type {
  FreezeLook,
  PrintLook,
  Rule,
  Bar,
  RulesLook,
  ChartLook,
  Look,
  LookKind,
} from "./look";
import { queueLeft } from "../book/pending-looks";
import { codeOf } from "../run";
import { TEXTS } from "../texts";

const KINDS: readonly LookKind[] = ["freeze", "print", "area", "rules", "chart"];

/**
 * Queues, with the data that they belong to, that `looks` are to be set: a run that ends before it gets
 * to them leaves them for the next. They take the place of what was pending for the same sheets.
 */
export function queuePending(
  context: Excel.RequestContext,
  before: readonly Look[],
  looks: readonly Look[],
): readonly Look[] {
  const sheets = new Set(looks.map((look) => look.sheet));
  const pending = [...before.filter((look) => !sheets.has(look.sheet)), ...looks];
  queueLeft(context, pending);
  return pending;
}

/**
 * Sends what is queued together with the memory of its `looks`, then sets them.
 * @param before the looks that were pending
 * @returns as `setLooks` does
 */
export async function sendWithLooks(
  context: Excel.RequestContext,
  before: readonly Look[],
  looks: readonly Look[],
): Promise<string> {
  const pending = queuePending(context, before, looks);
  await context.sync();
  return setLooks(context, pending, looks);
}

/**
 * Sets `looks`, whose sheets are there, and remembers those of `pending` that are not set by then: in one
 * round trip, or in one for each kind where one of them fails. Never throws.
 * @returns a sentence that names what was not set, "" if all was.
 */
export async function setLooks(
  context: Excel.RequestContext,
  pending: readonly Look[],
  looks: readonly Look[],
): Promise<string> {
  const leftBut = (set: ReadonlySet<Look>) => pending.filter((look) => !set.has(look));
  if (looks.length === 0) return "";
  const failure = await attempt(context, () => {
    queueLooks(context, looks);
    if (pending.length > 0) queueLeft(context, leftBut(new Set(looks)));
  });
  if (failure === null) return "";
  const reasons = await sendKinds(context, KINDS, looks);
  const left = leftBut(new Set(looks.filter((look) => !reasons.has(look.kind))));
  // Failing here, looks that are set already will be set again: that does no harm.
  if (pending.length > 0) await attempt(context, () => queueLeft(context, left));
  return reasons.size === 0 ? "" : TEXTS.looksNotSet(reasons);
}

/** One batch after the other. @returns why a kind failed. */
async function sendKinds(
  context: Excel.RequestContext,
  [kind, ...rest]: readonly LookKind[],
  looks: readonly Look[],
): Promise<Map<LookKind, string>> {
  if (kind === undefined) return new Map();
  const own = looks.filter((look) => look.kind === kind);
  const reason = own.length === 0 ? null : await attempt(context, () => queueLooks(context, own));
  const others = await sendKinds(context, rest, looks);
  return reason === null ? others : new Map([[kind, reason], ...others]);
}

/** @returns the code of what went wrong, null if nothing did. */
async function attempt(context: Excel.RequestContext, queue: () => void): Promise<string | null> {
  try {
    queue();
    await context.sync();
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** In the order of their kinds. */
function queueLooks(context: Excel.RequestContext, looks: readonly Look[]): void {
  for (const kind of KINDS)
    for (const look of looks) if (look.kind === kind) queueLook(context, look);
}

function queueLook(context: Excel.RequestContext, look: Look): void {
  const sheet = context.workbook.worksheets.getItem(look.sheet);
  if (look.kind === "freeze") queueFreeze(sheet, look);
  else if (look.kind === "print") queuePrint(sheet, look);
  else if (look.kind === "area") sheet.pageLayout.setPrintArea(look.area);
  else if (look.kind === "rules") queueRules(sheet, look);
  else queueChart(sheet, look);
}

function queueFreeze(sheet: Excel.Worksheet, look: FreezeLook): void {
  sheet.freezePanes.freezeRows(look.rows);
  if (!look.gridlines) sheet.showGridlines = false;
}

function queuePrint({ pageLayout: page }: Excel.Worksheet, look: PrintLook): void {
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, ...(look.onePage && { verticalFitToPages: 1 }) };
  if (look.centred) page.centerHorizontally = true;
  if (look.margin !== null) {
    page.leftMargin = look.margin;
    page.rightMargin = look.margin;
    page.topMargin = look.margin;
    page.bottomMargin = look.margin;
  }
  page.setPrintTitleRows(`$${look.titleRow}:$${look.titleRow}`);
  if (look.area !== null) page.setPrintArea(look.area);
}

function queueRules(sheet: Excel.Worksheet, { area, rules }: RulesLook): void {
  sheet.getRange(area).conditionalFormats.clearAll();
  for (const rule of rules) {
    const { conditionalFormats } = sheet.getRange(rule.address);
    if ("bar" in rule) queueBar(conditionalFormats, rule);
    else queueRule(conditionalFormats, rule);
  }
}

function queueBar(formats: Excel.ConditionalFormatCollection, { bar }: Bar): void {
  const { dataBar } = formats.add(Excel.ConditionalFormatType.dataBar);
  dataBar.lowerBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: "0" };
  dataBar.upperBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: "1" };
  dataBar.positiveFormat.fillColor = bar;
}

function queueRule(formats: Excel.ConditionalFormatCollection, rule: Rule): void {
  const { custom } = formats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = rule.formula;
  if (rule.bold) custom.format.font.bold = true;
  if (rule.color) custom.format.font.color = rule.color;
  if (rule.fill) custom.format.fill.color = rule.fill;
  if (rule.border === undefined) return;
  const { top, bottom, left, right } = custom.format.borders;
  for (const border of [top, bottom, left, right]) {
    border.style = "Continuous";
    border.color = rule.border;
  }
}

function queueChart(sheet: Excel.Worksheet, look: ChartLook): void {
  const [first] = look.series;
  if (first === undefined) return;
  const chart = look.goesOn ? sheet.charts.getItem(look.name) : newChart(sheet, look, first.values);
  // Beneath a table that grows: where it was it would cover rows.
  chart.setPosition(look.from, look.to);
  for (const [index, { name, color, values }] of look.series.entries()) {
    const isThere = look.goesOn || index === 0;
    const series = isThere ? chart.series.getItemAt(index) : chart.series.add(name);
    series.setValues(sheet.getRange(values));
    series.setXAxisValues(sheet.getRange(look.categories));
    if (look.goesOn) continue;
    series.name = name;
    series.format.fill.setSolidColor(color);
  }
}

function newChart(sheet: Excel.Worksheet, look: ChartLook, values: string): Excel.Chart {
  sheet.charts.getItemOrNullObject(look.name).delete();
  const source = sheet.getRange(values);
  const chart = sheet.charts.add(look.type ?? "ColumnClustered", source, "Columns");
  chart.name = look.name;
  chart.title.text = look.title;
  if (look.series.length > 1) chart.legend.position = "Bottom";
  else chart.legend.visible = false;
  return chart;
}
