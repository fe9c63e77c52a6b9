// Two on one workbook: every order of their round trips, and what is lost where neither looks again.
import { interleaved } from "../../src/interleaved";
import { closeAll, excel } from "./support";

afterEach(closeAll);

/** Reads a number, adds to it, writes it back: two round trips in which another may come between. */
async function add(amount: number): Promise<number> {
  const before = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
    return Number(cell.values[0]?.[0]);
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[before + amount]];
    await context.sync();
  });
  return before;
}

it.each([
  { order: [0, 0, 1, 1], left: 11 },
  { order: [1, 1, 0, 0], left: 11 },
  { order: [0, 1, 0, 1], left: 10 },
  { order: [0, 1, 1, 0], left: 1 },
  { order: [1, 0, 0, 1], left: 10 },
  { order: [], left: 10 },
])("the round trips go in the order $order", async ({ order, left }) => {
  const first = await excel();
  const second = await first.join();
  const results = await interleaved(
    [
      { excel: first, work: () => add(1) },
      { excel: second, work: () => add(10) },
    ],
    order,
  );
  second.close();
  expect(first.book.sheets[0]?.value(0, 0)).toBe(left);
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "fulfilled"]);
});

it("one's failure is his own", async () => {
  const first = await excel();
  const second = await first.join();
  second.host.failAt(1, { when: "before", code: "GeneralException" });
  const results = await interleaved(
    [
      { excel: first, work: () => add(1) },
      { excel: second, work: () => add(10) },
    ],
    [1, 0],
  );
  second.close();
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
  expect(first.book.sheets[0]?.value(0, 0)).toBe(1);
});
