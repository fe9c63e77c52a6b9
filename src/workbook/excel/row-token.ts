// Owns how a row's hidden token (登记标识) says whether the action that wrote the row is known to be done (T2).

import { textOf, type Cell } from "../../tables/schema/cells";

/** A row's token while its action is not known to be done begins with this. */
export const PENDING = "~";

/** The token of a row, pending or not. */
export function tokenOf(cell: Cell): string {
  const text = textOf(cell);
  return text.startsWith(PENDING) ? text.slice(PENDING.length) : text;
}
