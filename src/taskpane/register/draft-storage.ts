// Owns what survives closing the pane, for each workbook: the form's draft, and a place for the rooms that are
// loaded later.

import { createKept, type Kept, type OpenStorage } from "../shared/kept";
import type { Draft } from "./draft";
import { keptDraft } from "./kept-draft";

export interface StoragePlace {
  readonly open: OpenStorage;
  /** The key under which something of this workbook is kept. */
  keyOf(name: string): string;
}

export interface DraftStore extends Kept<Draft> {
  readonly place: StoragePlace;
}

/** `partition` keeps add-ins of one origin apart where Office asks for it. */
export function createDraftStore(open: OpenStorage, partition: string, url: string): DraftStore {
  const place: StoragePlace = { open, keyOf: (name) => `${partition}${name}:${url}` };
  return { ...createKept(open, place.keyOf("draft"), keptDraft), place };
}
