// What is said of a registered batch (S4, I3).
import { DEFAULT_SETTINGS } from "../../../src/domain/records/settings";
import { uncountedOf, validitySentence } from "../../../src/taskpane/intake/batch/uncounted";
import { submission } from "../../domain/builders";

const article = (given: Parameters<typeof submission>[1]) => submission("2022-04-12", given);

it.each([
  ["all count", [article({})], {}, "都有效"],
  [
    "what waits may still",
    [article({}), article({ status: "待审", leaderApproved: false })],
    {},
    "其中 1 篇待审，暂不计数",
  ],
  [
    "a duplicate that waits never will",
    [article({ status: "待审", duplicateOf: "2022-0001" }), article({ status: "退回" })],
    {},
    "其中 2 篇是重复、退回、作废或按设置不计的直报，不计数",
  ],
  [
    "直报 by the setting",
    [article({ channel: "直报" }), article({ status: "待审" })],
    { countDirect: false },
    "其中 1 篇待审，暂不计数；1 篇是重复、退回、作废或按设置不计的直报，不计数",
  ],
] as const)("S4: %s", (_, saved, settings, wanted) => {
  const uncounted = uncountedOf(saved, { ...DEFAULT_SETTINGS, ...settings });
  expect(validitySentence(uncounted, "篇")).toBe(wanted);
});
