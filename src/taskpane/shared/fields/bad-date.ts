// Owns the sentences about what was typed for a day and is none (S5).

import { dayThatIsNot } from "../../../domain/calendar/parse-date";
import { sharedTexts as say } from "../texts";

/** "2022年4月没有31日", or that it is no date: to be said in a sentence. */
export function whyNoDay(written: string, year: number): string {
  const missing = dayThatIsNot(written, year);
  return missing === null ? say.notADate(written) : say.noSuchDay(missing);
}

/** The whole sentence, with the name of the field. `year` is what 3月5日 belongs to. */
export function badDate(field: string, written: string, year: number): string {
  if (written.trim() === "") return say.noDate(field);
  const missing = dayThatIsNot(written, year);
  if (missing === null) return say.badDate(field, say.notADate(written));
  return say.wrongDay(field, written.trim(), say.noSuchDay(missing));
}
