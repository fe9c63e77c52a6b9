// The rules of conditional formats.
import type { FormatTarget } from "../../context";
import { requireRuleFormula } from "../../../edit/formula-check";
import type { Comparison, Threshold } from "../../../model/features";
import type { Arguments } from "../../arguments";
import { color } from "../../color";
import { hostType } from "../../object-type";
import type { Json, JsonObject } from "../../wire";
import { overlayFormat, ruleOf, setRule, type RuleOf } from "./conditional-look";

const OPERATORS: Record<string, Comparison> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
const TEXT_OPERATORS: Record<string, RuleOf<"containsText">["operator"]> = {
  Contains: "contains",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

function keyOf<V>(table: Record<string, V>, value: V): string {
  return Object.keys(table).find((key) => table[key] === value) ?? "";
}

/** A formula of a rule without its "="; "" where none is given. @throws EditError for one that Excel refuses */
function bare(value: Json | undefined): string {
  if (value === undefined || value === null || value === "") return "";
  const formula = String(value).replace(/^=/, "");
  requireRuleFormula(formula);
  return formula;
}

export const cellValueFormat = hostType<FormatTarget>({
  name: "CellValueConditionalFormat",
  get: {
    rule: (t) => {
      const { operator, formulas } = ruleOf(t, "cellIs");
      const [formula1, formula2] = formulas.map((text) => `=${text}`);
      return {
        operator: keyOf(OPERATORS, operator),
        formula1: formula1 ?? "",
        ...(formula2 === undefined ? {} : { formula2 }),
      };
    },
  },
  set: {
    rule: (t, v) => {
      const given = v.object(0);
      const operator = OPERATORS[String(given["operator"])];
      const formula1 = bare(given["formula1"]);
      if (!operator || formula1 === "") throw v.invalid();
      const formula2 = bare(given["formula2"]);
      const formulas = formula2 === "" ? [formula1] : [formula1, formula2];
      setRule(t, { ...ruleOf(t, "cellIs"), operator, formulas });
    },
  },
  navigate: { format: (t) => overlayFormat(t) },
});

const formulaRule = hostType<FormatTarget>({
  name: "ConditionalFormatRule",
  get: { formula: (t) => `=${ruleOf(t, "expression").formula}` },
  set: {
    formula: (t, v) => {
      setRule(t, { ...ruleOf(t, "expression"), formula: bare(v.text(0)) });
    },
  },
});

export const customFormat = hostType<FormatTarget>({
  name: "CustomConditionalFormat",
  navigate: { format: (t) => overlayFormat(t), rule: (t) => formulaRule(t) },
});

export const textFormat = hostType<FormatTarget>({
  name: "TextConditionalFormat",
  get: {
    rule: (t) => {
      const { operator, text } = ruleOf(t, "containsText");
      return { operator: keyOf(TEXT_OPERATORS, operator), text };
    },
  },
  set: {
    rule: (t, v) => {
      const { operator: name, text } = v.object(0);
      const operator = TEXT_OPERATORS[String(name)];
      if (!operator || typeof text !== "string") throw v.invalid();
      setRule(t, { ...ruleOf(t, "containsText"), operator, text });
    },
  },
  navigate: { format: (t) => overlayFormat(t) },
});

const THRESHOLDS: Record<string, Threshold["type"]> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
  Automatic: "min",
};

function threshold(given: JsonObject, args: Arguments, automatic: Threshold["type"]): Threshold {
  const name = String(given["type"]);
  const type = name === "Automatic" ? automatic : THRESHOLDS[name];
  if (!type) throw args.invalid();
  const value = bare(given["formula"]);
  return value === "" ? { type } : { type, value };
}

function thresholdJson({ type, value, color: chosen }: Threshold): JsonObject {
  return {
    type: keyOf(THRESHOLDS, type),
    ...(value === undefined ? {} : { formula: type === "formula" ? `=${value}` : value }),
    ...(chosen === undefined ? {} : { color: chosen }),
  };
}

const positive = hostType<FormatTarget>({
  name: "ConditionalDataBarPositiveFormat",
  get: { fillColor: (t) => ruleOf(t, "dataBar").color },
  set: { fillColor: (t, v) => setRule(t, { ...ruleOf(t, "dataBar"), color: color(v) }) },
});

export const dataBarFormat = hostType<FormatTarget>({
  name: "DataBarConditionalFormat",
  get: {
    lowerBoundRule: (t) => thresholdJson(ruleOf(t, "dataBar").min),
    showDataBarOnly: (t) => !ruleOf(t, "dataBar").showValue,
    upperBoundRule: (t) => thresholdJson(ruleOf(t, "dataBar").max),
  },
  set: {
    lowerBoundRule: (t, v) =>
      setRule(t, { ...ruleOf(t, "dataBar"), min: threshold(v.object(0), v, "min") }),
    showDataBarOnly: (t, v) => setRule(t, { ...ruleOf(t, "dataBar"), showValue: !v.boolean(0) }),
    upperBoundRule: (t, v) =>
      setRule(t, { ...ruleOf(t, "dataBar"), max: threshold(v.object(0), v, "max") }),
  },
  navigate: { positiveFormat: (t) => positive(t) },
});

function point(given: Json | undefined, args: Arguments): Threshold {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw args.invalid();
  const chosen = given["color"];
  if (typeof chosen !== "string") throw args.invalid();
  return { ...threshold(given, args, "min"), color: chosen };
}

export const colorScaleFormat = hostType<FormatTarget>({
  name: "ColorScaleConditionalFormat",
  get: {
    criteria: (t) => {
      const points = ruleOf(t, "colorScale").thresholds.map(thresholdJson);
      const [minimum, second, third] = points;
      return {
        minimum: minimum ?? null,
        ...(third ? { midpoint: second ?? null } : {}),
        maximum: third ?? second ?? null,
      };
    },
    threeColorScale: (t) => ruleOf(t, "colorScale").thresholds.length === 3,
  },
  set: {
    criteria: (t, v) => {
      const { minimum, midpoint, maximum } = v.object(0);
      const middle = midpoint === undefined || midpoint === null ? [] : [point(midpoint, v)];
      const thresholds = [point(minimum, v), ...middle, point(maximum, v)];
      setRule(t, { ...ruleOf(t, "colorScale"), thresholds });
    },
  },
});

const ICON_SETS: Record<string, string> = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
};

export const iconSetFormat = hostType<FormatTarget>({
  name: "IconSetConditionalFormat",
  get: {
    criteria: (t) => ruleOf(t, "iconSet").thresholds.map(thresholdJson),
    style: (t) => keyOf(ICON_SETS, ruleOf(t, "iconSet").iconSet),
  },
  set: {
    // The first criterion is the lowest icon's and has no threshold of its own.
    criteria: (t, v) => {
      const list = v.json(0);
      const rule = ruleOf(t, "iconSet");
      if (!Array.isArray(list) || list.length !== rule.thresholds.length) throw v.invalid();
      const thresholds = list.map((entry, index): Threshold => {
        if (index === 0) return { type: "percent", value: "0" };
        if (typeof entry !== "object" || entry === null || Array.isArray(entry)) throw v.invalid();
        return threshold(entry, v, "percent");
      });
      setRule(t, { ...rule, thresholds });
    },
    style: (t, v) => {
      const iconSet = ICON_SETS[v.text(0)];
      if (!iconSet) throw v.invalid();
      const count = Number(iconSet.charAt(0));
      const thresholds = Array.from({ length: count }, (_, index): Threshold => {
        return { type: "percent", value: String(Math.round((index * 100) / count)) };
      });
      setRule(t, { type: "iconSet", iconSet, thresholds });
    },
  },
});
