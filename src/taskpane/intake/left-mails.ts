// Owns which mails the clerk has decided not to register (I3): this computer remembers it, so that the same
// folder dropped again says so.

import * as z from "zod/mini";
import type { Kept } from "../shared/kept";

/** Some years of what a county office does not register; the oldest go first. */
const MOST = 2000;

/** Keys with the day of the decision, yyyy-mm-dd, the latest last. */
export type LeftDays = readonly (readonly [key: string, day: string])[];

const leftSchema = z.array(z.tuple([z.string(), z.string()]));

/** null for what is of another shape. */
export function readLeft(kept: unknown): LeftDays | null {
  const read = leftSchema.safeParse(kept);
  return read.success ? read.data : null;
}

export interface LeftMails {
  /** The day of the decision, yyyy-mm-dd, by the mail's key. */
  readonly days: ReadonlyMap<string, string>;
  remember(key: string, day: string): void;
  forget(key: string): void;
}

/** Where the browser keeps nothing, it is remembered as long as the pane lives. */
export function openLeftMails(store: Kept<LeftDays>): LeftMails {
  const days = new Map(store.load());
  const change = (key: string, day: string | null): void => {
    days.delete(key);
    if (day !== null) days.set(key, day);
    store.save([...days].slice(-MOST));
  };
  return {
    days,
    remember: (key, day) => change(key, day),
    forget: (key) => {
      if (days.has(key)) change(key, null);
    },
  };
}
