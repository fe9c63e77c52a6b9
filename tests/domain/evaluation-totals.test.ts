// Tests the sums of an evaluation, 小计 and 合计 (E2, A3), where departments differ in every figure.

import type { EvaluationTotals } from "../../src/domain/evaluation/types";
import { adoption, department, evaluation, SECOND, submission } from "./builders";

const OFFICE = department({ id: "D03", name: "办公室", kind: "局机关股室", quota: 2 });

/** 水寨: one of the first quarter and two of the second, one of each adopted; 办公室: one, adopted twice. */
function scenario() {
  const early = submission("2022-03-01");
  const adopted = submission("2022-04-12");
  const office = submission("2022-05-01", { department: "办公室" });
  return evaluation({
    departments: [department(), SECOND, OFFICE],
    submissions: [early, adopted, submission("2022-04-13"), office],
    adoptions: [
      adoption(early.id, "2022-03-05"),
      adoption(adopted.id, "2022-05-01"),
      adoption(office.id, "2022-05-02"),
      adoption(office.id, "2022-05-03", { outlet: "梅州日报" }),
    ],
  });
}

describe("E2, A3: sums", () => {
  it("E2, A3: 合计 adds up every figure of every department", () => {
    expect(scenario().total).toEqual<EvaluationTotals>({
      label: "合计",
      departments: 3,
      assessed: 3,
      met: 2,
      quota: 10,
      dueInQuarter: 3,
      countedInQuarter: 3,
      dueToDate: 5,
      countedToDate: 4,
      shortfall: 2,
      completion: 3 / 5,
      progress: 4 / 10,
      adoptedInQuarter: 2,
      adoptedToDate: 3,
      adoptionsInQuarter: 3,
      adoptionsToDate: 4,
      adoptionRateInQuarter: 2 / 3,
      adoptionRateToDate: 3 / 4,
    });
  });

  it("E2, A3: a 小计 takes its own 类别 alone", () => {
    const [stations, offices] = scenario().subtotals;
    expect(stations).toMatchObject({
      label: "司法所",
      departments: 2,
      met: 1,
      countedToDate: 3,
      completion: 2 / 4,
      adoptionRateInQuarter: 1 / 2,
      adoptionRateToDate: 2 / 3,
    });
    expect(offices).toMatchObject({
      label: "局机关股室",
      departments: 1,
      dueToDate: 1,
      adoptionsToDate: 2,
      adoptionRateToDate: 1,
    });
  });
});
