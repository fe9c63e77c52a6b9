// What real Excel does at its worst: each a switch by name, off unless somebody asks for it.
import type { ErrorCode } from "../model/value";

/** What an empty cell becomes on its way into a function: 0 in Excel for Windows, null on the web. */
export type EmptyCells = "desktop" | "web";

/** Functions that the add-in has, but that register late. */
export interface LateFunctions {
  /** What a cell shows that asks for one of them meanwhile. */
  shows: Extract<ErrorCode, "#NAME?" | "#VALUE!">;
  /** What brings such a cell its value once they have registered. */
  heals: "by itself" | "entered again";
  /** They register so many milliseconds after installing; otherwise when `registerFunctions` is called. */
  ms?: number;
}

/** May be changed while the host runs: the next thing that happens goes by it. */
export interface Strictness {
  emptyCells: EmptyCells;
  lateFunctions: LateFunctions | null;
  /** Everything about page layout fails. */
  noPrinter: boolean;
  /** Freezing rows and columns fails. */
  freezingFails: boolean;
  /** A chart made over cells without a value gets no series. */
  blankChartsHaveNoSeries: boolean;
}

export const KIND: Readonly<Strictness> = {
  emptyCells: "web",
  lateFunctions: null,
  noPrinter: false,
  freezingFails: false,
  blankChartsHaveNoSeries: false,
};

const FORBIDDEN = {
  noPrinter: /^(PageLayout|HeaderFooter|HeaderFooterGroup)\./,
  freezingFails: /^WorksheetFreezePanes\.freeze/,
} as const;

/** Whether using a member, named as `PageLayout.orientation`, is one of the things that fail. */
export function forbids(strict: Strictness, member: string): boolean {
  return (
    (strict.noPrinter && FORBIDDEN.noPrinter.test(member)) ||
    (strict.freezingFails && FORBIDDEN.freezingFails.test(member))
  );
}
