// Several clerks on one prepared workbook at once, each in a pane and an Excel of his own.

import { interleaved, type BookInNode, type NodeExcel } from "excel-preview-host";
import { closeAll, NOW, openExcel } from "../excel";
import { openPane, takeUp, type Pane } from "./panes";
import type { Prepared } from "./prepared";
import { WRITES } from "./catalogue";
import { tripsIn, type Trips } from "./orders";
import { openPrepared } from "./prepared";

export interface Clerk {
  readonly work: (pane: Pane) => Promise<unknown>;
  /** True for who made the workbook: he remembers it. */
  readonly isMaker?: boolean;
}

export interface Outcome {
  readonly excel: NodeExcel;
  readonly results: readonly PromiseSettledResult<unknown>[];
}

/** One pane a clerk, the first the maker's. */
export function panesFor({ pane }: Prepared, clerks: number): Pane[] {
  return [pane, ...Array.from({ length: clerks - 1 }, () => openPane())];
}

/**
 * All work at once, then read once more, which makes good what one has covered of another's; three also do that at
 * once first.
 * @param order whose round trip is next; after it all take turns
 */
export async function together(
  { bytes, memory }: Prepared,
  panes: readonly Pane[],
  clerks: readonly Clerk[],
  order: readonly number[],
): Promise<Outcome> {
  const excel = await openExcel(bytes);
  const books: BookInNode[] = [excel];
  while (books.length < clerks.length) books.push(await excel.join());
  const all = clerks.flatMap(({ work, isMaker = false }, at) => {
    const [pane, book] = [panes[at], books[at]];
    if (pane === undefined || book === undefined) throw new RangeError("one pane a clerk");
    takeUp(pane, new Map(isMaker ? [["writes", memory]] : []));
    return [{ pane, excel: book, work: () => work(pane) }];
  });
  const results = await interleaved(all, order);
  const readers = all.map(({ pane, ...rest }) => ({ ...rest, work: () => readOnceMore(pane) }));
  if (all.length > 2) await interleaved(readers, []);
  for (const { excel: book, work } of readers) {
    book.use();
    await work();
  }
  excel.use();
  for (const book of books.slice(1)) book.close();
  return { excel, results };
}

/** The round trips of actions of the catalogue, each done alone. */
export async function tripsOfWrites(
  prepared: Prepared,
  names: readonly string[] = Object.keys(WRITES),
): Promise<Map<string, Trips>> {
  const trips = new Map<string, Trips>();
  for (const name of new Set(names)) {
    const { excel } = await openPrepared(prepared);
    excel.log.reset();
    await WRITES[name]?.(prepared.pane);
    trips.set(name, tripsIn(excel));
    closeAll();
  }
  return trips;
}

async function readOnceMore(pane: Pane): Promise<void> {
  await pane.readTracker();
  await pane.restoreSaved({ now: NOW });
}
