// The ready-made criteria of conditional formats, and those that are formulas of the cell.

export const PRESET_CRITERIA = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
] as const;
/** As office.js names them. */
export type PresetCriterion = (typeof PRESET_CRITERIA)[number];

/** Excel's own formula for a criterion that is one, with `cell` for the cell; undefined for the others. */
export function presetFormula(criterion: PresetCriterion, cell: string): string | undefined {
  return FORMULAS[criterion]?.replaceAll("@", cell);
}

const FORMULAS: Partial<Record<PresetCriterion, string>> = {
  Blanks: "LEN(TRIM(@))=0",
  NonBlanks: "LEN(TRIM(@))>0",
  Errors: "ISERROR(@)",
  NonErrors: "NOT(ISERROR(@))",
  Yesterday: "FLOOR(@,1)=TODAY()-1",
  Today: "FLOOR(@,1)=TODAY()",
  Tomorrow: "FLOOR(@,1)=TODAY()+1",
  LastSevenDays: "AND(TODAY()-FLOOR(@,1)<=6,FLOOR(@,1)<=TODAY())",
  LastWeek:
    "AND(TODAY()-ROUNDDOWN(@,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(@,0)<(WEEKDAY(TODAY())+7))",
  ThisWeek:
    "AND(TODAY()-ROUNDDOWN(@,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(@,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  NextWeek:
    "AND(ROUNDDOWN(@,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(@,0)-TODAY()<(15-WEEKDAY(TODAY())))",
  LastMonth: "AND(MONTH(@)=MONTH(EDATE(TODAY(),0-1)),YEAR(@)=YEAR(EDATE(TODAY(),0-1)))",
  ThisMonth: "AND(MONTH(@)=MONTH(TODAY()),YEAR(@)=YEAR(TODAY()))",
  NextMonth: "AND(MONTH(@)=MONTH(EDATE(TODAY(),0+1)),YEAR(@)=YEAR(EDATE(TODAY(),0+1)))",
};

/** How a criterion stands to the average: `deviations` standard deviations away from it, or at it. */
export interface AverageCriterion {
  above: boolean;
  orEqual: boolean;
  deviations: number;
}

const DEVIATIONS = ["", "One", "Two", "Three"];

/** Undefined for a criterion that has nothing to do with the average. */
export function averageCriterion(criterion: PresetCriterion): AverageCriterion | undefined {
  const match = /^(EqualOr)?(?:(One|Two|Three)StdDev)?(Above|Below)Average$/.exec(criterion);
  if (!match) return undefined;
  const [, equal, count = "", side] = match;
  return { above: side === "Above", orEqual: !!equal, deviations: DEVIATIONS.indexOf(count) };
}

export function criterionOfAverage({ above, orEqual, deviations }: AverageCriterion): string {
  const count = DEVIATIONS[deviations];
  const away = count ? `${count}StdDev` : "";
  return `${orEqual ? "EqualOr" : ""}${away}${above ? "Above" : "Below"}Average`;
}
