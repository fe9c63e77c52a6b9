// Tests where an article was adopted, as it is listed beside its row (A3, E9).

import { toSerial } from "../../src/domain/calendar/civil-date";
import { outletsById } from "../../src/domain/evaluation/articles/outlets";
import { adoption, day, submission } from "./builders";

const article = submission("2022-04-01", { id: "2022-0001" });
const copy = submission("2022-04-02", { id: "2022-0002", duplicateOf: "2022-0001" });

it("A3: each outlet once, as it is written first, in the order of 采用", () => {
  const adoptions = ["梅州日报", "五华新闻", "梅州 日报"].map((outlet) =>
    adoption("2022-0001", "2022-05-01", { outlet }),
  );
  expect([...outletsById(adoptions, [article])]).toEqual([["2022-0001", ["梅州日报", "五华新闻"]]]);
});

it("E9: what is noted on a confirmed duplicate is the original's", () => {
  const adoptions = [adoption("2022-0002", "2022-05-01", { outlet: "梅州日报" })];
  expect([...outletsById(adoptions, [article, copy])]).toEqual([["2022-0001", ["梅州日报"]]]);
});

it("E2: nothing after the day that is looked at", () => {
  const adoptions = [adoption("2022-0001", "2022-07-01")];
  const end = toSerial(day("2022-07-01"));
  expect(outletsById(adoptions, [article], end).size).toBe(0);
  expect(outletsById(adoptions, [article], end + 1).size).toBe(1);
});
