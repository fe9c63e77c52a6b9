// Owns saying that an article's paragraphs stand in an earlier one (I6).

import { findCopied, paragraphHashes, type Remembered } from "../../../domain/text/paragraphs";
import { shortTitle } from "../../../domain/text/title";
import type { Submission } from "../../../domain/records/submission";
import { isVoid } from "../../../domain/rules/lifecycle";
import type { Findings } from "../../register/findings";
import { intakeTexts } from "../texts";

/** Beside 正文, where at least half of the paragraphs are an earlier article's; {} where they are not. */
export function copyFindings(
  body: string,
  earlier: readonly Remembered[],
  submissions: readonly Pick<Submission, "id" | "title" | "status">[],
): Findings {
  const paragraphs = paragraphHashes(body);
  const standing = new Map(
    submissions.filter((each) => !isVoid(each)).map((each) => [each.id, each.title]),
  );
  const found = findCopied(paragraphs, earlier).find(({ id }) => standing.has(id));
  if (found === undefined) return {};
  const { id, common } = found;
  const title = shortTitle(standing.get(id) ?? "");
  const sentence = intakeTexts.copied(id, title, common, paragraphs.length);
  return { body: { level: "warning", sentence } };
}
