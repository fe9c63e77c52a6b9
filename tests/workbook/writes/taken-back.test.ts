// T2, T4: a batch that is taken back, its rows having moved, leaves the pane as it was before it: what was saved earlier
// is known still, and what was only meant is not told. And who is moved again and again is told so.

import { interleaved, type NodeExcel } from "excel-preview-host";
import { closeAll, draft, NOW, openTracker } from "../excel";
import { openPane, type Pane } from "./panes";
import { onTable } from "./rearranged";
import { column } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

async function withTwo(): Promise<{ excel: NodeExcel; pane: Pane }> {
  const excel = await openTracker();
  const pane = openPane();
  for (const title of ["a", "b"]) await pane.register(draft({ title }), { token: title, now: NOW });
  return { excel, pane };
}

/** What was taken back leaves a blank row, which the next line takes. */
const told = (excel: NodeExcel) => column(excel, "日志", "操作").filter((action) => action !== "");

const blankAbove = (title: string) =>
  onTable("台账", (table) => {
    const body = table.getDataBodyRange();
    body.getRow(0).insert("Down").clear("Contents");
    table.columns.getItem("标题").getDataBodyRange().getCell(1, 0).values = [[title]];
  });

it("saved again with a title that another has given it meanwhile, above a row of his: once, and no change is told", async () => {
  const { excel, pane } = await withTwo();
  const colleague = await excel.join();
  const again = () => pane.register(draft({ title: "改" }), { token: "a", now: NOW });
  const results = await interleaved<unknown>(
    [
      { excel, work: again },
      { excel: colleague, work: () => blankAbove("改") },
    ],
    // Where its row stands, the row; and once more, for who had its number first.
    [0, 0, 0, 0, 1],
  );
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  excel.use();
  colleague.close();
  expect(column(excel, "台账", "标题")).toEqual(["", "改", "b"]);
  expect(told(excel)).toEqual(["建立台账", "登记", "登记"]);
});

it("moved at every try: it is refused, nothing is written, and can be done again", async () => {
  const { excel, pane } = await withTwo();
  const colleague = await excel.join();
  const change = { action: "修改", reason: "", now: NOW };
  const save = () => pane.changeSubmission("2022-0001", { remark: "新" }, change);
  const turn = async () => {
    for (let nth = 0; nth < 20; nth += 1)
      await onTable("台账", ({ sort }) => sort.apply([{ key: 0, ascending: nth % 2 === 1 }]));
  };
  // To find the row, to read it, to write into it, to take that back: he sorts before the third. From then on 日志 ends
  // with a blank row, and where it really ends is a look more.
  const later = Array.from({ length: 19 }, () => [0, 0, 0, 1, 0, 0]).flat();
  const order = [0, 0, 1, 0, 0, ...later];
  const results = await interleaved<unknown>(
    [
      { excel, work: save },
      { excel: colleague, work: turn },
    ],
    order,
  );
  expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  excel.use();
  colleague.close();
  expect(column(excel, "台账", "备注")).toEqual(["", ""]);
  expect(told(excel)).toEqual(["建立台账", "登记", "登记"]);
  await save();
  expect(told(excel).at(-1)).toBe("修改");
});
