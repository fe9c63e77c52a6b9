// XXBS.COMPLETION, STATUS, FLAGS and FIGURE: one department of an evaluation that stands already.

import { completion, figure, flags, quarterly, status } from "../../src/functions/functions";
import { counted, department, departmentBlock, ledgerBlock } from "./blocks";
import { errorOf, provideRuntime } from "./office-runtime";

beforeAll(provideRuntime);

const LISTED = departmentBlock([
  department({ id: "D01", name: "水寨司法所", aliases: ["水寨所"] }),
  department({ id: "D02", name: "公证处", kind: "所属单位", quota: 1 }),
  department({ id: "D03", name: "河东司法所" }),
]);
const LEDGER = ledgerBlock([
  counted(),
  counted({ id: "2022-0002", headApproved: false, title: "第二篇" }),
]);
const evaluation = (quarter = 2) => quarterly(LISTED, LEDGER, [], [], [], 2022, quarter);

it("E2: COMPLETION is a share, — where nothing is due", () => {
  expect(completion("水寨司法所", evaluation())).toBe(0.5);
  expect(completion("河东司法所", evaluation())).toBe(0);
  expect(completion("公证处", evaluation())).toBe("—");
});

it("E3, E6: STATUS is one word, none before 首个考核季度", () => {
  expect(status("水寨司法所", evaluation())).toBe("未完成");
  expect(status("公证处", evaluation())).toBe("本期无任务");
  expect(status("水寨司法所", evaluation(1))).toBe("");
});

it("E4: FLAGS are joined by 、, nothing where there is none", () => {
  expect(flags("水寨司法所", evaluation())).toBe("缺审签");
  expect(flags("河东司法所", evaluation(3))).toBe("当季零报、长期不报送");
  expect(flags("公证处", evaluation())).toBe("");
});

it("E5: FIGURE is any column, of a department, a 小计 or the 合计", () => {
  expect(figure("水寨司法所", evaluation(), "欠报")).toBe(1);
  expect(figure("合计", evaluation(), "累计应报")).toBe(4);
  expect(figure("小计（司法所）", evaluation(), "累计应报")).toBe(4);
  expect(figure("河东司法所", evaluation(), "说明")).toContain("欠2篇");
});

it("P4: finds a department by alias, full width, inner and outer spaces", () => {
  expect(completion("　水寨 司法所 ", evaluation())).toBe(0.5);
  expect(completion("水寨所", evaluation(), LISTED)).toBe(0.5);
});

it("P4: finds a department by its name of today where the evaluation has the old one", () => {
  const renamed = departmentBlock([
    department({ id: "D01", name: "水寨新所" }),
    department({ id: "D02", name: "公证处", kind: "所属单位", quota: 1 }),
    department({ id: "D03", name: "河东司法所" }),
  ]);
  expect(figure("水寨新所", evaluation(), "部门", renamed)).toBe("水寨司法所");
  expect(errorOf(() => status("水寨新所", evaluation(), renamed.slice(0, 3)))).toMatchObject({
    code: "#N/A",
  });
});

it("answers #N/A for a department that is not there, or not given", () => {
  expect(errorOf(() => status("某某股", evaluation()))).toEqual({
    code: "#N/A",
    message: "考核表中没有“某某股”，请核对名称；用别名请再给出 部门[#All]。",
  });
  expect(errorOf(() => status("某某股", evaluation(), LISTED))).toEqual({
    code: "#N/A",
    message: "考核表中没有“某某股”，请核对名称，或把它加为某部门的别名。",
  });
  for (const nobody of [0, null, ""]) {
    expect(errorOf(() => status(nobody, evaluation()))).toEqual({
      code: "#N/A",
      message: "没有给出部门名称。",
    });
  }
});

it("answers #VALUE! for what is no evaluation, or no column of it", () => {
  for (const wrong of [
    [["序"]],
    [],
    [
      ["甲", "乙"],
      [1, 2],
    ],
  ]) {
    expect(errorOf(() => status("水寨司法所", wrong)).code).toBe("#VALUE!");
  }
  const { code, message } = errorOf(() => figure("水寨司法所", evaluation(), "完成"));
  expect(code).toBe("#VALUE!");
  expect(message).toContain("可用：序、部门、类别");
});
