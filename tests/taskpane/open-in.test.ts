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
