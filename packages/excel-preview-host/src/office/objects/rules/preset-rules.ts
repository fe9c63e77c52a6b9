// Conditional formats whose rule is ready-made: a criterion by name, or the highest and lowest values.
import type { FormatTarget } from "../../context";
import { PRESET_CRITERIA } from "../../../model/preset-criteria";
import { hostType } from "../../object-type";
import { overlayFormat, ruleOf, setRule } from "./conditional-look";

export const presetFormat = hostType<FormatTarget>({
  name: "PresetCriteriaConditionalFormat",
  get: { rule: (t) => ({ criterion: ruleOf(t, "preset").criterion ?? "Invalid" }) },
  set: {
    rule: (t, v) => {
      const { criterion: name } = v.object(0);
      const criterion = PRESET_CRITERIA.find((each) => each === name);
      if (!criterion) throw v.invalid();
      setRule(t, { ...ruleOf(t, "preset"), criterion });
    },
  },
  navigate: { format: (t) => overlayFormat(t) },
});

const KINDS = {
  TopItems: { bottom: false, percent: false },
  TopPercent: { bottom: false, percent: true },
  BottomItems: { bottom: true, percent: false },
  BottomPercent: { bottom: true, percent: true },
};

export const topBottomFormat = hostType<FormatTarget>({
  name: "TopBottomConditionalFormat",
  get: {
    rule: (t) => {
      const { rank, bottom, percent } = ruleOf(t, "topBottom");
      return { rank, type: `${bottom ? "Bottom" : "Top"}${percent ? "Percent" : "Items"}` };
    },
  },
  set: {
    rule: (t, v) => {
      const { rank, type } = v.object(0);
      const [, kind] = Object.entries(KINDS).find(([name]) => name === type) ?? [];
      if (!kind || typeof rank !== "number" || !Number.isInteger(rank)) throw v.invalid();
      if (rank < 1 || rank > (kind.percent ? 100 : 1000)) throw v.invalid();
      setRule(t, { ...ruleOf(t, "topBottom"), ...kind, rank });
    },
  },
  navigate: { format: (t) => overlayFormat(t) },
});
