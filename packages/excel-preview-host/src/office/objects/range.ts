// A range of cells: everything that office.js can ask of it, put together.
import type { Members } from "../object-type";
import { hostType } from "../object-type";
import { conditionalFormatCollection } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { rangeFormat } from "./range-format";
import { rangeNavigation } from "./range-navigation";
import { rangePosition, rangeReading } from "./range-reading";
import type { RangeTarget } from "./range-target";
import { rangeActions, rangeSetters } from "./range-writing";
import { rangeSort } from "./table-sort";
import { worksheetObject } from "./worksheet";

// Built on first use: its parts and this module need each other.
let make: ReturnType<typeof hostType<RangeTarget>> | undefined;

function members(): Members<RangeTarget> {
  return {
    name: "Range",
    get: rangeReading,
    getByName: rangePosition,
    set: rangeSetters,
    navigate: {
      conditionalFormats: (t) => conditionalFormatCollection(t),
      dataValidation: (t) => dataValidation(t),
      format: (t) => rangeFormat(t),
      sort: (t) => rangeSort(t),
      worksheet: (t) => worksheetObject(t.host, t.sheet),
    },
    methods: { ...rangeNavigation, ...rangeActions },
  };
}

export function rangeObject(target: RangeTarget) {
  make ??= hostType(members());
  return make(target);
}
