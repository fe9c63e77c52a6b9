// Owns the check before a bulletin is issued (O2): its figures are those that stand in 季度考核 (E7: in the seal), and
// what the clerk has written anew names no figure that the sentence had not.

import type { CellValue } from "../../domain/text/cell";
import { QUARTERLY_COLUMNS, quarterlyColumn } from "../../tables/blocks/quarterly";
import type { Edits, ReportDocument, Sentence } from "../document";

type Block = readonly (readonly CellValue[])[];

/** The columns from which a bulletin says figures. */
const CHECKED = QUARTERLY_COLUMNS.filter(
  ({ field }) => !["order", "kind", "flags", "sentence"].includes(field),
);
/** More than these differ for one reason: the sheet is of another day. */
const MOST_NAMED = 3;

function linesByName(block: Block): Map<string, readonly CellValue[]> {
  const name = quarterlyColumn("name");
  return new Map(block.slice(1).map((row) => [String(row[name] ?? ""), row]));
}

function differencesOf(used: Block, shown: Block): string[] {
  const there = linesByName(shown);
  return [...linesByName(used)].flatMap(([name, row]) => {
    const line = there.get(name);
    if (line === undefined) return [`表上没有“${name}”一行`];
    return CHECKED.flatMap(({ field, header }) => {
      const [said, stands] = [row, line].map((cells) =>
        String(cells[quarterlyColumn(field)] ?? ""),
      );
      return said === stands ? [] : [`${name}的${header}表上是“${stands}”，通报按“${said}”`];
    });
  });
}

/**
 * @param used the cells from which the bulletin was made, heading row first.
 * @param shown the cells of the sheet as they stand, null = the sheet is not to be read.
 */
export function checkAgainstSheet(used: Block, shown: Block | null): string[] {
  if (shown === null) return ["“季度考核”表读不到，没有核对；请点“重算季度表”后重新生成。"];
  const found = differencesOf(used, shown);
  if (found.length === 0) return [];
  const rest = found.length > MOST_NAMED ? `等${found.length}处` : "";
  const named = found.slice(0, MOST_NAMED).join("；");
  return [`与“季度考核”表不一致：${named}${rest}。请点“重算季度表”，再重新生成。`];
}

const NUMBER = /\d+(?:\.\d+)?%?/gu;

function numbersOf(text: string): string[] {
  return text.normalize("NFKC").match(NUMBER) ?? [];
}

/** One sentence for each edited sentence with figures that were not in it as made. */
export function checkEdits({ opening, sections }: ReportDocument, edits: Edits): string[] {
  const sentences: readonly Sentence[] = [
    opening,
    ...sections.flatMap(({ paragraphs }) => paragraphs.flat()),
  ];
  return sentences.flatMap(({ id, text }) => {
    const written = edits.get(id) ?? "";
    const made = new Set(numbersOf(text));
    const strange = [...new Set(numbersOf(written))].filter((number) => !made.has(number));
    return strange.length === 0
      ? []
      : [`改写的一句里有原句没有的数（${strange.join("、")}），请核对：${written.trim()}`];
  });
}
