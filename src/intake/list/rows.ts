// Owns turning the rows of an older list into drafts (I5), and saying of each that is left out where and why.

import { cellAddress, type CellValue } from "../../domain/text/cell";
import type { Department } from "../../domain/records/department";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import { nameKey } from "../../domain/text/text";
import { titleKey } from "../../domain/text/title";
import { textOf } from "./cells";
import { readRow, type ListDraft } from "./draft";
import { headingsOf } from "./headings";
import { Row, type ListProblem, type ListSource } from "./source";
import { sectionOf } from "./units";

export interface ListReading {
  readonly drafts: readonly ListDraft[];
  readonly problems: readonly ListProblem[];
}

const TOTAL =
  /^(?:(?:第?[一二三四1-4]季度|上半年|下半年|全年|本年|本?月|\d{1,2}月)[:：]?)?(?:小计|合计|总计|共计|累计)/u;
/** A stretch that is read without the pane noticing. */
const ROWS_AT_ONCE = 100;

type RowKind =
  | "article"
  | "empty"
  | "heading"
  | "total"
  | { readonly section: string }
  | { readonly lone: number };

/** What a row is, before anything is made of it. */
function kindOf(
  cells: readonly CellValue[],
  headings: readonly string[],
  matcher: DepartmentMatcher,
): RowKind {
  const texts = cells.map(textOf);
  const filled = texts.flatMap((text, column) => (text === "" ? [] : [column]));
  if (filled.length === 0) return "empty";
  // Headings are repeated on a next page.
  if (headings.includes(texts.join("\t"))) return "heading";
  if (filled.length <= 3 && texts.some((text) => TOTAL.test(nameKey(text)))) return "total";
  const section = filled.length <= 3 ? sectionOf(texts, matcher) : null;
  if (section !== null) return { section };
  const [lone = 0] = filled;
  return filled.length === 1 ? { lone } : "article";
}

/** The same words name the same departments, and a list has them over and over. */
function remembering(matcher: DepartmentMatcher): DepartmentMatcher {
  const several = new Map<string, readonly Department[] | null>();
  return {
    ...matcher,
    matchSeveral(text) {
      const known = several.get(text);
      if (known !== undefined) return known;
      const found = matcher.matchSeveral(text);
      several.set(text, found);
      return found;
    },
  };
}

/** A list while it is read from above. */
class Reading {
  readonly drafts: ListDraft[] = [];
  readonly problems: ListProblem[] = [];
  /** What the nearest 部门 cell, or heading of a section, above says. */
  private above = "";
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly source: ListSource,
    private readonly matcher: DepartmentMatcher,
    private readonly headings: readonly string[],
  ) {}

  take(index: number): void {
    const cells = this.source.sheet.values[index] ?? [];
    const kind = kindOf(cells, this.headings, this.matcher);
    if (kind === "empty" || kind === "heading") return;
    if (kind === "article") this.takeArticle(new Row(this.source, index));
    else this.takeBetween(kind, index);
  }

  /** A section's heading holds for the rows beneath; a total or a note ends it. */
  private takeBetween(
    kind: Exclude<RowKind, "article" | "empty" | "heading">,
    index: number,
  ): void {
    this.above = typeof kind === "object" && "section" in kind ? kind.section : "";
    if (kind === "total" || "section" in kind) return;
    const { firstRow, firstColumn } = this.source.sheet;
    const cell = cellAddress(firstRow + index, firstColumn + kind.lone);
    const reason = "整行只有这一格有内容，不是一条记录。";
    this.problems.push({ cell, row: index, reason, leftOut: true });
  }

  private takeArticle(row: Row): void {
    this.above = row.text("department") || this.above;
    const draft = readRow(row, this.matcher, this.above);
    if (draft !== null) {
      const key = `${draft.department}\n${titleKey(draft.title)}`;
      const earlier = this.seen.get(key);
      if (earlier === undefined) {
        this.seen.set(key, row.index);
        this.drafts.push(draft);
      } else {
        const { firstRow } = this.source.sheet;
        row.fault("title", `与第${firstRow + earlier + 1}行同部门同标题，只取前一行。`);
      }
    }
    this.problems.push(...row.problems);
  }
}

/**
 * I5: every row beneath the headings is a draft, or a problem with its cell and reason, or says nothing. Of
 * one department's articles with one title the first is taken. Each step reads a stretch of rows, so that
 * whoever drives it may let others have their turn in between.
 */
export function* readingList(
  source: ListSource,
  matcher: DepartmentMatcher,
): Generator<void, ListReading> {
  const { values } = source.sheet;
  const { rows, end } = headingsOf(values, source.headerRow);
  const headings = rows.map((row) => (values[row] ?? []).map(textOf).join("\t"));
  const reading = new Reading(source, remembering(matcher), headings);
  for (let index = end; index < values.length; index += 1) {
    if (index % ROWS_AT_ONCE === 0) yield;
    reading.take(index);
  }
  return reading;
}
