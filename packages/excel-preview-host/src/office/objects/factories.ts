// The one place where the kinds of objects come together.
import type { Factories } from "../context";
import { rangeObject } from "./range/range";
import { rangeAreas } from "./range/range-areas";
import { worksheetObject } from "./sheet/worksheet";

export const factories: Factories = {
  range: rangeObject,
  rangeAreas,
  worksheet: worksheetObject,
};
