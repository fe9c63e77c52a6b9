// Owns the drafts that survive closing the pane: the form's, one per workbook, and the batch that was not
// registered to its end.

import { createKept, type Kept, type OpenStorage } from "../shared/kept";
import { draftSchema, type Draft } from "./draft";

export interface DraftStore extends Kept<Draft> {
  /** What the batch list holds; its room reads it, when it is loaded. */
  readonly batch: Kept<unknown>;
}

/** `partition` keeps add-ins of one origin apart where Office asks for it. */
export function createDraftStore(open: OpenStorage, partition: string, url: string): DraftStore {
  const readDraft = (kept: unknown): Draft | null => {
    const read = draftSchema.safeParse(kept);
    return read.success ? read.data : null;
  };
  return {
    ...createKept(open, `${partition}draft:${url}`, readDraft),
    batch: createKept<unknown>(open, `${partition}batch:${url}`, (kept) => kept),
  };
}
