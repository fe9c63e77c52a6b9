// Owns what is still open before a bulletin is made (O2): articles that wait, rows that were not read, proposals that
// nobody has decided. Each leads to its rows.

import { rowsBehind } from "../../domain/evaluation/evaluate";
import type { Twins } from "../../domain/evaluation/articles/twins";
import type { RowReason } from "../../domain/evaluation/tally";
import type { EvaluationInput } from "../../domain/evaluation/types";
import { quarterOf } from "../../domain/calendar/quarter";

export interface OpenMatter {
  readonly id: string;
  readonly sentence: string;
  /** 编号 of its rows; [] where it is settled elsewhere in the pane. */
  readonly rows: readonly string[];
}

export interface Unsettled {
  /** Sentences about cells that could not be read. */
  readonly unread: readonly string[];
  /** "水寨司法所（未完成）" */
  readonly undecided: readonly string[];
  /** Articles that stand twice without a word from the clerk (S7). */
  readonly twins: readonly Pick<Twins, "earlier" | "later">[];
}

function inQuarter({ submissions, year, quarter }: EvaluationInput, ids: readonly string[]) {
  const own = new Set(
    submissions
      .filter(({ receivedOn }) => receivedOn.year === year && quarterOf(receivedOn) === quarter)
      .map(({ id }) => id),
  );
  return ids.filter((id) => own.has(id));
}

export function openMatters(
  input: EvaluationInput,
  { unread, undecided, twins }: Unsettled,
): OpenMatter[] {
  const behind = [...rowsBehind(input).values()];
  const rows = (reason: RowReason) =>
    inQuarter(input, [...new Set(behind.flatMap((each) => each[reason] ?? []))].sort());
  const waiting = rows("待审");
  const unchecked = rows("待核");
  const twice = inQuarter(input, [
    ...new Set(twins.flatMap(({ earlier, later }) => [earlier.id, later.id])),
  ]);
  const matter = (id: string, count: number, sentence: string, behindIt: readonly string[] = []) =>
    count === 0 ? [] : [{ id, sentence, rows: behindIt }];
  return [
    ...matter("waiting", waiting.length, `${waiting.length}篇待审，没有计入。`, waiting),
    ...matter("unchecked", unchecked.length, `${unchecked.length}篇是否迟报待核。`, unchecked),
    ...matter(
      "twins",
      twice.length,
      `${twice.join("、")}疑似重复登记，没有确认，篇数可能不准。`,
      twice,
    ),
    ...matter(
      "unread",
      unread.length,
      `${unread.length}处内容读不懂或对不上，没有计入或按空白处理：${unread[0] ?? ""}`,
    ),
    ...matter(
      "undecided",
      undecided.length,
      `拟列批评有${undecided.length}条没有确认，不会写进通报：${undecided.join("、")}。`,
    ),
  ];
}
