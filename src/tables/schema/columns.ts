// Owns the few kinds of columns of which all tables are made: codec, number format and choices together.

import * as codecs from "./codecs";
import type { Column, ListSource } from "./table";

type Extra = Partial<Pick<Column<unknown>, "aside" | "hidden" | "needed" | "wrap">>;

const YES_NO = ["是", "否"] as const;

export function textColumn(header: string, width: number, extra: Extra = {}): Column<string> {
  return { header, codec: codecs.text, format: "@", width, ...extra };
}

/** A text without which the row means nothing; the column is needed too. */
export function keyColumn(header: string, width: number, extra: Extra = {}): Column<string> {
  return { header, codec: codecs.requiredText, format: "@", width, needed: true, ...extra };
}

/** A needed text offered from a list of cells, others allowed. */
export function nameColumn(header: string, width: number, list: ListSource): Column<string> {
  return { ...keyColumn(header, width), list, openList: true };
}

export function listColumn(header: string, width: number, extra: Extra = {}): Column<string[]> {
  return { header, codec: codecs.textList, format: "@", width, ...extra };
}

export function tickColumn(header: string, width: number, extra: Extra = {}): Column<boolean> {
  return { header, codec: codecs.tick, format: "@", width, list: YES_NO, ...extra };
}

/** One of a closed list; an empty cell means `blank` where one is given. */
export function choiceColumn<T extends string>(
  header: string,
  width: number,
  words: readonly T[],
  extra: Extra & { blank?: T } = {},
): Column<T> {
  const { blank, ...rest } = extra;
  return { header, codec: codecs.choice(words, blank), format: "@", width, list: words, ...rest };
}

export function countColumn(header: string, width: number, extra: Extra = {}): Column<number> {
  return { header, codec: codecs.count, format: "0", width, ...extra };
}

export const DATE_FORMAT = "yyyy-mm-dd";
export const DATE_TIME_FORMAT = "yyyy-mm-dd hh:mm";
