// An older list, column by column and row by row (I5).

import { createDepartmentMatcher } from "../../src/domain/text/matching";
import { guessColumns } from "../../src/intake/list/columns";
import { cellsOfPaste } from "../../src/intake/list/paste";
import { readList } from "../../src/intake/list/rows";
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

  it("I5: without headers the cells tell, and another column of days is an alternative", () => {
    const rows = [
      ["2022-3-5", "2022-3-6", "水寨司法所", "开展民法典宣传活动"],
      ["2022-3-7", "2022-3-8", "河东司法所", "调处土地纠纷一起"],
    ];
    const guess = guessColumns(rows, matcher);
    expect(guess).toMatchObject({
      headerRow: -1,
      columns: { receivedOn: 0, department: 2, title: 3 },
    });
    expect(guess.alternatives.receivedOn).toEqual([1]);
  });

  it("I5: rows become drafts; what is left out is named with its cell and reason", () => {
    const { headerRow, columns } = guessColumns(ROWS, matcher);
    const origin = { row: 4, column: 1 };
    const { drafts, problems } = readList(
      { rows: ROWS, headerRow, columns, origin, year: 2022 },
      matcher,
    );
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

  it("I5: pasted cells keep their tabs, line breaks and quotes", () => {
    expect(cellsOfPaste('a\t"b\n""c"""\r\n\td\r\n')).toEqual([
      ["a", 'b\n"c"'],
      ["", "d"],
    ]);
    expect(cellsOfPaste("")).toEqual([]);
  });
});
