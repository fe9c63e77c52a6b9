// Ready-made criteria of conditional formats as a file's rules name them.
import {
  PRESET_CRITERIA,
  averageCriterion,
  criterionOfAverage,
  type PresetCriterion,
} from "../../model/preset-criteria";
import { attribute, flag, numberAttribute, type Attributes, type Element } from "../xml";

const TYPES: Partial<Record<PresetCriterion, string>> = {
  Blanks: "containsBlanks",
  NonBlanks: "notContainsBlanks",
  Errors: "containsErrors",
  NonErrors: "notContainsErrors",
  UniqueValues: "uniqueValues",
  DuplicateValues: "duplicateValues",
};
const PERIODS: Partial<Record<PresetCriterion, string>> = {
  Yesterday: "yesterday",
  Today: "today",
  Tomorrow: "tomorrow",
  LastSevenDays: "last7Days",
  LastWeek: "lastWeek",
  ThisWeek: "thisWeek",
  NextWeek: "nextWeek",
  LastMonth: "lastMonth",
  ThisMonth: "thisMonth",
  NextMonth: "nextMonth",
};

/** A rule's attributes that say its criterion. */
export function presetAttributes(criterion: PresetCriterion): Attributes {
  const average = averageCriterion(criterion);
  if (average) {
    const { above, orEqual, deviations } = average;
    return {
      type: "aboveAverage",
      aboveAverage: above ? null : 0,
      equalAverage: orEqual,
      stdDev: deviations || null,
    };
  }
  const timePeriod = PERIODS[criterion];
  return timePeriod ? { type: "timePeriod", timePeriod } : { type: TYPES[criterion] ?? null };
}

/** Undefined for a rule of another kind, or with what the API does not name. */
export function presetOf(rule: Element): PresetCriterion | undefined {
  const type = attribute(rule, "type");
  if (type === "aboveAverage") {
    const deviations = numberAttribute(rule, "stdDev") ?? 0;
    const orEqual = flag(rule, "equalAverage");
    const above = flag(rule, "aboveAverage", true);
    const name = criterionOfAverage({ above, orEqual, deviations });
    return deviations > 3 ? undefined : PRESET_CRITERIA.find((each) => each === name);
  }
  const period = type === "timePeriod" ? attribute(rule, "timePeriod") : undefined;
  return PRESET_CRITERIA.find((each) =>
    period ? PERIODS[each] === period : type !== undefined && TYPES[each] === type,
  );
}
