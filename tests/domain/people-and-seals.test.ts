// Tests 表彰, people, criticism, rows behind figures, seals (A2, E5, E7–E10).

import { earnsCommendation, isCommendable } from "../../src/domain/rules/commendation";
import {
  confirmedCriticism,
  lostGrounds,
  mergeProposals,
  proposeCriticism,
} from "../../src/domain/outcomes/criticism";
import { rowsBehind } from "../../src/domain/evaluation/evaluate";
import { evaluatePeople } from "../../src/domain/evaluation/people";
import { pointsOfArticle } from "../../src/domain/evaluation/points";
import { fingerprint } from "../../src/domain/text/hash";
import {
  correctionsSince,
  ledgerFingerprint,
  rowFingerprint,
} from "../../src/domain/outcomes/sealing";
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { OUTLET_KINDS, OUTLET_LEVELS } from "../../src/domain/records/vocabulary";
import { adoption, commission, day, department, evaluation, input, submission } from "./builders";

describe("A2: which adoptions earn 表彰", () => {
  it.each([
    ["党政网站", ["县", "市", "省", "国家"]],
    ["政府内部刊物", ["县", "市", "省", "国家"]],
    ["报刊", ["市", "省", "国家"]],
    ["简报调研", ["市", "省", "国家"]],
    ["其他", []],
  ])("A2: %s at %j", (kind, levels) => {
    const outletKind = OUTLET_KINDS.find((candidate) => candidate === kind) ?? "其他";
    expect(OUTLET_LEVELS.filter((level) => isCommendable(outletKind, level))).toEqual(levels);
  });

  it("A2: 公众号 and the bureau's own site by setting", () => {
    const own = { kind: "党政网站", level: "县", ownMedia: true } as const;
    expect(earnsCommendation(own, { ownMediaCommendable: false })).toBe(false);
    expect(earnsCommendation(own, { ownMediaCommendable: true })).toBe(true);
    expect(earnsCommendation({ ...own, ownMedia: false }, DEFAULT_SETTINGS)).toBe(true);
    const paper = { kind: "报刊", level: "县", ownMedia: true } as const;
    expect(earnsCommendation(paper, { ownMediaCommendable: true })).toBe(false);
  });
});

describe("E9: people", () => {
  it("E9: the quarter's list: every 主笔 with an eligible adoption dated in it", () => {
    const a = submission("2022-03-01", { author: "张 三" });
    const b = submission("2022-04-12", { author: "李四" });
    const c = submission("2022-04-13", { author: "王五" });
    const d = submission("2022-04-14", { author: "李四" });
    const people = evaluatePeople(
      input({
        submissions: [a, b, c, d],
        adoptions: [
          adoption(a.id, "2022-05-01", { level: "市" }),
          adoption(b.id, "2022-05-01"),
          adoption(b.id, "2022-05-02", { outlet: "梅州日报" }),
          adoption(c.id, "2022-05-01", { commendable: false }),
          adoption(d.id, "2022-07-01"),
        ],
      }),
    );
    expect(people.quarter.map((p) => [p.author, p.eligibleArticles, p.highestLevel])).toEqual([
      ["张三", 1, "市"],
      ["李四", 1, "县"],
    ]);
    expect(people.quarter[1]?.submissionIds).toEqual([b.id]);
  });

  it("E9: the year's ranking: eligible articles, highest level, counted articles; ties share", () => {
    const authors = ["甲", "乙", "丙", "丁", "戊", ""];
    const submissions = authors.map((author) => submission("2022-04-12", { author }));
    const ids = submissions.map((s) => s.id);
    const people = evaluatePeople(
      input({
        quarter: 4,
        submissions: [
          ...submissions,
          submission("2022-05-12", { author: "乙" }),
          submission("2022-05-12", { author: "戊", department: "河东司法所" }),
        ],
        adoptions: [
          adoption(ids[0] ?? "", "2022-05-01"),
          adoption(ids[1] ?? "", "2022-05-01"),
          adoption(ids[2] ?? "", "2022-05-01", { level: "省" }),
        ],
      }),
    );
    expect(
      people.year.map((p) => [
        p.rank,
        p.author,
        p.eligibleArticles,
        p.highestLevel,
        p.countedArticles,
      ]),
    ).toEqual([
      [1, "丙", 1, "省", 1],
      [2, "乙", 1, "县", 2],
      [3, "甲", 1, "县", 1],
      [4, "丁", 0, null, 1],
      [4, "戊", 0, null, 1],
      [4, "戊", 0, null, 1],
    ]);
  });

  it("E9: two names in one cell are two people, each with the article; one written twice is one", () => {
    const both = submission("2022-04-12", { author: "李四、张 三，李四" });
    const own = submission("2022-04-13", { author: "张三" });
    const adoptions = [both, own].map(({ id }) => adoption(id, "2022-05-01"));
    const { quarter, year } = evaluatePeople(input({ submissions: [both, own], adoptions }));
    expect(quarter.map((p) => [p.author, p.submissionIds])).toEqual([
      ["张三", [both.id, own.id]],
      ["李四", [both.id]],
    ]);
    expect(year.map((p) => [p.rank, p.author, p.countedArticles])).toEqual([
      [1, "张三", 2],
      [2, "李四", 1],
    ]);
  });

  it("E9: after a shared rank the next one is skipped", () => {
    const authors = ["甲", "乙", "甲", "乙", "丙"];
    const submissions = authors.map((author) => submission("2022-04-12", { author }));
    const { year } = evaluatePeople(input({ submissions }));
    expect(year.map((p) => [p.rank, p.author])).toEqual([
      [1, "甲"],
      [1, "乙"],
      [3, "丙"],
    ]);
  });

  it("E9: the quarter's first day is in it; unknown departments come last, by their own name", () => {
    const a = submission("2022-03-01", { author: "甲", department: "审计局" });
    const b = submission("2022-03-01", { author: "乙" });
    const people = evaluatePeople(
      input({
        submissions: [a, b, submission("2021-05-01", { author: "丙" })],
        adoptions: [adoption(a.id, "2022-04-01"), adoption(b.id, "2022-04-01")],
      }),
    );
    expect(people.quarter.map((p) => [p.author, p.department])).toEqual([
      ["乙", "水寨司法所"],
      ["甲", "审计局"],
    ]);
    expect(people.year.map((p) => p.author)).toEqual(["乙", "甲"]);
  });

  it("E9: a void article helps nobody; an uncounted one may still be eligible", () => {
    const gone = submission("2022-04-12", { author: "甲", status: "作废" });
    const unapproved = submission("2022-04-12", { author: "乙", headApproved: false });
    const people = evaluatePeople(
      input({
        submissions: [gone, unapproved],
        adoptions: [adoption(gone.id, "2022-05-01"), adoption(unapproved.id, "2022-05-01")],
      }),
    );
    expect(people.year.map((p) => [p.author, p.eligibleArticles, p.countedArticles])).toEqual([
      ["乙", 1, 0],
    ]);
  });

  it("E10: points off by default; 就高 the best, 累计 one per outlet", () => {
    const adoptions = [
      { serial: 1, outlet: "甲网", kind: "党政网站", level: "县", commendable: true },
      { serial: 2, outlet: "乙报", kind: "报刊", level: "省", commendable: true },
      { serial: 3, outlet: "乙报", kind: "报刊", level: "省", commendable: true },
    ] as const;
    const points = (given: object) => pointsOfArticle(adoptions, { ...DEFAULT_SETTINGS, ...given });
    expect(points({})).toBe(0);
    expect(points({ pointsEnabled: true })).toBe(4);
    expect(points({ pointsEnabled: true, pointsMode: "累计" })).toBe(5);
    const article = submission("2022-04-12");
    const people = evaluatePeople(
      input({
        submissions: [article],
        adoptions: [adoption(article.id, "2022-05-01", { level: "市" })],
        settings: { pointsEnabled: true },
      }),
    );
    expect([...people.departmentPoints]).toEqual([["D01", 2]]);
    expect(people.year[0]?.points).toBe(2);
  });
});

describe("E8: proposed criticism", () => {
  const late = (important: boolean) => [
    submission("2022-04-12", { publishedAt: day("2022-04-01"), important }),
    submission("2022-04-13"),
  ];
  const grounds = (given: Parameters<typeof evaluation>[0]) =>
    proposeCriticism(evaluation(given))
      .filter((c) => c.departmentId === "D01")
      .map((c) => c.ground);

  it("E8: 未完成, 长期不报送, and 迟报 of 重要信息 only", () => {
    expect(grounds({ quarter: 3 })).toEqual(["未完成", "长期不报送"]);
    expect(grounds({ submissions: late(true) })).toEqual(["迟报"]);
    expect(grounds({ submissions: late(false) })).toEqual([]);
  });

  it("E8, E4: a 约稿 that was never answered is a ground, in words of its own", () => {
    const commissions = [commission("约2022-01", "2022-04-20")];
    const submissions = [submission("2022-04-12"), submission("2022-04-13")];
    const [only, ...others] = proposeCriticism(evaluation({ commissions, submissions })).filter(
      (c) => c.departmentId === "D01",
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({ ground: "迟报", sentence: "1件约稿逾期未交。" });
  });

  it("E8: one proposal a department and ground, the decided ones stay, the baseless are named", () => {
    const which = { year: 2022, quarter: 2 as const };
    const row = (given: object) => ({
      ...which,
      departmentId: "D01",
      department: "水寨司法所",
      ground: "未完成" as const,
      sentence: "欠2篇。",
      decision: "拟列" as const,
      ...given,
    });
    const merge = (standing: ReturnType<typeof row>[]) => mergeProposals([row({})], standing);
    expect(merge([]).added).toHaveLength(1);
    const typed = row({ departmentId: "", department: "水寨 司法所", sentence: "欠1篇。" });
    expect(merge([typed]).added).toEqual([]);
    expect(merge([typed]).renewed).toEqual([{ wanted: row({}), standing: typed }]);
    expect(merge([row({ decision: "确认", sentence: "欠1篇。" })]).renewed).toEqual([]);
    expect(merge([row({ quarter: 3 })]).added).toHaveLength(1);
    const owing = evaluation();
    const given = [row({ ground: "迟报" }), row({ ground: "瞒报" }), typed];
    const lost = lostGrounds(given, owing, { departments: [department()], changes: [] });
    expect(lost.map(({ criticism }) => criticism)).toEqual(given.slice(0, 1));
  });

  it("E8, E6: nothing is proposed before 首个考核季度", () => {
    expect(grounds({ quarter: 1 })).toEqual([]);
    expect(grounds({ quarter: 1, settings: { idleQuarters: 1 } })).toEqual([]);
  });

  it("E8: only confirmed ones reach the 通报", () => {
    const [first, second] = proposeCriticism(evaluation());
    if (first === undefined || second === undefined) throw new Error("no proposals");
    expect(first.decision).toBe("拟列");
    expect(first.sentence).toContain("累计应报2篇，已报0篇，欠2篇");
    const list = [first, { ...second, decision: "确认" as const }];
    expect(confirmedCriticism(list)).toEqual([list[1]]);
  });
});

describe("E5: every figure leads to its rows", () => {
  it("E5: ids behind figures, flags and what does not count", () => {
    const first = submission("2022-03-01");
    const counted = submission("2022-04-12", { wordCount: 9 });
    const returned = submission("2022-04-13", { status: "退回" });
    const again = submission("2022-04-14", { resubmissionOf: returned.id, headApproved: false });
    const gone = submission("2022-04-15", { status: "作废" });
    const twice = submission("2022-04-15", { duplicateOf: counted.id });
    const waiting = submission("2022-04-16", { status: "待审" });
    const rows = rowsBehind(
      input({
        submissions: [first, counted, returned, again, gone, twice, waiting],
        adoptions: [adoption(first.id, "2022-04-20")],
      }),
    );
    expect(rows.get("D01")).toEqual({
      累计已报: [first.id, counted.id],
      本季已报: [counted.id],
      本季采用: [first.id],
      字数提示: [counted.id],
      缺审签: [again.id],
      已由重报代替: [returned.id],
      作废: [gone.id],
      重复: [twice.id],
      待审: [waiting.id],
    });
    expect(rows.get("D02")).toEqual({});
  });

  it("E5: 退回 and 直报 that do not count are told apart", () => {
    const returned = submission("2022-04-13", { status: "退回" });
    const direct = submission("2022-04-14", { channel: "直报" });
    const submissions = [returned, direct];
    const behind = (countDirect: boolean) =>
      rowsBehind(input({ submissions, settings: { countDirect } })).get("D01");
    expect(behind(false)).toEqual({ 退回: [returned.id], 直报不计: [direct.id] });
    expect(behind(true)).toMatchObject({ 退回: [returned.id], 本季已报: [direct.id] });
    const mail = submission("2022-04-14", { headApproved: false });
    const settings = { countDirect: false };
    expect(rowsBehind(input({ submissions: [mail], settings })).get("D01")).toEqual({
      缺审签: [mail.id],
    });
  });
});

describe("E7: seals", () => {
  it("E7: the fingerprint is FNV-1a of 64 bits", () => {
    expect(fingerprint("")).toBe("cbf29ce484222325");
    expect(fingerprint("a")).toBe("089be207b544f1e4");
    expect(fingerprint("水寨司法所开展")).toBe("5d5abaeeba369852");
  });

  it("E7: content, not order nor kind of emptiness, makes the ledger's fingerprint", () => {
    const row = (id: string, ...cells: (string | number | null)[]) => ({
      id,
      fingerprint: rowFingerprint(cells),
    });
    const a = row("1", "x", null);
    expect(row("1", "x", "")).toEqual(a);
    expect(rowFingerprint(["1"])).not.toBe(rowFingerprint([1]));
    expect(rowFingerprint(["ab", "c"])).not.toBe(rowFingerprint(["a", "bc"]));
    const b = row("2", "y");
    expect(ledgerFingerprint([a, b])).toBe(ledgerFingerprint([b, a]));
    expect(ledgerFingerprint([a])).not.toBe(ledgerFingerprint([a, b]));
  });

  it("E7: late, changed and moved rows are 更正", () => {
    const sealed = [
      { id: "1", fingerprint: "a" },
      { id: "2", fingerprint: "b" },
      { id: "3", fingerprint: "c" },
    ];
    const current = [
      { id: "1", fingerprint: "a" },
      { id: "2", fingerprint: "B" },
      { id: "4", fingerprint: "d" },
    ];
    expect(correctionsSince(sealed, current)).toEqual([
      { id: "2", kind: "变更" },
      { id: "4", kind: "补录" },
      { id: "3", kind: "移出" },
    ]);
    expect(correctionsSince(sealed, sealed)).toEqual([]);
  });
});
