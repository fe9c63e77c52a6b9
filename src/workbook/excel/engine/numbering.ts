// Owns what the workbook remembers about numbers (S3): 设置 keeps the highest 编号 of each year and, to
// check it by, the one given last. Both are one cell, of a size that does not grow.

import { numberKey } from "../../../domain/text/text";
import { OWN_SETTINGS, SETTINGS } from "../../../tables/declarations/settings";
import type { ChangedCell } from "./deed";
import { settingKey, type View } from "./view";

const ID = /^\d{4}-\d{4,6}$/u;

/** The parts of the cell, whatever they are: "2022-0041；2023-0007" → the ids. */
export function readCounter(text: string): string[] {
  return text.split(/[；;、，,\s]+/u).flatMap((id) => numberKey(id) || []);
}

export function isNumber(id: string): boolean {
  return ID.test(id);
}

/** The counter after `ids` were used: the highest of each year; what is no number is left out. */
export function writeCounter(before: readonly string[], ids: readonly string[]): string {
  const highest = new Map<string, string>();
  for (const each of [...before, ...ids].filter(isNumber)) {
    const [year = "", number = ""] = each.split("-");
    const known = highest.get(year)?.split("-")[1] ?? "0";
    if (Number(number) >= Number(known)) highest.set(year, each);
  }
  return [...highest.values()].sort().join("；");
}

/**
 * What 设置 is to hold after `ids` were given out, the last one last. A counter that had to be checked by the
 * column 编号 is put right by it.
 */
export function counterCells(
  view: View,
  ids: readonly string[],
  column: readonly string[] = [],
): ChangedCell[] {
  const counter = writeCounter([...readCounter(view.own("counter")), ...column], ids);
  return [ownCell(view, "counter", counter), ownCell(view, "recent", ids.at(-1) ?? "")];
}

/** What 设置 is to hold after numbers were typed by hand. */
export function counterRaised(view: View, typed: readonly string[]): ChangedCell[] {
  if (typed.length === 0) return [];
  const counter = writeCounter(readCounter(view.own("counter")), typed);
  return [ownCell(view, "counter", counter)];
}

/** A row of our own in 设置 is to hold `text`; no line tells of it. */
function ownCell(view: View, which: "counter" | "recent", text: string): ChangedCell {
  const { label } = OWN_SETTINGS[which];
  return {
    table: SETTINGS.name,
    key: settingKey(label),
    header: SETTINGS.columns.value.header,
    format: "@",
    old: view.setting(label),
    new: text,
    line: 0,
  };
}

/**
 * True where the counter cannot be relied on for `year`: it holds what is no number, less than a number that
 * was seen, or fewer numbers than there are rows. Then the column 编号 says what is used.
 */
export function isDoubtful(
  view: View,
  year: number,
  { seen, rows }: { readonly seen: readonly string[]; readonly rows: number },
): boolean {
  const counter = readCounter(view.own("counter"));
  if (!counter.every(isNumber)) return true;
  const given = readCounter(writeCounter([...counter, view.own("recent")], seen));
  if (rows > given.reduce((sum, id) => sum + Number(id.slice(5)), 0)) return true;
  const of = (ids: readonly string[]) =>
    Math.max(
      0,
      ...ids
        .filter(isNumber)
        .map((id) => (Number(id.slice(0, 4)) === year ? Number(id.slice(5)) : 0)),
    );
  return of([view.own("recent"), ...seen]) > of(counter);
}
