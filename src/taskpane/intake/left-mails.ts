// Owns which mails the clerk has decided not to register (I3): this computer remembers it, so that the same
// folder dropped again says so.

import * as z from "zod/mini";
import type { Kept } from "../shared/kept";

/** Some years of what a county office does not register; the oldest go first. */
const MOST = 2000;

const leftSchema = z.array(z.tuple([z.string(), z.string()]));

export interface LeftMails {
  /** The day of the decision, yyyy-mm-dd, by the mail's key. */
  readonly days: ReadonlyMap<string, string>;
  remember(key: string, day: string): void;
  forget(key: string): void;
}

/** Where the browser keeps nothing, it is remembered as long as the pane lives. */
export function openLeftMails(store: Kept<unknown>): LeftMails {
  const read = leftSchema.safeParse(store.load());
  const days = new Map(read.success ? read.data : []);
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
