// Owns what is odd about an adoption (A1): said before it is recorded, and never a reason to refuse it.

import { compareDates, formatIso, type CivilDate } from "../../domain/calendar/civil-date";
import type { Submission } from "../../domain/records/submission";
import { isLive } from "../../domain/rules/lifecycle";
import { adoptionTexts as say } from "./texts";

/** @param year the ledger's, in which the adoption will be looked for */
export function oddDay(
  articles: readonly Submission[],
  adoptedOn: CivilDate | null,
  year: number,
): string {
  if (adoptedOn === null) return "";
  const early = articles.filter(({ receivedOn }) => compareDates(adoptedOn, receivedOn) < 0);
  return [
    ...(adoptedOn.year === year ? [] : [say.otherYear(year)]),
    ...early.map(({ id, receivedOn }) => say.beforeReceipt(id, formatIso(receivedOn))),
  ].join("");
}

/** Those that were returned or taken back. */
export function oddArticles(articles: readonly Submission[]): string {
  const odd = articles.filter((article) => !isLive(article));
  return odd.map(({ id, status }) => say.notLive(id, status)).join("");
}
