// Owns what a look of a sheet is, as plain data: what is frozen, printed, coloured by rules, charted.

/** Rows stay in sight; gridlines go where the table draws its own. */
export interface FreezeLook {
  readonly kind: "freeze";
  readonly sheet: string;
  readonly rows: number;
  readonly gridlines: boolean;
}

/** A4 landscape, one page wide. */
export interface PrintLook {
  readonly kind: "print";
  readonly sheet: string;
  /** 1 = the first row; repeated on every page. */
  readonly titleRow: number;
  /** null = whatever is there. */
  readonly area: string | null;
  readonly centred: boolean;
  /** Points on all sides; null = as Excel has it. */
  readonly margin: number | null;
  /** One page high as well; absent = as many as it takes. */
  readonly onePage?: boolean;
}

/** What is printed, and nothing else of the page. */
export interface AreaLook {
  readonly kind: "area";
  readonly sheet: string;
  readonly area: string;
}

export interface Rule {
  readonly address: string;
  readonly formula: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: string;
}

/** Bars from 0 to 1. */
export interface Bar {
  readonly address: string;
  readonly bar: string;
}

/** All rules of `area`; each goes before the earlier ones. */
export interface RulesLook {
  readonly kind: "rules";
  readonly sheet: string;
  readonly area: string;
  readonly rules: readonly (Rule | Bar)[];
}

/** It is set once what it shows is there (pitfall 32). */
export interface ChartLook {
  readonly kind: "chart";
  /** Absent = columns side by side. */
  readonly type?: "BarClustered" | "ColumnStacked";
  /** The chart of that name goes on, in its place and with the rows that there are now; else it is made anew. */
  readonly goesOn: boolean;
  readonly sheet: string;
  readonly name: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly categories: string;
  readonly series: readonly { name: string; color: string; values: string }[];
}

export type Look = FreezeLook | PrintLook | AreaLook | RulesLook | ChartLook;
export type LookKind = Look["kind"];

/** What an action that makes sheets answers about their looks. */
export interface Dressed {
  /** A sentence that names the looks that were not set, "" if all were. */
  readonly looks: string;
}
