// Tests what a bulletin says (O2, O9): a made quarter with every case in it, an empty one, a sealed one, the clerk's edits.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate, rowsBehind } from "../../src/domain/evaluation/evaluate";
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import {
  edited,
  paragraphText,
  USUAL_ANNEXES,
  type ReportDocument,
} from "../../src/reports/document";
import { plainText } from "../../src/reports/writers/plain-text";
import { quarterlyBlock } from "../../src/tables/blocks/quarterly";
import { adoption, day, department, submission } from "../domain/builders";
import { bulletinInput, makeBulletin, quarterInput } from "./quarter";

const TEXT = readFileSync(
  join(process.cwd(), "tests/fixtures/reports/2022年第二季度通报.txt"),
  "utf8",
);

const sentences = (document: ReportDocument) =>
  document.sections.flatMap(({ paragraphs }) => paragraphs.flat());

describe("O2: the bulletin of a quarter", () => {
  it("O2, O9: says every case, and is the same again (O10)", () => {
    const made = makeBulletin(bulletinInput());
    const { document, remarks } = made;
    expect(plainText(edited(document, new Map(), USUAL_ANNEXES))).toBe(TEXT);
    expect(remarks).toEqual([]);
    expect(makeBulletin(bulletinInput())).toEqual(made);
  });

  it("O2: each sentence has an id of its own and leads to its rows", () => {
    const { document } = makeBulletin(bulletinInput());
    const all = sentences(document);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const rows = Object.fromEntries(all.map((each) => [each.id, each.rows]));
    expect(rows["adoption.honours"]).toEqual(["2022-0003", "2022-0005"]);
    expect(rows["shortcomings.numbers"]).toEqual(["2022-0007", "2022-0008", "2022-0010"]);
    const counted = [...rowsBehind(quarterInput()).values()].flatMap(
      (each) => each["本季已报"] ?? [],
    );
    expect([...(rows["overall.counted"] ?? [])].sort()).toEqual(counted.sort());
  });

  it("O2: what the office has not given is remarked", () => {
    const { letterhead } = bulletinInput();
    const remarksFor = (given: object) =>
      makeBulletin(bulletinInput({ letterhead: { ...letterhead, ...given } })).remarks;
    const ask = "，通报里不会有。请在“署名和联系方式”中填写。";
    expect(remarksFor({ office: "" })).toEqual([`没有填写发文机关署名${ask}`]);
    expect(remarksFor({ mailbox: "", contact: "", phone: "" })).toEqual([
      `没有填写报送邮箱、联系人和联系电话${ask}`,
    ]);
    expect(remarksFor({ contact: "" })).toEqual([]);
  });

  it("E8: without a confirmed criticism there is none", () => {
    const { document } = makeBulletin(bulletinInput({ criticism: [] }));
    expect(plainText(document)).not.toContain("批评");
  });

  it.each([false, true])(
    "E8: nobody is criticised for what the paper's figures do not show, and that is remarked; sealed: %s",
    (isSealed) => {
      const sealed = isSealed ? quarterlyBlock(evaluate(quarterInput())) : null;
      const sentence = "累计应报2篇，已报0篇，欠2篇。";
      const confirmed = { ground: "未完成", sentence, decision: "确认" } as const;
      const criticism = [
        { ...confirmed, departmentId: "D02", department: "河东司法所" },
        { ...confirmed, departmentId: "D01", department: "水寨司法所" },
        { ...confirmed, departmentId: "", department: "水寨所", ground: "虚报" as const },
      ];
      const { document, remarks } = makeBulletin(bulletinInput({ criticism, sealed }));
      expect(plainText(document)).toContain(
        "对以下部门予以通报批评：河东司法所（未完成）、水寨所（虚报）。",
      );
      expect(remarks).toEqual([
        expect.stringMatching(
          /^水寨司法所（未完成）已确认批评，但按考核表：累计应报2篇，已报3篇，超1篇/u,
        ),
      ]);
    },
  );

  it("E8, E7: a sealed quarter criticises by its seal, also a department renamed since", () => {
    const sealed = quarterlyBlock(evaluate(quarterInput()));
    const evaluation = quarterInput();
    const departments = evaluation.departments.map((each) =>
      each.id === "D02" ? { ...each, name: "河东所", aliases: ["河东司法所"] } : each,
    );
    const late = [1, 2].map((n) =>
      submission("2022-06-29", { id: `2022-002${n}`, department: "河东所" }),
    );
    const submissions = [...evaluation.submissions, ...late];
    const sentence = "累计应报2篇，已报0篇，欠2篇。";
    const owing = { departmentId: "D02", department: "河东司法所", sentence };
    const criticism = [{ ...owing, ground: "未完成", decision: "确认" } as const];
    const given = { evaluation: { ...evaluation, departments, submissions }, criticism };
    const text = (sealedBlock: typeof sealed | null) =>
      plainText(makeBulletin(bulletinInput({ ...given, sealed: sealedBlock })).document);
    expect(text(sealed)).toContain("通报批评：河东司法所（未完成）");
    expect(text(null)).not.toContain("批评");
  });

  it("O2: a quarter without anything says that, and leaves out what has no content", () => {
    const evaluation = {
      ...quarterInput(),
      departments: [department()],
      submissions: [],
      adoptions: [],
      commissions: [],
      settings: DEFAULT_SETTINGS,
      quarter: 1 as const,
    };
    const letterhead = { ...bulletinInput().letterhead, mailbox: "", contact: "", phone: "" };
    const { document } = makeBulletin(bulletinInput({ evaluation, criticism: [], letterhead }));
    const issued = edited(document, new Map(), []);
    expect(issued.sections.map(({ heading }) => heading)).toEqual(["总体情况"]);
    expect(sentences(issued).map(({ text }) => text)).toEqual([
      "第一季度没有收到各部门报送的信息。",
    ]);
    expect(issued.addressee).toBe("各基层司法所");
  });

  it("O9: where nothing was adopted at all nobody is named for it", () => {
    const evaluation = { ...quarterInput(), adoptions: [] };
    const text = plainText(makeBulletin(bulletinInput({ evaluation })).document);
    expect(text).toContain("本季度没有信息被采用。");
    expect(text).not.toContain("采用情况\n");
  });

  it("E11: an adoption without a readable level is in no level's number, and that is remarked", () => {
    const evaluation = quarterInput();
    const unread = adoption("2022-0004", "2022-06-02", { outlet: "某报", kind: "报刊", level: "" });
    const adoptions = [...evaluation.adoptions, unread];
    const { document, remarks } = makeBulletin(
      bulletinInput({ evaluation: { ...evaluation, adoptions } }),
    );
    const summary = sentences(document).find(({ id }) => id === "adoption.summary")?.text ?? "";
    const [, times = ""] = /篇、(\d+)次/u.exec(summary) ?? [];
    const levels = [...summary.matchAll(/级(\d+)次/gu)].map(([, count]) => Number(count));
    expect(levels.reduce((sum, count) => sum + count, 0)).toBe(Number(times) - 1);
    expect(remarks).toEqual([
      "有1次采用的级别或类型没有填好，计入采用次数，没有列入相应的级别、类型。",
    ]);
  });

  it("E1: by the quarter's own figures where the setting says 当季", () => {
    const evaluation = quarterInput();
    const settings = { ...evaluation.settings, basis: "当季" as const };
    const { document } = makeBulletin(bulletinInput({ evaluation: { ...evaluation, settings } }));
    const text = sentences(document).map((each) => each.text);
    expect(text).toContainEqual(expect.stringMatching(/^按当季口径，任务完成率/u));
    expect(text).toContainEqual(expect.stringMatching(/^本季度未完成任务的有/u));
    expect(text.join("")).not.toContain("累计应报");
  });

  it("S6: a returned version and the one that replaces it are received once", () => {
    const chain = [
      submission("2022-05-01", { id: "2022-0101", status: "退回" }),
      submission("2022-05-08", { id: "2022-0102", resubmissionOf: "2022-0101" }),
    ];
    const evaluation = { ...quarterInput(), submissions: chain, adoptions: [] };
    const { document } = makeBulletin(bulletinInput({ evaluation }));
    expect(sentences(document)[0]).toMatchObject({
      text: "第二季度共收到各部门报送的信息1篇，其中动态类1篇。",
      rows: ["2022-0102"],
    });
  });

  it.each([
    ["one taken back replaces it", { status: "作废" }, "2022-05-08"],
    ["it was sent again after the quarter", {}, "2022-07-08"],
  ] as const)("S6: a returned version is received where %s", (_, given, day) => {
    const chain = [
      submission("2022-05-01", { id: "2022-0101", status: "退回" }),
      submission(day, { id: "2022-0102", resubmissionOf: "2022-0101", ...given }),
    ];
    const evaluation = { ...quarterInput(), submissions: chain, adoptions: [] };
    const { document } = makeBulletin(bulletinInput({ evaluation }));
    expect(sentences(document)[0]).toMatchObject({ rows: ["2022-0101"] });
  });

  it("E5: what was not in order is told of the quarter's articles alone", () => {
    const evaluation = {
      ...quarterInput(),
      adoptions: [],
      submissions: ["2022-02-01", "2022-05-02"].map((day) =>
        submission(day, { id: day, leaderApproved: false, status: "待审" }),
      ),
    };
    const { document } = makeBulletin(bulletinInput({ evaluation }));
    expect(sentences(document).find(({ id }) => id === "shortcomings.numbers")).toMatchObject({
      text: "报送的信息中，1篇缺审签。",
      rows: ["2022-05-02"],
    });
  });

  it("P4: what is to come is asked by the quota of the coming quarter, nothing of who has done it", () => {
    const { departments } = quarterInput();
    /** From July on; without `quota` as it was. */
    const ask = (quota?: number) => {
      const changed = { departmentId: "D02", from: day("2022-07-01"), field: "quota" } as const;
      const evaluation = {
        ...quarterInput(),
        departments: departments.map((each) =>
          each.id === "D02" ? { ...each, quota: quota ?? each.quota } : each,
        ),
        changes: quota === undefined ? [] : [{ ...changed, old: 4, new: quota }],
      };
      const { document } = makeBulletin(bulletinInput({ evaluation }));
      return sentences(document).find(({ id }) => id === "demands.quotas")?.text ?? "";
    };
    expect(ask()).toContain("河东司法所3篇");
    expect(ask(8)).toContain("河东司法所6篇");
    expect(ask(0)).not.toContain("河东司法所");
  });
});

describe("E7: the bulletin of a sealed quarter", () => {
  const sealed = quarterlyBlock(evaluate(quarterInput()));
  const evaluation = quarterInput();
  const later = {
    ...evaluation,
    submissions: [...evaluation.submissions, submission("2022-06-29", { id: "2022-0011" })],
  };

  it("E7: goes by the seal, and what has changed since is remarked", () => {
    const { document, remarks } = makeBulletin(bulletinInput({ evaluation: later, sealed }));
    expect(sentences(document)[1]?.text).toBe("经审阅符合要求、计入任务的6篇（本季度应报6篇）。");
    expect(remarks).toEqual([
      "本季已封存：封存时计入6篇，现在计入7篇。篇数以封存为准，明细按现在的台账，请看“更正”。",
    ]);
    expect(makeBulletin(bulletinInput({ sealed })).remarks).toEqual([]);
  });

  it("E7: 次 of today are told beside 篇 of today, where the seal counts others", () => {
    const moved = {
      ...evaluation,
      submissions: evaluation.submissions.map((each) =>
        each.id === "2022-0003" ? { ...each, status: "作废" as const } : each,
      ),
    };
    const { document } = makeBulletin(bulletinInput({ evaluation: moved, sealed }));
    const told = sentences(document).find(({ text }) => text.startsWith("本季度共采用信息"));
    expect(told?.text).toMatch(/^本季度共采用信息3篇（封存时）；按现在的台账为2篇、\d次：/u);
  });

  it("E7: an article that has gone over to another department since is remarked, though the sum is the same", () => {
    const moved = {
      ...evaluation,
      submissions: evaluation.submissions.map((each) =>
        each.id === "2022-0003" ? { ...each, department: "公证处" } : each,
      ),
    };
    expect(makeBulletin(bulletinInput({ evaluation: moved, sealed })).remarks).toEqual([
      "本季已封存：计入合计未变，但封存后水寨司法所、公证处的篇数有变。篇数以封存为准，明细按现在的台账，请看“更正”。",
      "本季已封存：采用合计未变，但封存后水寨司法所、公证处的篇数有变。篇数以封存为准，明细按现在的台账，请看“更正”。",
    ]);
  });

  it("E7: a department that is only called otherwise since is nothing to remark", () => {
    const departments = evaluation.departments.map((each) =>
      each.name === "公证处" ? { ...each, name: "五华公证处", aliases: ["公证处"] } : each,
    );
    const renamed = { ...evaluation, departments };
    expect(makeBulletin(bulletinInput({ evaluation: renamed, sealed })).remarks).toEqual([]);
  });

  it("O9: the quarter before is compared as sealed", () => {
    const { document } = makeBulletin(bulletinInput({ sealedBefore: sealed }));
    expect(plainText(document)).toContain("与第一季度相比，报送持平，采用持平。");
  });
});

describe("O2: the clerk's edits for this time", () => {
  it("O2: a sentence is written anew or left out; an emptied section is gone and the others are numbered on", () => {
    const { document } = makeBulletin(bulletinInput());
    const adoption = document.sections[1]?.paragraphs.flat() ?? [];
    const edits = new Map<string, string | null>([
      ["opening", "现通报如下。"],
      ["overall.commissions", " 本季度约稿三件。 "],
      ["overall.comparison", null],
      ["overall.received", "  "],
      ...adoption.map(({ id }) => [id, null] as const),
    ]);
    const issued = edited(document, edits, ["titles"]);
    expect(issued.opening.text).toBe("现通报如下。");
    expect(issued.sections.map(({ heading }) => heading)).toEqual([
      "总体情况",
      "存在问题",
      "下一步要求",
    ]);
    const [first, second] = issued.sections[0]?.paragraphs ?? [];
    expect(paragraphText(first ?? [])).toMatch(/^经审阅符合要求.*3个未完成。$/u);
    expect(paragraphText(second ?? [])).toBe("本季度约稿三件。");
    expect(plainText(issued)).toContain("\n\u3000\u3000二、存在问题\n");
    expect(plainText(issued)).toContain("\n\u3000\u3000附件：采用篇目\n");
  });
});
