// In which orders the round trips of several clerks may follow one another.

import type { NodeExcel } from "excel-preview-host";
import type { Random } from "../../support/chance";

/** One's round trips, a letter each: "R" looks only, "W" writes. */
export type Trips = string;

/** Those that the add-in has made since the log was reset. */
export function tripsIn({ log }: Pick<NodeExcel, "log">): Trips {
  return log.entries
    .filter(({ kind }) => kind === "add-in")
    .map(({ members }) => (members.every((name) => name === "_KeepReference") ? "R" : "W"))
    .join("");
}

/**
 * Every order, by whose trip is next; of those that differ only in which of two looks comes first, one: between
 * them nothing is written.
 */
export function ordersOf(all: readonly Trips[]): number[][] {
  const orders = (left: readonly Trips[], lastLook: number): number[][] => {
    if (left.every((trips) => trips === "")) return [[]];
    return left.flatMap((trips, who) => {
      const isLook = trips.startsWith("R");
      if (trips === "" || (isLook && who < lastLook)) return [];
      const rest = left.map((each, at) => (at === who ? each.slice(1) : each));
      return orders(rest, isLook ? who : -1).map((order) => [who, ...order]);
    });
  };
  return orders(all, -1);
}

/** One of all orders. */
export function someOrder(all: readonly Trips[], random: Random): number[] {
  const left = all.flatMap((trips, who) => [...trips].map(() => who));
  return left.map((_, done) => {
    const at = done + random(left.length - done);
    const next = left[at] ?? 0;
    left[at] = left[done] ?? 0;
    left[done] = next;
    return next;
  });
}
