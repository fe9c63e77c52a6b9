// O4: lists of 联络员 as departments send them: tables with columns in any order, messages, mistakes.

import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import { readLiaisons } from "../../src/intake/liaisons/read-liaisons";
import { DEPARTMENTS } from "./departments";

const matcher = createDepartmentMatcher(DEPARTMENTS);
const read = (text: string) => {
  const { entries, leftOut } = readLiaisons(text, matcher);
  const people = entries.map(({ department, liaison, phone }) => [department.name, liaison, phone]);
  return { people, leftOut };
};

describe("O4: a pasted list", () => {
  it.each([
    ["部门\t姓名\t联系电话\n水寨司法所\t张三\t13800000001\n河东司法所\t李 四\t0753-4433221"],
    [
      "序号\t手机号码\t联络员\t单位\n1\t13800000001\t张三\t水寨所\n2\t0753-4433221\t李四\t河东司法所",
    ],
    ["水寨司法所\t所长\t张三\t138 0000 0001\n河东司法所\t科员\t李四\t0753-4433221"],
    ["1.水寨司法所 张三 13800000001\n2、河东司法所：李 四，0753-4433221"],
    ["水寨司法所，联络员：张三，联系电话：１３８０００００００１\n河东司法所 李四 0753-4433221"],
  ])("is read whatever its shape: %#", (text) => {
    const { people, leftOut } = read(text);
    expect(leftOut).toEqual([]);
    expect(people.map(([name, who]) => [name, who])).toEqual([
      ["水寨司法所", "张三"],
      ["河东司法所", "李四"],
    ]);
    expect(people.map(([, , phone = ""]) => phone.replace(/\s/gu, "").slice(0, 4))).toEqual([
      expect.stringMatching(/^138/u),
      "0753",
    ]);
  });

  it("a short number counts where the heading says so; none is none", () => {
    const { people } = read(
      "部门\t姓名\t短号\t电话\n水寨司法所\t张三\t\t6688\n河东司法所\t李四\t\t",
    );
    expect(people).toEqual([
      ["水寨司法所", "张三", "6688"],
      ["河东司法所", "李四", ""],
    ]);
  });

  it.each([
    [
      "单位\t负责人\t联系电话\t联络员\t联系电话",
      "水寨司法所\t赵一\t13800000009\t张三\t13800000001",
    ],
    [
      "单位\t联络员\t联系电话\t负责人\t联系电话",
      "水寨司法所\t张三\t13800000001\t赵一\t13800000009",
    ],
    ["单位\t联络员\t办公电话\t手机", "水寨司法所\t张三\t\t13800000001"],
  ])("of several telephones the one beside the 联络员 counts: %s", (headings, row) => {
    expect(read(`${headings}\n${row}`).people).toEqual([["水寨司法所", "张三", "13800000001"]]);
  });

  it("the head's telephone is not the 联络员's where that is blank", () => {
    const headings = "单位\t负责人\t联系电话\t联络员\t联系电话";
    const { people } = read(`${headings}\n水寨司法所\t赵一\t13800000009\t张三\t`);
    expect(people).toEqual([["水寨司法所", "张三", ""]]);
  });

  it.each(["暂无", "无", "待定", "/", "—"])(
    "“%s” is nobody: the department stays missing",
    (word) => {
      const headed = `部门\t负责人\t联络员\n水寨司法所\t赵一\t`;
      for (const text of [
        headed,
        headed + word,
        `部门\t姓名\t电话\n水寨司法所\t${word}\t`,
        `水寨司法所 ${word}`,
      ]) {
        expect(read(text).people).toEqual([]);
      }
    },
  );

  it("what is not surely understood is left out, with its line and why; a second line of a department too", () => {
    const { people, leftOut } = read(
      "火星司法所 张三 13800000001\n水寨司法所 13800000001\n河东司法所 李四\n河东所 王五\n\n",
    );
    expect(people).toEqual([["河东司法所", "李四", ""]]);
    expect(leftOut).toEqual([
      "第 1 行“火星司法所 张三 13800000001”：没有认出部门",
      "第 2 行“水寨司法所 13800000001”：没有认出水寨司法所的联络员姓名",
      "第 4 行“河东所 王五”：河东司法所在第 3 行已有，以那一行为准",
    ]);
  });
});
