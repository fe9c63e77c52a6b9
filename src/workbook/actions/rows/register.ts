// Owns 登记 (S3): submissions become rows of 台账, numbered and logged, in two round trips whose bytes do
// not depend on the length of the ledger: one from the form, or a block of a batch (I3).

import * as z from "zod/mini";
import { cellAddress } from "../../../domain/text/cell";
import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { nextSubmissionId } from "../../../domain/records/submission-id";
import type { Submission } from "../../../domain/records/submission";
import { submissionSchema } from "../../../domain/records/submission-schema";
import { addedRow, articleToken } from "../../excel/engine/deed";
import { counterCells, isDoubtful, isNumber, readCounter } from "../../excel/engine/numbering";
import { perform, type Intent, type Transaction } from "../../excel/engine/transaction";
import { TEXTS } from "../../excel/texts";
import type { View } from "../../excel/engine/view";
import { LEDGER } from "../../../tables/declarations/ledger";
import {
  MOST_PARAGRAPHS,
  PARAGRAPHS,
  paragraphsToken,
} from "../../../tables/declarations/paragraphs";
import { refused, requireValid } from "../../excel/bad-input";

export type NewSubmission = Omit<Submission, "id">;

export interface RegisterRequest {
  /** The draft's or the block's: the same for every attempt to save the same. */
  readonly token: string;
  /** China time, for 日志. */
  readonly now: CivilDateTime;
}

/** An article as it is registered. */
export interface Article {
  readonly submission: NewSubmission;
  /** I6: hashes of its paragraphs, [] = body not known. */
  readonly paragraphs: readonly string[];
}

export interface Registration {
  readonly id: string;
  /** Where the row stands, an A1 address on `sheet`. */
  readonly address: string;
  readonly sheet: string;
}

/** What one transaction takes at most: a request stays far below Excel's bounds, and progress is seen. */
export const MOST_AT_ONCE = 20;

const { id: ID } = LEDGER.columns;
const newSubmissionSchema = z.omit(submissionSchema, { id: true });

interface Entry extends Article {
  /** 登记标识 of its row. */
  readonly token: string;
}

/**
 * S3: writes one submission, numbers it, logs it, reads it back. Throws WorkbookError; after any
 * failure the same call with the same token may be repeated, with the draft as it is by then.
 */
export async function register(
  submission: NewSubmission,
  { paragraphs = [], ...request }: RegisterRequest & Partial<Pick<Article, "paragraphs">>,
): Promise<Registration> {
  const entry = { submission, paragraphs, token: request.token };
  const [done] = await perform(registration([entry], request));
  if (done === undefined) throw new RangeError("one submission was asked for");
  return done;
}

/**
 * I3: writes a block of at most `MOST_AT_ONCE` submissions, all or none. May be repeated as above, with
 * the same articles in the same order. @returns their numbers, in this order.
 */
export async function registerBlock(
  articles: readonly Article[],
  request: RegisterRequest,
): Promise<Registration[]> {
  if (articles.length > MOST_AT_ONCE) throw new RangeError("too many for one block");
  const entries = articles.map((article, at) => ({
    ...article,
    // As the lines of 日志 have it: what stands before the stroke is the action.
    token: articleToken(request.token, at + 1),
  }));
  return perform(registration(entries, request));
}

function registration(
  entries: readonly Entry[],
  request: RegisterRequest,
): Transaction<Registration[]> {
  for (const { submission } of entries) requireValid(newSubmissionSchema, submission, refused);
  const known = entries.filter(({ paragraphs }) => paragraphs.length > 0);
  const years = [...new Set(entries.map(({ submission }) => submission.receivedOn.year))];
  return {
    ...request,
    reads: [
      { table: LEDGER.name, adds: entries.length },
      ...(known.length === 0 ? [] : [{ table: PARAGRAPHS.name, adds: known.length }]),
    ],
    mostLines: entries.length,
    adds: [
      ...entries.map(({ token }) => ({ table: LEDGER.name, token })),
      ...known.map(({ token }) => ({ table: PARAGRAPHS.name, token: paragraphsToken(token) })),
    ],
    numbered: { table: LEDGER.name, header: ID.header },
    more: (view) =>
      years.some((year) => isDoubtful(view, year, seenOf(view))) ||
      entries.some(({ token }) => view.attemptedText(LEDGER, token, "id") !== "")
        ? [{ table: LEDGER.name, columns: [ID.header, LEDGER.columns.token.header] }]
        : [],
    plan: (view) => intentOf(entries, view),
  };
}

/** What the end of 台账 tells of the numbers used. */
function seenOf(view: View): { seen: string[]; rows: number } {
  const { firstRow, lastRow, blanks } = view.table(LEDGER.name);
  return { seen: [view.lastText(LEDGER, "id")], rows: lastRow - firstRow + 1 - blanks };
}

function intentOf(entries: readonly Entry[], view: View): Intent<Registration[]> {
  const ids = numbersOf(view, entries);
  const { sheet, firstColumn, places } = view.table(LEDGER.name);
  const column = firstColumn + (places.get(ID.header) ?? 0);
  const idAt = (at: number): string => ids[at] ?? "";
  const rows = entries.flatMap(({ submission, paragraphs, token }, at) => {
    const row = addedRow(LEDGER, { ...submission, id: idAt(at), token }, at + 1);
    if (paragraphs.length === 0) return [row];
    const kept = {
      paragraphs: paragraphs.slice(0, MOST_PARAGRAPHS),
      token: paragraphsToken(token),
    };
    return [row, addedRow(PARAGRAPHS, kept, at + 1)];
  });
  return {
    rows,
    cells: counterCells(view, ids, [...view.texts(LEDGER, "id"), view.lastText(LEDGER, "id")]),
    lines: entries.map(({ submission: { department, category, title } }, at) => ({
      action: "登记",
      subject: idAt(at),
      new: `${department} ${category} ${title}`,
    })),
    result: (rowOf) =>
      entries.map(({ token }, at) => ({
        id: idAt(at),
        sheet,
        address: cellAddress(rowOf(token), column),
      })),
  };
}

/** An earlier attempt's numbers stay, unless another row had them before. */
function numbersOf(view: View, entries: readonly Entry[]): string[] {
  const taken = entries.map(({ token }) => view.attemptedText(LEDGER, token, "id"));
  const used = [
    ...readCounter(view.own("counter")),
    view.own("recent"),
    view.lastText(LEDGER, "id"),
    ...view.texts(LEDGER, "id"),
    ...taken.filter((id) => id !== ""),
  ];
  const given: string[] = [];
  for (const [at, { submission }] of entries.entries()) {
    const { year } = submission.receivedOn;
    const earlier = taken[at] ?? "";
    const keeps =
      earlier.startsWith(`${year}-`) &&
      view.isFirstWith(LEDGER, "id", earlier) &&
      !given.includes(earlier);
    const id = keeps ? earlier : nextSubmissionId(year, [...used, ...given]);
    if (!isNumber(id)) throw refused(TEXTS.numbersUsedUp(year));
    given.push(id);
  }
  return given;
}
