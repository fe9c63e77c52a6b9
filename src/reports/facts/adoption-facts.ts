// Owns the adoptions of a quarter, article by article and outlet by outlet (A3), read as the evaluation reads them
// (E11): those of a department that is not in the list count nowhere.

import { joinNames, splitPeople } from "../../domain/text/written";
import { isArticle } from "../../domain/rules/lifecycle";
import { createArticleReader, pairsSince } from "../../domain/evaluation/articles/articles";
import { createCountingRule } from "../../domain/evaluation/articles/counting";
import { createDepartmentIndex } from "../../domain/evaluation/articles/department-index";
import { coOwnersOf } from "../../domain/evaluation/articles/owners";
import { factsOf, type LedgerFacts } from "../../domain/evaluation/articles/facts";
import { linksOf } from "../../domain/evaluation/articles/links";
import type { TimeFrame } from "../../domain/evaluation/time-frame";
import type { EvaluationInput } from "../../domain/evaluation/types";
import type { OutletKind, OutletLevel } from "../../domain/records/vocabulary";
import { nameKey } from "../../domain/text/text";

/** One article at one outlet in the quarter. */
export interface AdoptionFact {
  readonly id: string;
  readonly title: string;
  /** The department it belongs to now. */
  readonly department: string;
  /** The departments for which it counts: with those taking part where the setting says 各计一篇. */
  readonly countedFor: readonly string[];
  readonly author: string;
  readonly outlet: string;
  /** "" = not readable. */
  readonly kind: OutletKind | "";
  readonly level: OutletLevel | "";
  readonly commendable: boolean;
  readonly serial: number;
}

/** Who has an article: positions in the list of departments, the one it belongs to first; −1 = not in it. */
function createOwners(input: EvaluationInput): (facts: LedgerFacts) => readonly number[] {
  const index = createDepartmentIndex(input.departments, input.changes);
  return (facts) => {
    const lead = index.ownerOf(facts.department, facts.receivedSerial);
    return [lead, ...coOwnersOf(index, facts, lead, input.settings.joint)];
  };
}

/** @param names of the departments by the end of the quarter, in their order. @returns by date, then 编号. */
export function adoptionsIn(
  input: EvaluationInput,
  period: TimeFrame,
  names: readonly string[],
): AdoptionFact[] {
  const titles = new Map(input.submissions.map(({ id, title }) => [id, title]));
  const outlets = new Map(input.adoptions.map(({ outlet }) => [nameKey(outlet), outlet]));
  const ownersOf = createOwners(input);
  const found: AdoptionFact[] = [];
  const links = linksOf(input.submissions);
  const rule = createCountingRule(input.settings, period.asOfEnd);
  const reader = createArticleReader(input.adoptions, links, rule, period.asOfEnd, {
    article(facts, _first, adoptions = []) {
      if (!isArticle(facts)) return;
      const countedFor = ownersOf(facts).flatMap((owner) => names[owner] ?? []);
      const [department = ""] = countedFor;
      if (department === "") return;
      const { id, author } = facts;
      const article = {
        id,
        author: joinNames(splitPeople(author)),
        title: titles.get(id) ?? "",
        department,
        countedFor,
      };
      for (const { outlet, ...rest } of pairsSince(adoptions, period.quarterStart)) {
        found.push({ ...article, outlet: outlets.get(outlet) ?? outlet, ...rest });
      }
    },
  });
  for (const submission of input.submissions) {
    if (submission.id !== "") reader.add(factsOf(submission));
  }
  reader.finish();
  return found.sort((a, b) => a.serial - b.serial || (a.id < b.id ? -1 : 1));
}
