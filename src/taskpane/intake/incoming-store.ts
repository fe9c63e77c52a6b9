// Owns where this computer keeps what came in (I3): the batch that was not registered to its end, and which
// mails are not to be registered.

import type { StoragePlace } from "../register/draft-storage";
import { createKept, type Kept } from "../shared/kept";
import { createKeptList, type KeptList } from "../shared/kept-list";
import { readFiles, type KeptFiles } from "./batch/kept-batch";
import { readLeft, type LeftDays } from "./left-mails";

export interface IncomingStore {
  readonly batch: KeptList<object>;
  readonly files: Kept<KeptFiles>;
  readonly left: Kept<LeftDays>;
}

export function openIncomingStore({ open, keyOf }: StoragePlace): IncomingStore {
  const asObject = (kept: unknown) => (typeof kept === "object" ? kept : null);
  return {
    batch: createKeptList(open, keyOf("batch"), asObject),
    files: createKept(open, keyOf("files"), readFiles),
    left: createKept(open, keyOf("left"), readLeft),
  };
}
