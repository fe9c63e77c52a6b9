// S3: a number that was given to one clerk is given to nobody else, though its row was really deleted while the other
// was saving.

import { interleaved } from "excel-preview-host";
import { closeAll, draft, NOW } from "../excel";
import { COMMISSION } from "./catalogue";
import { cover } from "./covering";
import { openPane, type Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { onTable } from "./rearranged";
import { column, faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

type Save = (pane: Pane, token: string) => Promise<{ readonly id: string }>;
const NUMBERED: Readonly<Record<string, readonly [header: string, save: Save]>> = {
  台账: ["编号", (each, token) => each.register(draft({ title: token }), { token, now: NOW })],
  约稿: [
    "约稿编号",
    (each, token) => each.issueCommission({ ...COMMISSION, topic: token }, { token, now: NOW }),
  ],
};

it.each(Object.entries(NUMBERED))("%s", async (table, [header, save]) => {
  const { excel } = await openPrepared(prepared);
  const [colleague, other] = [await excel.join(), openPane()];
  const before = column(excel, table, header);
  const saveAndDelete = async () => {
    const saved = await save(other, "theirs");
    await onTable(table, ({ rows }) => rows.getItemAt(before.length).delete());
    return saved;
  };
  const results = await interleaved(
    [
      { excel, work: () => save(pane, "mine") },
      { excel: colleague, work: saveAndDelete },
    ],
    [0, ...Array.from({ length: 12 }, () => 1)],
  );
  excel.use();
  colleague.close();
  const [mine, theirs] = results.map((each) => each.status === "fulfilled" && each.value.id);
  expect(mine).not.toBe(theirs);
  expect(column(excel, table, header)).toEqual([...before, mine]);
  expect(faultsIn(excel, [pane], [...prepared.lines, "theirs/1"])).toEqual([]);
});

it("台账: nor to a row that has to take another number", async () => {
  const { excel } = await openPrepared(prepared);
  const [, save] = NUMBERED["台账"] ?? [];
  for (const token of ["mine", "gone"]) await save?.(pane, token);
  await onTable("台账", ({ rows }) => rows.getItemAt(3).delete());
  cover(excel, "台账", 3, { 标题: "他人的", 登记标识: "other" });
  cover(excel, "日志", column(excel, "日志", "标识").indexOf("mine/1") + 1, { 标识: "other/1" });
  expect(await pane.restoreSaved({ now: NOW })).toMatchObject([
    { told: "2022-0003", now: "2022-0005" },
  ]);
});

it("约稿: nor later, when the row is deleted", async () => {
  const { excel } = await openPrepared(prepared);
  const [, save] = NUMBERED["约稿"] ?? [];
  const first = await save?.(pane, "one");
  const { length } = column(excel, "约稿", "约稿编号");
  await onTable("约稿", ({ rows }) => rows.getItemAt(length - 1).delete());
  expect((await save?.(pane, "two"))?.id).not.toBe(first?.id);
});
