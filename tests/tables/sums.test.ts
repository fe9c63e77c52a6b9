// What 合计 says of the departments, and that a 通报 reads it again, from a seal of an earlier version too.
import { metSentence, readMet } from "../../src/tables/blocks/sums";

it("E3: those with nothing due are in neither number of 达标部门, and are said", () => {
  const some = { met: 4, assessed: 31, departments: 35 };
  expect(metSentence(some, "本期")).toBe("达标部门4/31，另4个本期无任务。");
  expect(metSentence({ ...some, departments: 32 }, "本年")).toBe("达标部门4/31，另1个本年无任务。");
  expect(metSentence({ ...some, departments: 31 }, "本期")).toBe("达标部门4/31。");
});

it("E7: both words are read", () => {
  expect(readMet("达标部门4/31，另4个本期无任务。有1处读不懂")).toEqual({ met: 4, assessed: 31 });
  expect(readMet("达标部门20/33。")).toEqual({ met: 20, assessed: 33 });
  expect(readMet("本期无任务。")).toBeNull();
});
