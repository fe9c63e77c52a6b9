// XXBS.COMPLETION, STATUS and FLAGS: one department at a time.

import { completion, flags, status } from "../../src/functions/functions";
import { counted, department, departmentBlock, ledgerBlock } from "./blocks";
import { errorOf, provideRuntime } from "./office-runtime";

beforeAll(provideRuntime);

const DEPARTMENTS = departmentBlock([
  department({ id: "D01", name: "水寨司法所", aliases: ["水寨所"] }),
  department({ id: "D02", name: "河东司法所" }),
  department({ id: "D03", name: "公证处", quota: 1 }),
]);
const LEDGER = ledgerBlock([
  counted(),
  counted({ id: "2022-0002", headApproved: false, title: "第二篇" }),
]);

function ask(about: typeof completion | typeof status | typeof flags, name: unknown, quarter = 2) {
  return about(name, DEPARTMENTS, LEDGER, [], [], [], 2022, quarter);
}

it("E2: COMPLETION is a share, — where nothing is due", () => {
  expect(ask(completion, "水寨司法所")).toBe(0.5);
  expect(ask(completion, "河东司法所")).toBe(0);
  expect(ask(completion, "公证处")).toBe("—");
});

it("E3: STATUS is one word", () => {
  expect(ask(status, "水寨司法所")).toBe("未完成");
  expect(ask(status, "公证处")).toBe("本期无任务");
});

it("E6: there is no status before 首个考核季度", () => {
  expect(ask(status, "水寨司法所", 1)).toBe("");
});

it("E4: FLAGS are joined by 、, nothing where there is none", () => {
  expect(ask(flags, "水寨司法所")).toBe("缺审签");
  expect(ask(flags, "河东司法所")).toBe("当季零报");
  expect(ask(flags, "公证处")).toBe("");
});

it("P4: finds a department by alias, full width and outer spaces", () => {
  expect(ask(completion, "水寨所")).toBe(0.5);
  expect(ask(completion, "　水寨司法所 ")).toBe(0.5);
});

it("answers #N/A for a department that is not there, or not given", () => {
  expect(errorOf(() => ask(status, "某某股"))).toEqual({
    code: "#N/A",
    message: "“部门”表中没有“某某股”，请核对名称，或把它加为某部门的别名。",
  });
  for (const nobody of [0, null, ""]) {
    expect(errorOf(() => ask(status, nobody))).toEqual({
      code: "#N/A",
      message: "没有给出部门名称。",
    });
  }
});

it("sees at once what was changed in the same arrays", () => {
  const ledger = ledgerBlock([counted()]);
  const now = () => completion("水寨司法所", DEPARTMENTS, ledger, [], [], [], 2022, 2);
  expect(now()).toBe(0.5);
  const state = ledger[0]?.indexOf("状态") ?? -1;
  (ledger[1] ?? [])[state] = "作废";
  expect(now()).toBe(0);
});
