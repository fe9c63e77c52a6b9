// Owns what survives closing the pane, for each workbook: the form's draft, the batch that was not registered
// to its end, and which mails are not to be registered.

import { createKept, type Kept, type OpenStorage } from "../shared/kept";
import { createKeptList, type KeptList } from "../shared/kept-list";
import { draftSchema, type Draft } from "./draft";

/** What the room of mails keeps; it reads it when it is loaded. */
export interface IncomingStore {
  readonly batch: KeptList<object>;
  readonly left: Kept<unknown>;
}

export interface DraftStore extends Kept<Draft> {
  readonly incoming: IncomingStore;
}

/** `partition` keeps add-ins of one origin apart where Office asks for it. */
export function createDraftStore(open: OpenStorage, partition: string, url: string): DraftStore {
  const readDraft = (kept: unknown): Draft | null => {
    const read = draftSchema.safeParse(kept);
    return read.success ? read.data : null;
  };
  return {
    ...createKept(open, `${partition}draft:${url}`, readDraft),
    incoming: {
      batch: createKeptList(open, `${partition}batch:${url}`, (kept) =>
        typeof kept === "object" ? kept : null,
      ),
      left: createKept<unknown>(open, `${partition}left:${url}`, (kept) => kept),
    },
  };
}
