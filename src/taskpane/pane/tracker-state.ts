// Owns what the pane may know of the workbook: nothing yet, why not, a plan, a tracker.

import type { PlanSearch } from "../../domain/plan/understanding";
import type { Seal } from "../../workbook/reading/seals";
import type { Tracker } from "../../workbook/reading/tracker";

export type TrackerState =
  | { readonly phase: "loading" }
  | { readonly phase: "failed"; readonly sentence: string }
  | { readonly phase: "firstRun"; readonly search: PlanSearch }
  | { readonly phase: "ready"; readonly tracker: Tracker; readonly seals: readonly Seal[] };
