// Owns where this computer keeps what came in (I3): the batch that was not registered to its end, and which
// mails are not to be registered.

import type { StoragePlace } from "../register/draft-storage";
import { createKept, type Kept } from "../shared/kept";
import { createKeptList, type KeptList } from "../shared/kept-list";

export interface IncomingStore {
  readonly batch: KeptList<object>;
  readonly left: Kept<unknown>;
}

export function openIncomingStore({ open, keyOf }: StoragePlace): IncomingStore {
  const asObject = (kept: unknown) => (typeof kept === "object" ? kept : null);
  return {
    batch: createKeptList(open, keyOf("batch"), asObject),
    left: createKept<unknown>(open, keyOf("left"), (kept) => kept),
  };
}
