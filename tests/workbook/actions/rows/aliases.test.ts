// What corrections teach (I4): kept in 部门 where the clerk sees it, told in 日志, taken back.

import { forgetAlias, learnAliases } from "../../../../src/workbook/actions/rows/aliases";
import { closeAll, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

const lesson = { alias: "法援", department: "法律援助中心" };

it("I4: an alias is added once, told, and taken back; a department that is gone is a sentence", async () => {
  const excel = await openTracker();
  const aliases = () =>
    tableRows(excel, "部门").find((row) => row["部门"] === lesson.department)?.["别名"];
  const more = { ...lesson, alias: "fy@example.com" };
  expect(await learnAliases([lesson, more], { now: NOW })).toEqual([lesson, more]);
  expect(aliases()).toBe("法援、fy@example.com");
  expect(await learnAliases([lesson], { now: NOW })).toEqual([]);
  await forgetAlias(lesson, { now: NOW });
  expect(aliases()).toBe("fy@example.com");
  expect(
    tableRows(excel, "日志")
      .map((row) => [row["操作"], row["对象"]])
      .slice(1),
  ).toEqual([
    ["记住别名", "法律援助中心"],
    ["去掉别名", "法律援助中心"],
  ]);
  const gone = { alias: "甲", department: "没有的股" };
  await expect(learnAliases([gone], { now: NOW })).rejects.toThrow("没有的股");
});
