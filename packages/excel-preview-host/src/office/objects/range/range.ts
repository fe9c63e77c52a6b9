// A range of cells: everything that office.js can ask of it, put together.
import type { RangeTarget } from "../../context";
import { hostType } from "../../object-type";
import { conditionalFormatCollection } from "../rules/conditional-formats";
import { dataValidation } from "../rules/data-validation";
import { rangeEdges } from "./range-edges";
import { rangeFormat } from "../format/range-format";
import { rangeNavigation } from "./range-navigation";
import { rangePosition, rangeReading } from "./range-reading";
import { rangeRelations } from "./range-relations";
import { rangeActions, rangeSetters } from "./range-writing";
import { rangeSort } from "../tables/table-sort";

export const rangeObject = hostType<RangeTarget>({
  name: "Range",
  get: rangeReading,
  getByName: rangePosition,
  set: rangeSetters,
  navigate: {
    conditionalFormats: (t) => conditionalFormatCollection(t),
    dataValidation: (t) => dataValidation(t),
    format: (t) => rangeFormat(t),
    sort: (t) => rangeSort(t),
    worksheet: (t) => t.host.make.worksheet({ host: t.host, sheet: t.sheet }),
  },
  methods: { ...rangeNavigation, ...rangeEdges, ...rangeRelations, ...rangeActions },
});
