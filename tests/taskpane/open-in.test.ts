// What is still open before a bulletin is made (O2, E11).

import { openIn } from "../../src/taskpane/bulletin/open-in";
import { submission } from "../domain/builders";
import { trackerWith } from "./tracker";

it("E11: a row that belongs to no department is open, as it is before a seal", () => {
  const tracker = trackerWith({
    submissions: [submission("2022-05-01", { department: "某某所" })],
  });
  expect(openIn(tracker, { undecided: [] })).toMatchObject([
    { id: "unread", sentence: expect.stringContaining("某某所") },
  ]);
  expect(openIn(trackerWith(), { undecided: [] })).toEqual([]);
});

it("S7: what stands twice in the quarter without a word from the clerk is open, and leads to its rows", () => {
  const same = { title: "组织人民调解业务培训" };
  const rows = ["2022-05-01", "2022-05-02", "2022-05-03"].map((on) => submission(on, same));
  const [first, second, another] = rows;
  if (first === undefined || second === undefined || another === undefined) throw new RangeError();
  const apart = { ...another, notDuplicateOf: first.id };
  const [matter, ...others] = openIn(trackerWith({ submissions: [first, second, apart] }), {
    undecided: [],
  });
  expect([matter?.id, matter?.rows, others]).toEqual(["twins", [first.id, second.id], []]);
  const later = trackerWith({
    submissions: [first, second],
    period: { year: 2022, quarter: 3, asOf: null },
  });
  expect(openIn(later, { undecided: [] })).toEqual([]);
});
