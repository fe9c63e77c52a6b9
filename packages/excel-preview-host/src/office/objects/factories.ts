// The one place where the kinds of objects come together.
import type { Factories } from "../context";
import { rangeObject } from "./range";
import { rangeAreas } from "./range-areas";
import { worksheetObject } from "./worksheet";

export const factories: Factories = {
  range: rangeObject,
  rangeAreas,
  worksheet: worksheetObject,
};
