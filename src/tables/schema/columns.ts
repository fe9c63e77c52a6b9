// Owns the few kinds of columns of which all tables are made: codec, number format and choices together.

import { YES_NO } from "../../domain/text/written";
import * as codecs from "./codecs";
import type { Column, ListSource } from "./table";

type Extra<T> = Partial<
  Pick<Column<T>, "aside" | "hidden" | "missing" | "needed" | "unique" | "wrap">
>;

export function textColumn(
  header: string,
  width: number,
  extra: Extra<string> = {},
): Column<string> {
  return { header, codec: codecs.text, format: "@", width, ...extra };
}

/** A text without which the row means nothing; the column is needed too. */
export function keyColumn(
  header: string,
  width: number,
  extra: Extra<string> = {},
): Column<string> {
  return { header, codec: codecs.requiredText, format: "@", width, needed: true, ...extra };
}

/** S3: a number that names a row of another table, or of its own. */
export function numberColumn(
  header: string,
  width: number,
  extra: Extra<string> = {},
): Column<string> {
  return { header, codec: codecs.number, format: "@", width, ...extra };
}

/** A number without which the row means nothing; the column is needed too. */
export function numberKeyColumn(
  header: string,
  width: number,
  extra: Extra<string> = {},
): Column<string> {
  return { header, codec: codecs.requiredNumber, format: "@", width, needed: true, ...extra };
}

/** A needed text offered from a list of cells, others allowed. */
export function nameColumn(header: string, width: number, list: ListSource): Column<string> {
  return { ...keyColumn(header, width), list, openList: true };
}

export function listColumn(
  header: string,
  width: number,
  extra: Extra<string[]> = {},
): Column<string[]> {
  return { header, codec: codecs.textList, format: "@", width, ...extra };
}

export function tickColumn(
  header: string,
  width: number,
  extra: Extra<boolean> = {},
): Column<boolean> {
  return { header, codec: codecs.tick, format: "@", width, list: YES_NO, ...extra };
}

/** One of a closed list; an empty cell means `blank` where one is given. */
export function choiceColumn<T extends string>(
  header: string,
  width: number,
  words: readonly T[],
  extra: Extra<T> & { blank?: T } = {},
): Column<T> {
  const { blank, ...rest } = extra;
  return { header, codec: codecs.choice(words, blank), format: "@", width, list: words, ...rest };
}

/** As choiceColumn, but a row goes on without it: "" then. */
export function choiceOrNone<T extends string>(
  header: string,
  width: number,
  words: readonly T[],
  extra: Extra<T | ""> & { cost: string },
): Column<T | ""> {
  const { cost, ...rest } = extra;
  const codec = codecs.choice<T | "">(words);
  const missing = { value: "" as const, cost };
  return { header, codec, format: "@", width, list: words, missing, ...rest };
}

export function countColumn(
  header: string,
  width: number,
  extra: Extra<number> = {},
): Column<number> {
  return { header, codec: codecs.count, format: "0", width, ...extra };
}

export const DATE_FORMAT = "yyyy-mm-dd";
export const DATE_TIME_FORMAT = "yyyy-mm-dd hh:mm";
