// XXBS.AUTHORS: the quarter's recommendations, the year's ranking (E9, E10).

import type { Adoption } from "../../src/domain/records/adoption";
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { authors } from "../../src/functions/functions";
import { ADOPTIONS } from "../../src/tables/declarations/adoptions";
import { block, counted, department, departmentBlock, ledgerBlock, settingsBlock } from "./blocks";
import { errorOf, provideRuntime } from "./office-runtime";

beforeAll(provideRuntime);

const DEPARTMENTS = departmentBlock([
  department({ id: "D01", name: "水寨司法所" }),
  department({ id: "D02", name: "河东司法所" }),
]);
const LEDGER = ledgerBlock([
  counted({ author: "张三" }),
  counted({ id: "2022-0002", title: "二", author: "李四", department: "河东司法所" }),
  counted({ id: "2022-0003", title: "三", author: "王五" }),
]);

function adopted(submissionId: string, month: number, given: Partial<Adoption> = {}) {
  const adoptedOn = { year: 2022, month, day: 20 };
  const outlet = { outlet: "梅州日报", kind: "报刊" as const, level: "市" as const };
  const rest = { link: "", commendable: true, withdrawn: false, token: "" };
  return { submissionId, adoptedOn, ...outlet, ...rest, ...given };
}

const ADOPTED = block(ADOPTIONS, [
  adopted("2022-0001", 5),
  adopted("2022-0002", 8),
  adopted("2022-0003", 5, { commendable: false, level: "县" }),
]);

it("E9: with a quarter, each 主笔 with an adoption that earns 表彰 dated in it", () => {
  expect(authors(DEPARTMENTS, LEDGER, ADOPTED, [], [], 2022, "第二季度")).toEqual([
    ["序", "主笔", "部门", "表彰篇数", "最高级别", "报送编号"],
    [1, "张三", "水寨司法所", 1, "市", "2022-0001"],
  ]);
});

it.each([null, 0, "", undefined])(
  "E9: without a quarter (%p) the year's ranking, ties sharing a rank",
  (quarter) => {
    expect(authors(DEPARTMENTS, LEDGER, ADOPTED, [], [], 2022, quarter)).toEqual([
      ["名次", "主笔", "部门", "表彰篇数", "最高级别", "已报篇数"],
      [1, "张三", "水寨司法所", 1, "市", 1],
      [1, "李四", "河东司法所", 1, "市", 1],
      [3, "王五", "水寨司法所", 0, "", 1],
    ]);
  },
);

it("E9: the year up to an earlier day", () => {
  const rows = authors(DEPARTMENTS, LEDGER, ADOPTED, [], [], 2022, null, "2022-06-30");
  expect(rows.map((row) => row[0])).toEqual(["名次", 1, 2, 2]);
});

it("E10: 积分 only where the setting is on", () => {
  const settings = settingsBlock({ ...DEFAULT_SETTINGS, pointsEnabled: true });
  const rows = authors(DEPARTMENTS, LEDGER, ADOPTED, [], settings, 2022, null);
  expect(rows.map((row) => row[6])).toEqual(["积分", 2, 2, 1]);
});

it("says in a sentence what a wrong quarter is", () => {
  const call = () => authors(DEPARTMENTS, LEDGER, [], [], [], 2022, "上半年");
  expect(errorOf(call).message).toBe("季度“上半年”无法识别，请写成 1 至 4、Q2 或 第二季度。");
});
