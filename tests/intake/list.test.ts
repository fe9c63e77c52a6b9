// An older list, column by column and row by row (I5).

import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import { readApproval } from "../../src/intake/list/cells";
import { guessColumns, statedYear } from "../../src/intake/list/columns";
import { cellsOfPaste } from "../../src/intake/list/paste";
import { readingList } from "../../src/intake/list/rows";
import type { ListSource } from "../../src/intake/list/source";
import { sortingOut } from "../../src/intake/list/standing";
import { submissionOf } from "../../src/intake/list/submission-of";
import { resultOf } from "../support/in-steps";
import { DEPARTMENTS } from "./departments";

const matcher = createDepartmentMatcher(DEPARTMENTS);
const HEADER = [
  "序号",
  "报送时间",
  "报送单位",
  "信息标题",
  "类型",
  "字数",
  "作者",
  "部门负责人审阅",
  "备注",
];
const ROWS = [
  ["2022年信息报送登记表"],
  HEADER,
  [1, 44625, "水寨司法所", "开展民法典宣传活动", "动态", "380字", "张三", "√", "好"],
  [2, "3月8日", "法援中心", "法律援助进乡村见成效", "", 640, "李四、王五", "2022-3-9", ""],
  [3, 20220310, "水寨、河东", "联合调处土地纠纷一起", "动态类信息", "三百", "", "?", ""],
  [],
  ["", "", "小计", 3],
  HEADER,
  [4, "昨天", "法治股", "依法行政工作情况汇报", "简报", "", "", "", ""],
  [5, 44630, "水寨司法所", "转发：开展民法典宣传活动", "动态", 400, "", "", ""],
];

const SHEET = { name: "2021年登记", values: ROWS, firstRow: 4, firstColumn: 1 };
const SOURCE: ListSource = {
  ...{ sheet: SHEET, year: 2022, fillDown: true, category: null },
  ...guessColumns(ROWS, matcher),
};

describe("I5: older lists", () => {
  it("I5: columns are known by their headers, approvals are no departments", () => {
    const { headerRow, columns } = guessColumns(ROWS, matcher);
    expect(headerRow).toBe(1);
    expect(columns).toEqual({
      receivedOn: 1,
      department: 2,
      title: 3,
      category: 4,
      wordCount: 5,
      author: 6,
      headApproved: 7,
      remark: 8,
    });
  });

  it("I5: without headers the cells tell", () => {
    const rows = [
      ["2022-3-5", "2022-3-6", "水寨司法所", "开展民法典宣传活动"],
      ["2022-3-7", "2022-3-8", "河东司法所", "调处土地纠纷一起"],
    ];
    expect(guessColumns(rows, matcher)).toMatchObject({
      headerRow: -1,
      columns: { receivedOn: 0, department: 2, title: 3 },
    });
  });

  it("I5: rows become drafts; what is left out is named with its cell and reason", () => {
    const { drafts, problems } = resultOf(readingList(SOURCE, matcher));
    expect(drafts).toMatchObject([
      {
        row: 2,
        receivedOn: { year: 2022, month: 3, day: 5 },
        department: "水寨司法所",
        category: "动态类",
        wordCount: 380,
        author: "张三",
        headApproved: { given: true, on: null },
        leaderApproved: null,
      },
      {
        row: 3,
        receivedOn: { month: 3, day: 8 },
        department: "法律援助中心",
        category: "经验类",
        author: "李四",
        coAuthors: ["王五"],
        headApproved: { given: true, on: { day: 9 } },
      },
      {
        row: 4,
        receivedOn: { month: 3, day: 10 },
        coDepartments: ["河东司法所"],
        wordCount: null,
        headApproved: { given: false },
      },
    ]);
    expect(problems.map(({ cell, reason, leftOut }) => [cell, reason, leftOut])).toEqual([
      ["G9", "“三百”不是字数，按未填写登记。", false],
      ["I9", "“?”看不出是否已审阅，按未审阅登记。", false],
      ["C13", "“昨天”不是日期。", true],
      [
        "D13",
        "“法治股”可能是县委依法治县办秘书股、法治调研督察股、普法与依法治理股，定不了是哪一个。",
        true,
      ],
      ["F13", "“简报”不是四个类别之一。", true],
      ["E14", "与第7行同部门同标题，只取前一行。", true],
    ]);
  });

  it("I5: a heading, a note, a quarter's total and a failed formula are no articles, one sentence each at most", () => {
    const rows = [
      ["日期", "部门", "标题", "类别"],
      ["一、司法所"],
      ["2022-3-5", "水寨司法所", "开展民法典宣传活动", "动态"],
      ["第一季度合计", null, 1],
      ["2022-3-6", "水寨司法所", "#REF!", "动态"],
      [null, null, "制表人：张三"],
    ];
    const source = { ...SOURCE, sheet: { ...SHEET, values: rows }, ...guessColumns(rows, matcher) };
    const { drafts, problems } = resultOf(readingList(source, matcher));
    expect(drafts.map(({ row }) => row)).toEqual([2]);
    expect(problems.map(({ cell, reason }) => [cell, reason])).toEqual([
      ["B6", "整行只有这一格有内容，不是一条记录。"],
      ["D9", "标题是错误值“#REF!”。"],
      ["D10", "整行只有这一格有内容，不是一条记录。"],
    ]);
  });

  it("I5: v is typed for a tick", () => {
    expect(readApproval("V", 2022)).toEqual({ given: true, on: null });
  });

  it("I5: another row of headings, or none, is the clerk's to say", () => {
    const rows = [
      ["办公室用"],
      ["标题", "部门"],
      ["题目", "单位"],
      ["开展民法典宣传活动", "水寨司法所"],
    ];
    expect(guessColumns(rows, matcher).headerRow).toBe(1);
    expect(guessColumns(rows, matcher, 2)).toEqual({
      headerRow: 2,
      columns: { title: 0, department: 1 },
    });
  });

  it("I5: the year stands above the headings or in the sheet's name; two say nothing", () => {
    const values = [["2021年信息登记"], ["标题"]];
    expect(statedYear({ ...SHEET, name: "登记", values }, 1)).toBe(2021);
    expect(statedYear({ ...SHEET, values }, 1)).toBe(2021);
    expect(statedYear({ ...SHEET, name: "2020年", values }, 1)).toBeNull();
    expect(statedYear({ ...SHEET, name: "登记", values }, -1)).toBeNull();
  });

  it("I5: a row that is registered is recognised, also when corrected since; another day is a question", () => {
    const { drafts } = resultOf(readingList(SOURCE, matcher));
    const [first, second, third] = drafts.map((draft, at) => ({
      ...submissionOf(draft, false),
      id: `2022-000${at + 1}`,
    }));
    if (first === undefined || second === undefined || third === undefined) throw new Error("rows");
    const corrected = { ...first, title: "改过的标题" };
    const typedBefore = { ...second, mailKey: "" };
    const otherDay = { ...third, mailKey: "", receivedOn: { year: 2022, month: 3, day: 11 } };
    const all = [corrected, typedBefore, otherDay];
    const list = resultOf(sortingOut(SOURCE, matcher, all));
    expect(list.known).toEqual([
      { row: 2, id: "2022-0001" },
      { row: 3, id: "2022-0002" },
    ]);
    expect(list.drafts).toEqual([]);
    expect(list.problems.filter(({ cell }) => cell === "E9")).toMatchObject([
      { leftOut: true, reason: expect.stringContaining("2022-0003") },
    ]);
    const withdrawn = all.map((each) => ({ ...each, status: "作废" as const }));
    expect(resultOf(sortingOut(SOURCE, matcher, withdrawn)).drafts).toEqual(drafts);
  });

  it("I5, S4: approvals that the list has no column for are as the clerk says, dated on the receipt", () => {
    const [first] = resultOf(readingList(SOURCE, matcher)).drafts;
    if (first === undefined) throw new Error("no row");
    const day = { year: 2022, month: 3, day: 5 };
    expect(submissionOf(first, false)).toMatchObject({
      headApproved: true,
      headApprovedOn: day,
      leaderApproved: false,
      leaderApprovedOn: null,
      status: "待审",
    });
    expect(submissionOf(first, true)).toMatchObject({ leaderApprovedOn: day, status: "有效" });
  });

  it("I5: a list of 20,000 rows is read in short steps", () => {
    const values = [
      HEADER,
      ...Array.from({ length: 20_000 }, (_, at) => [at, "", "", `第${at}篇`]),
    ];
    const work = sortingOut({ ...SOURCE, headerRow: 0, sheet: { ...SHEET, values } }, matcher, []);
    let steps = 0;
    while (work.next().done !== true) steps += 1;
    expect(steps).toBeGreaterThanOrEqual(200);
  });

  it("I5: pasted cells keep their tabs, line breaks and quotes", () => {
    expect(cellsOfPaste('a\t"b\n""c"""\r\n\td\r\n')).toEqual([
      ["a", 'b\n"c"'],
      ["", "d"],
    ]);
    expect(cellsOfPaste("")).toEqual([]);
  });
});
