// Owns reading the seals in force (E7): their defined names, and the blocks of cells that these point to.

import type { CellValue } from "../../domain/text/cell";
import { readSealName, sealName, type QuarterOfYear } from "../../tables/declarations/seal-records";
import { requestBook, type Book } from "../excel/book/book";
import { asFarAsItGoes, requestValues, valuesOf, type Mode } from "../excel/pieces";
import { inWorkbook } from "../excel/run";

/** A seal in force. */
export interface Seal extends QuarterOfYear {
  readonly sheet: string;
  /** China time, "2022-07-05 09:30". */
  readonly sealedAt: string;
}

/** What a seal's block says, cell by cell. */
export interface SealBlock {
  readonly sealedAt: string;
  readonly ledgerHash: string;
  /** Header row first. */
  readonly records: readonly (readonly CellValue[])[];
}

/** E7: every seal in force, by year and quarter, in two round trips. */
export function readSeals(): Promise<Seal[]> {
  return asFarAsItGoes((mode) =>
    inWorkbook(async (context) => {
      const request = requestBook(context);
      await context.sync();
      const book = request();
      if (!hasSeals(book)) return [];
      const seals = requestSeals(context, book, mode);
      await context.sync();
      const read = await seals.read();
      return read.map(({ block: { sealedAt }, ...seal }) => ({ ...seal, sealedAt }));
    }),
  );
}

/** The quarters whose seal's name stands and whose cells are there. */
function sealsOf({ names }: Book): QuarterOfYear[] {
  return names
    .filter(({ isAlive }) => isAlive)
    .flatMap(({ name }) => readSealName(name) ?? [])
    .sort((a, b) => a.year - b.year || a.quarter - b.quarter);
}

export function hasSeals(book: Book): boolean {
  return sealsOf(book).length > 0;
}

export interface SealsRequest {
  /** To be called after a sync. */
  readonly read: () => Promise<(QuarterOfYear & { sheet: string; block: SealBlock })[]>;
}

/** Queues reading all seals in force. */
export function requestSeals(context: Excel.RequestContext, book: Book, mode: Mode): SealsRequest {
  const requests = sealsOf(book).map((which) => {
    const range = context.workbook.names.getItem(sealName(which)).getRange();
    return { which, sheet: range.worksheet.load("name"), range: requestValues(range, mode) };
  });
  return { read: () => readOneByOne(requests, mode) };
}

interface Request {
  readonly which: QuarterOfYear;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

async function readOneByOne(
  [request, ...rest]: readonly Request[],
  mode: Mode,
): ReturnType<SealsRequest["read"]> {
  if (request === undefined) return [];
  const { which, sheet, range } = request;
  const [head = [], , ...records] = await valuesOf(range, mode);
  const block = { sealedAt: String(head[0] ?? ""), ledgerHash: String(head[1] ?? ""), records };
  return [{ ...which, sheet: sheet.name, block }, ...(await readOneByOne(rest, mode))];
}
