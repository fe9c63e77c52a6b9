// An older list as clerks have typed it (I5): merged cells, headings in two rows, names beside names.

import type { CellValue } from "../../src/domain/text/cell";
import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import { readAuthors } from "../../src/intake/list/cells";
import { guessColumns } from "../../src/intake/list/columns";
import { readingList, type ListReading } from "../../src/intake/list/rows";
import { hasGaps, type ListSource } from "../../src/intake/list/source";
import { rowKey, sortingOut } from "../../src/intake/list/standing";
import { submissionOf } from "../../src/intake/list/submission-of";
import { DEPARTMENTS } from "./departments";

const matcher = createDepartmentMatcher(DEPARTMENTS);
const HEADER = ["日期", "部门", "标题", "类别", "字数", "主笔"];
const TITLE = "开展民法典宣传活动";

type Cells = readonly CellValue[];

function sourceOf(values: readonly Cells[], given: Partial<ListSource> = {}): ListSource {
  const sheet = { name: "登记", values, firstRow: 0, firstColumn: 0 };
  const columns = guessColumns(values, matcher);
  return { sheet, year: 2022, fillDown: true, category: null, ...columns, ...given };
}

function read(values: readonly Cells[], given: Partial<ListSource> = {}): ListReading {
  const work = readingList(sourceOf(values, given), matcher);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const article = (department: CellValue, title: string): Cells => [
  "2022-3-5",
  department,
  title,
  "动态",
  380,
  "",
];

const gist = ({ drafts }: ListReading) =>
  drafts.map(({ department, title, assumed }) => [department, title, assumed.join()]);
const reasons = ({ problems }: ListReading) => problems.map(({ cell, reason }) => [cell, reason]);

describe("I5: 部门 that stands once for several rows", () => {
  const merged = [
    HEADER,
    article("水寨司法所", "甲甲甲"),
    article(null, "乙乙乙"),
    article("", "丙丙丙"),
    article("河东司法所", "丁丁丁"),
    article(null, "戊戊戊"),
  ];

  it("I5: a merged cell holds for the rows beneath, and is said", () => {
    expect(gist(read(merged))).toEqual([
      ["水寨司法所", "甲甲甲", ""],
      ["水寨司法所", "乙乙乙", "department"],
      ["水寨司法所", "丙丙丙", "department"],
      ["河东司法所", "丁丁丁", ""],
      ["河东司法所", "戊戊戊", "department"],
    ]);
    expect(hasGaps(sourceOf(merged), "department")).toBe(true);
    expect(hasGaps(sourceOf([HEADER, article("水寨司法所", "甲甲甲"), []]), "department")).toBe(
      false,
    );
  });

  it("I5: where the clerk does not want it, such rows are left out", () => {
    const list = read(merged, { fillDown: false });
    expect(list.drafts).toHaveLength(2);
    expect(reasons(list)).toContainEqual(["B3", "部门为空。"]);
  });

  it.each<[string, Cells]>([
    ["alone", ["水寨司法所"]],
    ["numbered", ["一、水寨司法所"]],
    ["in brackets", ["（一）水寨司法所"]],
    ["with its count", ["水寨司法所（2篇）"]],
    ["with its count beside it", ["一", "水寨司法所", "共2篇"]],
    ["in the title's column", [null, null, "水寨司法所："]],
  ])("I5: a section's heading, %s, holds for its rows", (_, heading) => {
    const list = read([
      HEADER,
      heading,
      article(null, "甲甲甲"),
      article(null, "乙乙乙"),
      ["", "小计", "", "", 2],
      ["二、其他单位"],
      article(null, "丙丙丙"),
    ]);
    expect(gist(list)).toEqual([
      ["水寨司法所", "甲甲甲", "department"],
      ["水寨司法所", "乙乙乙", "department"],
    ]);
    expect(reasons(list)).toEqual([
      ["A6", "整行只有这一格有内容，不是一条记录。"],
      ["B7", "部门为空。"],
    ]);
  });

  it("I5: headings repeated on a next page end no section, a total does", () => {
    const page2 = read([HEADER, article("水寨司法所", "甲甲甲"), HEADER, article("", "乙乙乙")]);
    expect(gist(page2)).toHaveLength(2);
    const total = read([
      HEADER,
      article("水寨司法所", "甲甲甲"),
      ["小计", 1],
      article("", "乙乙乙"),
    ]);
    expect(gist(total)).toHaveLength(1);
  });

  it("I5: what is not understood above is not understood beneath", () => {
    const list = read([HEADER, article("法治股", "甲甲甲"), article("", "乙乙乙")]);
    expect(reasons(list).map(([cell]) => cell)).toEqual(["B2", "B3"]);
  });
});

describe("I5: 类别 that is not there", () => {
  const rows = (count: CellValue) => [
    ["日期", "部门", "标题", "字数"],
    ["2022-3-5", "水寨司法所", TITLE, count],
  ];
  it("S1: it goes by the length, and is said", () => {
    expect(read(rows(640)).drafts).toMatchObject([{ category: "经验类", assumed: ["length"] }]);
  });

  it.each([null, 1500, 50])(
    "I5: %j words tell nothing: the clerk's choice, else the row is left out",
    (count) => {
      expect(reasons(read(rows(count)))).toEqual([["A2", "类别为空，按字数也定不了。"]]);
      expect(read(rows(count), { category: "问题类" }).drafts).toMatchObject([
        { category: "问题类", assumed: ["category"] },
      ]);
    },
  );

  it("I5: the choice touches no row that says its own, and mends no wrong one", () => {
    const list = read(
      [HEADER, article("水寨司法所", TITLE), ["2022-3-5", "水寨司法所", "甲甲", "简报", 1500]],
      {
        category: "典型类",
      },
    );
    expect(list.drafts.map(({ category, assumed }) => [category, assumed.join()])).toEqual([
      ["动态类", ""],
    ]);
    expect(reasons(list)).toEqual([["D3", "“简报”不是四个类别之一。"]]);
  });
});

describe("I5: headings over two rows", () => {
  const row = ["2022-3-5", "水寨司法所", TITLE, "√", "2022-3-6", "2022-4-1", "是"];
  const LISTS: Readonly<Record<string, readonly Cells[]>> = {
    "groups over a part": [
      ["日期", "部门", "标题", "审阅情况", null, "采用情况", null],
      [null, null, null, "部门负责人", "分管领导", "日期", "市级"],
    ],
    "groups over all": [
      ["报送情况", null, null, "审阅", null, "采用情况", null],
      ["日期", "部门", "标题", "部门负责人", "分管领导", "日期", "省级"],
    ],
    "beneath the list's title": [
      ["2022年信息登记表", null, null, null],
      ["日期", "部门", "标题", "部门负责人", "分管领导", "采用情况", null],
      [null, null, null, null, null, "日期", "市级"],
    ],
  };
  it.each(Object.entries(LISTS))("I5: %s", (_, headings) => {
    const values = [...headings, row, headings.at(-1) ?? [], row.with(2, "调处土地纠纷一起")];
    const { columns } = sourceOf(values);
    expect(columns).toEqual({
      ...{ receivedOn: 0, department: 1, title: 2, headApproved: 3, leaderApproved: 4 },
    });
    const list = read(values, { category: "动态类" });
    expect(list.drafts).toHaveLength(2);
    expect(list.drafts[0]).toMatchObject({
      headApproved: { given: true },
      leaderApproved: { on: { day: 6 } },
    });
    expect(list.problems).toEqual([]);
  });

  it("I5: whether and when, under one approval: both are the approval's", () => {
    const values = [
      ["日期", "部门", "标题", "部门负责人审阅", null],
      [null, null, null, "是否", "日期"],
      row,
    ];
    expect(sourceOf(values).columns).toMatchObject({ receivedOn: 0, headApproved: 3 });
  });

  it.each<[string, Cells]>([
    ["an article", ["2022-3-5", "水寨司法所", TITLE, "动态", null, "张三"]],
    ["a section's heading", ["一、司法所"]],
    ["an article without a day", [null, "水寨司法所", TITLE]],
  ])("I5: %s beneath the headings is none", (_, first) => {
    const { drafts, problems } = read([HEADER, first]);
    expect(drafts.length + problems.length).toBeGreaterThan(0);
  });

  it("I5: a line of the form above the headings is no group", () => {
    const values = [
      ["填报单位：水寨司法所", null, "日期：2022年"],
      HEADER,
      article("河东司法所", TITLE),
    ];
    expect(gist(read(values))).toEqual([["河东司法所", TITLE, ""]]);
  });
});

describe("I5, S8: names beside names", () => {
  it.each([
    ["(水寨司法所)+", "水寨司法所"],
    ["（水寨司法所）＋", "水寨司法所"],
    ["【水寨司法所】", "水寨司法所"],
    ["转发：（水寨司法所）+", "水寨司法所"],
  ])("S8: a title that has kept %s gives it up, and to an empty 部门", (front, department) => {
    const list = read([HEADER, article(null, front + TITLE)]);
    expect(gist(list)).toEqual([[department, TITLE, ""]]);
    // Not to one that says another: then the cell counts, and it is said.
    const other = read([HEADER, article("河东司法所", front + TITLE)]);
    expect(gist(other)).toEqual([["河东司法所", TITLE, ""]]);
    expect(reasons(other)).toEqual([["C2", "标题前写的是水寨司法所，与部门不同，按部门登记。"]]);
    expect(other.problems.every(({ leftOut }) => !leftOut)).toBe(true);
  });

  it.each(["《民法典》宣传进社区", "水寨司法所开展普法", "（一）加强学习", "【重要】加强学习"])(
    "S8: %s keeps its own words",
    (title) => {
      expect(gist(read([HEADER, article("水寨司法所", title)]))).toEqual([
        ["水寨司法所", title, ""],
      ]);
    },
  );

  it("I5: a row that was imported with its front is recognised", () => {
    const list = read([HEADER, article("水寨司法所", `(水寨司法所)+${TITLE}`)]);
    const [draft] = list.drafts;
    if (draft === undefined) throw new Error("no row");
    const old = { ...draft, title: draft.writtenTitle };
    const standing = { ...submissionOf(old, true), id: "2022-0001", mailKey: rowKey(old) };
    for (const each of [standing, { ...standing, mailKey: "" }, { ...standing, title: "改过" }]) {
      const work = sortingOut(
        sourceOf([HEADER, article("水寨司法所", draft.writtenTitle)]),
        matcher,
        [each],
      );
      let step = work.next();
      while (step.done !== true) step = work.next();
      expect(step.value).toMatchObject({ drafts: [], known: [{ id: "2022-0001" }] });
    }
  });

  it.each([
    ["水寨司法所（张三）", "水寨司法所", "张三"],
    ["水寨司法所 张三", "水寨司法所", "张三"],
    ["水寨司法所张三", "水寨司法所", "张三"],
    ["水寨司法所/张三", "水寨司法所", "张三"],
    ["水寨司法所（张三、李四）", "水寨司法所", "张三、李四"],
    ["水寨（张三）", "水寨司法所", "张三"],
    ["五华县司法局（水寨司法所）", "水寨司法所", ""],
    ["水寨司法所（补报）", "水寨司法所", ""],
    ["1.水寨司法所", "水寨司法所", ""],
    ["水寨、河东", "水寨司法所、河东司法所", ""],
  ])("I4: 部门 %s is %s, 主笔 %j", (written, department, authors) => {
    const { drafts } = read([HEADER, article(written, TITLE)]);
    const [draft] = drafts;
    expect([draft?.department, ...(draft?.coDepartments ?? [])].join("、")).toBe(department);
    expect([draft?.author, ...(draft?.coAuthors ?? [])].filter(Boolean).join("、")).toBe(authors);
  });

  it("I4: who stands beside 部门 is not 主笔 where the list names one, nor of the rows beneath", () => {
    const named = read([HEADER, article("水寨司法所（张三）", TITLE).with(5, "李四")]);
    expect(named.drafts[0]?.author).toBe("李四");
    const list = read([HEADER, article("水寨司法所（张三）", TITLE), article("", "甲甲甲")]);
    expect(list.drafts.map(({ author }) => author)).toEqual(["张三", ""]);
  });

  it.each([
    ["张三/李四", "张三,李四"],
    ["张三、李四", "张三,李四"],
    ["张三 李四", "张三,李四"],
    ["张三\n李四", "张三,李四"],
    ["张三（执笔）", "张三"],
    ["李四、张三（执笔）", "张三,李四"],
    ["李四 张三 (执笔)", "张三,李四"],
    ["执笔：张三", "张三"],
    ["张 三", "张三"],
    ["张三（水寨司法所）", "张三"],
    ["张三、张三", "张三"],
    ["", ""],
  ])("I4: 主笔 %j is %s", (cell, want) => {
    expect(readAuthors(cell).join()).toBe(want);
  });
});
