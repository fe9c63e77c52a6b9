// What a seal says beside what is counted now: the three figures always add up, and 拟列 goes by the seal.
import fc from "fast-check";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import type { EvaluationInput } from "../../src/domain/evaluation/types";
import { proposeCriticism } from "../../src/domain/outcomes/criticism";
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { newSubmission, type Submission } from "../../src/domain/records/submission";
import { countedNow, sealBalance } from "../../src/domain/outcomes/seal-balance";
import { asSealed } from "../../src/domain/outcomes/sealed-evaluation";
import { DEPARTMENTS } from "../intake/departments";

const april = (number: number, given: Partial<Submission> = {}): Submission =>
  newSubmission({
    id: `2022-000${number}`,
    receivedOn: { year: 2022, month: 4, day: 12 },
    department: "水寨司法所",
    title: `信息${number}`,
    category: "动态类",
    headApproved: true,
    leaderApproved: true,
    status: "有效",
    ...given,
  });
const input = (submissions: readonly Submission[]): EvaluationInput => ({
  departments: DEPARTMENTS,
  changes: [],
  adoptions: [],
  commissions: [],
  settings: DEFAULT_SETTINGS,
  year: 2022,
  quarter: 2,
  asOf: null,
  submissions,
});

describe("E7: three figures", () => {
  it("E7: a late approval, a late entry and a 作废 each have their effect", () => {
    const late = { year: 2022, month: 7, day: 6 };
    const now = [
      april(1, { status: "作废" }),
      april(2),
      april(3, { leaderApprovedOn: late }),
      april(4),
      april(5, { receivedOn: { year: 2022, month: 7, day: 1 } }),
    ];
    const records = [1, 2, 3].map((n) => ({ id: `2022-000${n}`, counted: n < 3 }));
    expect(sealBalance(2, records, countedNow(input(now), 2022, 2))).toEqual({
      sealed: 2,
      effects: [
        { id: "2022-0001", articles: -1 },
        { id: "2022-0003", articles: 1 },
        { id: "2022-0004", articles: 1 },
      ],
      corrected: 1,
      now: 3,
    });
  });

  it("E7: sealed + 更正 = now, whatever was sealed and whatever stands", () => {
    const counts = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.nat(2));
    const records = fc.uniqueArray(
      fc.record({ id: fc.constantFrom("a", "b", "c", "d"), counted: fc.boolean() }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(fc.nat(9), records, counts, (sealed, rows, now) => {
        const balance = sealBalance(sealed, rows, new Map(Object.entries(now)));
        const sum = balance.effects.reduce((total, { articles }) => total + articles, 0);
        expect(sum).toBe(balance.corrected);
        expect(balance.sealed + balance.corrected).toBe(balance.now);
      }),
    );
  });
});

describe("E8: 拟列 of a sealed quarter", () => {
  it("E8: goes by the seal, not by what has come since", () => {
    const live = evaluate(input([april(1), april(2)]));
    const grounds = (name: string, status: string) => {
      const line = { name, status, flags: "", sentence: "累计应报2篇，已报1篇，欠1篇。" };
      return proposeCriticism(
        asSealed(live, [line], { departments: DEPARTMENTS, changes: [] }),
      ).map((each) => [each.department, each.ground, each.sentence]);
    };
    expect(proposeCriticism(live).map((each) => each.department)).not.toContain("水寨司法所");
    expect(grounds("水寨司法所", "未完成")).toEqual([
      ["水寨司法所", "未完成", "累计应报2篇，已报1篇，欠1篇。"],
    ]);
    expect(grounds("水寨司法所", "完成")).toEqual([]);
  });
});
