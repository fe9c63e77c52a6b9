/** @jest-environment jsdom */
// What the pane knows without reading again: what its own actions changed, and which day it is.
import { act, render, screen } from "@testing-library/react";
import type { CivilDate } from "../../src/domain/calendar/civil-date";
import { newSubmission } from "../../src/domain/records/submission";
import { changed, registered, withCommissionStates } from "../../src/taskpane/pane/own-changes";
import { useToday } from "../../src/taskpane/pane/use-today";
import { trackerWith } from "./tracker";

const article = newSubmission({
  id: "2022-0001",
  receivedOn: { year: 2022, month: 4, day: 9 },
  department: "水寨司法所",
  title: "春耕普法",
  category: "动态类",
  commissionId: "约2022-01",
});
const commission = {
  id: "约2022-01",
  source: "",
  topic: "春耕普法",
  departments: ["水寨司法所"],
  issuedOn: { year: 2022, month: 4, day: 1 },
  deadline: { year: 2022, month: 4, day: 10 },
  state: "待交" as const,
  withdrawn: false,
  token: "",
};

describe("what an action changed", () => {
  it("T2: a submission saved twice stands once, a change reaches it alone", () => {
    const once = registered([article])(registered([article])(trackerWith()));
    expect(once.submissions).toEqual([{ ...article, token: "" }]);
    const other = { ...article, id: "2022-0002" };
    const now = changed(new Map([["2022-0002", { status: "作废" as const }]]))(
      registered([other])(once),
    );
    expect(now.submissions.map(({ status }) => status)).toEqual(["待审", "作废"]);
  });

  it("A4: 状态 of a 约稿 follows what came in and the day; nothing is written where it stands", () => {
    const tracker = trackerWith({ commissions: [commission] });
    const day = (d: number): CivilDate => ({ year: 2022, month: 4, day: d });
    expect(withCommissionStates(tracker, day(10))).toBe(tracker);
    expect(withCommissionStates(tracker, day(11)).commissions[0]?.state).toBe("逾期未交");
    const answered = registered([article])(tracker);
    expect(withCommissionStates(answered, day(11)).commissions[0]?.state).toBe("已交");
  });
});

describe("S5: the day", () => {
  it("S5: a pane left open takes the new day when it is looked at, and within a minute by itself", () => {
    jest.useFakeTimers();
    let now: CivilDate = { year: 2022, month: 4, day: 12 };
    function Shown() {
      return <output>{useToday(() => now).day}</output>;
    }
    render(<Shown />);
    const shown = () => screen.getByRole("status").textContent;
    now = { ...now, day: 13 };
    expect(shown()).toBe("12");
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(shown()).toBe("13");
    now = { ...now, day: 14 };
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(shown()).toBe("14");
    now = { ...now, day: 15 };
    act(() => void jest.advanceTimersByTime(60_000));
    expect(shown()).toBe("15");
    jest.useRealTimers();
  });
});
