// Owns whether what was kept of a draft still is one: an earlier version of the pane may have kept another shape.

import { CATEGORIES, CHANNELS } from "../../domain/records/vocabulary";
import { emptyDraft, type Draft } from "./draft";

/** Fields that hold one of a few words. */
const WORDS: Readonly<Record<string, readonly unknown[]>> = {
  category: [...CATEGORIES, ""],
  channel: CHANNELS,
  duplicate: ["", "重复", "另一篇"],
} satisfies { [F in keyof Draft]?: readonly Draft[F][] };

const MODEL = emptyDraft("", "", "");

/** The draft, without fields that it has no longer; null = of another shape. */
export function keptDraft(kept: unknown): Draft | null {
  if (typeof kept !== "object" || kept === null) return null;
  const given = new Map<string, unknown>(Object.entries(kept));
  const fits = ([field, model]: [string, unknown]) =>
    isLike(given.get(field), model) && (WORDS[field]?.includes(given.get(field)) ?? true);
  const fields = Object.entries(MODEL);
  if (!fields.every(fits) || given.get("token") === "") return null;
  return Object.fromEntries(fields.map(([field]) => [field, given.get(field)])) as unknown as Draft;
}

/** The lists of a draft are lists of names. */
function isLike(value: unknown, model: unknown): boolean {
  return Array.isArray(model)
    ? Array.isArray(value) && value.every((each) => typeof each === "string")
    : typeof value === typeof model;
}
