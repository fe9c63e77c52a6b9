// O4: 联络员 into 部门, over real office.js.

import { setLiaisons } from "../../../../src/workbook/actions/rows/liaisons";
import { readTracker } from "../../../../src/workbook/reading/tracker";
import { closeAll, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

it("O4: several at once are written as text, told by field; a telephone that is not given stays", async () => {
  const excel = await openTracker();
  const before = tableRows(excel, "日志").length;
  const one = { departmentId: "D01", department: "水寨司法所" };
  await setLiaisons(
    [
      { ...one, liaison: "张三", phone: "+8613800000001" },
      { departmentId: "D02", department: "河东司法所", liaison: "李四", phone: "" },
    ],
    { now: NOW },
  );
  await setLiaisons([{ ...one, liaison: "王五", phone: "" }], { now: NOW });
  const [first, second] = (await readTracker()).departments;
  expect([first?.liaison, first?.liaisonPhone]).toEqual(["王五", "+8613800000001"]);
  expect([second?.liaison, second?.liaisonPhone]).toEqual(["李四", ""]);
  const lines = tableRows(excel, "日志").slice(before);
  expect(lines.map((row) => [row["操作"], row["对象"], row["字段"], row["新值"]])).toEqual([
    ["联络员名单", "水寨司法所", "联络员", "张三"],
    ["联络员名单", "水寨司法所", "联系电话", "+8613800000001"],
    ["联络员名单", "河东司法所", "联络员", "李四"],
    ["联络员名单", "水寨司法所", "联络员", "王五"],
  ]);
});
