// Owns what every part of the pane shares: the tracker as last read, its evaluation, the status line.

import { createContext, useContext } from "react";
import type { CivilDate } from "../../domain/calendar/civil-date";
import type { Evaluation } from "../../domain/evaluation/types";
import type { RowProblem } from "../../tables/reading/read-table";
import type { Seal } from "../../workbook/reading/seals";
import type { Tracker } from "../../workbook/reading/tracker";
import type { OwnChange } from "./own-changes";

/** What the status line says. */
export interface Status {
  readonly tone: "done" | "failed" | "info";
  readonly sentence: string;
  /** Takes the action back; absent where there is nothing to take back. */
  readonly undo?: () => Promise<void>;
}

export interface Pane {
  readonly tracker: Tracker;
  readonly evaluation: Evaluation;
  /** E11: what its figures leave out. */
  readonly leftOut: readonly RowProblem[];
  /** Those in force (E7). */
  readonly seals: readonly Seal[];
  /** The day it is in China. */
  readonly today: CivilDate;
  say(status: Status): void;
  /** Carries an own, successful change over into what the pane shows, without reading again. */
  apply(change: OwnChange): void;
  /** Reads the workbook again, after an action whose changes are not carried over. */
  reload(): Promise<void>;
  /** Shows 新年度 in place of the tabs (O6). */
  openNewYear(): void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("usePane outside PaneContext");
  return pane;
}
