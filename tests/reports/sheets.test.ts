// Tests what stands in the output sheets (O5, O9): a made quarter with every case in it, as text; that every sum is the
// figure of 季度考核; sealed, joint, renamed and unreadable cases.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import { adoptionSheet } from "../../src/reports/sheets/adoption";
import { comparisonSheet } from "../../src/reports/sheets/comparison";
import {
  annualSheet,
  commendedSheet,
  criticismSheet,
  titlesSheet,
} from "../../src/reports/sheets/lists";
import { OUTPUTS, outputSheets, type OutputInput } from "../../src/reports/sheets/sheets";
import type { Output } from "../../src/reports/sheets/tables";
import type { OutputSheet } from "../../src/tables/blocks/output-sheet";
import { quarterlyBlock } from "../../src/tables/blocks/quarterly";
import { adoption, day, department, submission } from "../domain/builders";
import { bulletinInput, quarterInput } from "./quarter";

const NOW = { year: 2022, month: 7, day: 5, minutes: 570 } as const;

function input(given: Partial<OutputInput> = {}): OutputInput {
  return { ...bulletinInput(), leftOut: [], now: NOW, ...given };
}

function only(output: Output, given: Partial<OutputInput> = {}): OutputSheet {
  const [sheet] = outputSheets([output], input(given));
  if (sheet === undefined) throw new Error(output.name);
  return sheet;
}

function asText({ name, title, note, tables, foot }: OutputSheet): string {
  const blocks = tables.map(({ columns, rows }) =>
    [columns.map(({ header }) => header), ...rows].map((row) => row.join(" | ")).join("\n"),
  );
  return [`【${name}】${title}`, note, ...blocks, ...foot].join("\n");
}

/** One column of a sheet's first table, by the names in its second column. */
function column({ tables }: OutputSheet, header: string): Record<string, unknown> {
  const [table] = tables;
  const at = table?.columns.findIndex((each) => each.header === header) ?? -1;
  return Object.fromEntries((table?.rows ?? []).map((row) => [String(row[1]), row[at]]));
}

describe("O5: the output sheets of a quarter", () => {
  it("O5, O9: say every case, and are the same again (O10)", () => {
    const sheets = outputSheets(OUTPUTS, input());
    const text = sheets.map(asText).join("\n\n");
    const file = join(process.cwd(), "tests/fixtures/reports/2022年第二季度各表.txt");
    expect(`${text}\n`).toBe(readFileSync(file, "utf8"));
    expect(outputSheets(OUTPUTS, input())).toEqual(sheets);
  });

  it("O5: the sums are those of 季度考核, by 类别 and over all", () => {
    const { subtotals, total } = evaluate(quarterInput());
    const articles = column(only(adoptionSheet), "采用篇数");
    const sent = column(only(comparisonSheet), "本季已报");
    for (const each of [...subtotals, total]) {
      const name = each === total ? "合计" : `小计（${each.label}）`;
      expect([name, articles[name], sent[name]]).toEqual([
        name,
        each.adoptedInQuarter,
        each.countedInQuarter,
      ]);
    }
    expect(column(only(adoptionSheet), "采用次数")["合计"]).toBe(total.adoptionsInQuarter);
  });

  it("E7: a sealed quarter has the seal's articles, says so, and remarks what is otherwise now", () => {
    const evaluation = quarterInput();
    const sealed = quarterlyBlock(evaluate({ ...evaluation, adoptions: [] }));
    const sheet = only(adoptionSheet, { sealed });
    expect(column(sheet, "采用篇数")["合计"]).toBe(0);
    expect(sheet.note).toContain("本季已封存，篇数以封存为准");
    expect(sheet.foot).toEqual([
      "本季已封存：封存时采用0篇，现在采用3篇。篇数以封存为准，明细按现在的台账，请看“更正”。",
    ]);
  });

  it("E7: a department renamed since is called as in the seal, and keeps its adoptions", () => {
    const evaluation = quarterInput();
    const sealed = quarterlyBlock(evaluate(evaluation));
    const departments = evaluation.departments.map((each) =>
      each.name === "办公室" ? { ...each, name: "综合办公室", aliases: ["办公室"] } : each,
    );
    const given = { sealed, evaluation: { ...evaluation, departments } };
    for (const output of [adoptionSheet, titlesSheet, commendedSheet]) {
      const [name, now] = [output.name, only(output, given).tables];
      expect([name, now]).toEqual([name, only(output, { sealed }).tables]);
    }
  });

  it("A3: an article that counts for several departments stands with each, and that is said", () => {
    const evaluation = quarterInput();
    const settings = { ...evaluation.settings, joint: "各计一篇" as const };
    const submissions = evaluation.submissions.map((each) =>
      each.id === "2022-0003" ? { ...each, coDepartments: ["转水司法所"] } : each,
    );
    const sheet = only(adoptionSheet, { evaluation: { ...evaluation, settings, submissions } });
    expect(column(sheet, "采用次数")).toMatchObject({ 水寨司法所: 1, 转水司法所: 1, 合计: 5 });
    expect(column(sheet, "采用篇数")).toMatchObject({ 转水司法所: 1 });
    expect(sheet.foot).toEqual(["联合报送的各计一次：各部门合计5次，按渠道4次。"]);
  });

  it("E11: what has no readable level, no department, or could not be read is said on the sheet", () => {
    const evaluation = quarterInput();
    const submissions = [
      ...evaluation.submissions,
      submission("2022-05-30", { id: "2022-0012", department: "没有的所" }),
    ];
    const adoptions = [
      ...evaluation.adoptions,
      adoption("2022-0004", "2022-06-02", { outlet: "某报", kind: "报刊", level: "" }),
      adoption("2022-0012", "2022-06-02"),
    ];
    const leftOut = Array.from({ length: 10 }, (_, at) => `第${at + 1}处读不懂。`);
    const given = { evaluation: { ...evaluation, submissions, adoptions }, leftOut };
    const sheet = only(adoptionSheet, given);
    expect(column(sheet, "采用次数")["合计"]).toBe(5);
    expect(sheet.foot.slice(0, 2)).toEqual([
      "有1次采用的级别或类型没有填好，计入采用次数，没有列入相应的级别、类型。",
      "有10处读不懂或对不上，没有计入或按空白处理：",
    ]);
    expect(sheet.foot).toContain("第8处读不懂。");
    expect(sheet.foot.at(-1)).toBe("另有2处，见窗格上方的清单。");
    const { tables } = only(titlesSheet, given);
    expect(tables[0]?.rows.map((row) => row[2])).not.toContain("没有的所");
  });

  it("E9: the year's list is the year's, whatever quarter is shown, and says so", () => {
    const evaluation = quarterInput();
    const submissions = [
      ...evaluation.submissions,
      submission("2022-10-08", { id: "2022-0013", department: "公证处", author: "王五" }),
    ];
    const given = { evaluation: { ...evaluation, submissions } };
    const { tables, note } = only(annualSheet, given);
    expect(tables[0]?.rows.map(([, author]) => author)).toContain("王五");
    expect(note).toMatch(/^截止日期：2022-12-31；/u);
    expect(column(only(comparisonSheet, given), "本季已报")["公证处"]).toBe(0);
  });

  it("E8: without a confirmed criticism the list says that there is none", () => {
    expect(only(criticismSheet, { criticism: [] })).toMatchObject({
      tables: [{ rows: [] }],
      foot: ["没有可列的内容。"],
    });
  });
});

describe("O9: the comparison with the quarter before", () => {
  it("O9: finds a department that was renamed in between", () => {
    const evaluation = quarterInput();
    const change = {
      departmentId: "D04",
      from: day("2022-05-01"),
      field: "name" as const,
      old: "办公室",
      new: "综合办公室",
    };
    const departments = evaluation.departments.map((each) =>
      each.id === "D04" ? { ...each, name: "综合办公室" } : each,
    );
    const later = { ...evaluation, departments, changes: [change] };
    const renamed = only(comparisonSheet, { evaluation: later });
    expect(column(renamed, "上季已报")["综合办公室"]).toBe(
      column(only(comparisonSheet), "上季已报")["办公室"],
    );
  });

  it("O9: in the first quarter there is nothing before, and nobody's first adoption is a 突破", () => {
    const evaluation = { ...quarterInput(), quarter: 1 as const };
    const sheet = only(comparisonSheet, { evaluation });
    expect(column(sheet, "上季已报")["合计"]).toBe("—");
    expect(sheet.foot).toEqual(["没有上一季度的数，不作比较。"]);
    expect(Object.values(column(sheet, "说明")).join("")).not.toContain("突破");
  });

  it("O9: ties share a rank and the next one is skipped, within the 类别 and over all", () => {
    const departments = ["甲司法所", "乙司法所", "丙司法所", "丁股"].map((name, at) =>
      department({
        id: `D0${at + 1}`,
        name,
        kind: name.endsWith("股") ? "局机关股室" : "司法所",
      }),
    );
    const submissions = ["甲司法所", "乙司法所", "丙司法所", "丙司法所", "丁股", "丁股"].map(
      (name, at) => submission("2022-05-11", { id: `2022-000${at + 1}`, department: name }),
    );
    const evaluation = { ...quarterInput(), departments, submissions, adoptions: [] };
    const sheet = only(comparisonSheet, { evaluation });
    expect(column(sheet, "报送名次（同类）")).toMatchObject({
      丙司法所: 1,
      甲司法所: 2,
      乙司法所: 2,
    });
    expect(column(sheet, "报送名次（全局）")).toMatchObject({ 丙司法所: 1, 丁股: 1, 甲司法所: 3 });
    expect(column(sheet, "采用名次（全局）")).toMatchObject({ 丙司法所: "—", 合计: "" });
  });
});

it("E9: a name with a space in it is shown without, on every sheet", () => {
  const { evaluation } = input();
  const named = (author: string) => ({
    evaluation: {
      ...evaluation,
      submissions: evaluation.submissions.map((each) => ({ ...each, author })),
    },
  });
  const shown = (author: string) => outputSheets(OUTPUTS, input(named(author))).map(asText);
  expect(shown("李强").join("")).toContain("李强");
  expect(shown("李 强")).toEqual(shown("李强"));
});
