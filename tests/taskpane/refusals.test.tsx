/** @jest-environment jsdom */
// What a tab refused goes from the status line with the tab, but never before it could be seen.
import { act, renderHook } from "@testing-library/react";
import { useState } from "react";
import type { Status } from "../../src/taskpane/pane/context";
import { useRefusals } from "../../src/taskpane/pane/use-refusals";

const refusal: Status = { tone: "failed", sentence: "没有登记：请填写标题。" };
const done: Status = {
  tone: "done",
  sentence: "已登记 2022-0001。",
  undo: () => Promise.resolve(),
};

/** The status line as the pane holds it. */
function line() {
  const { result } = renderHook(() => {
    const [status, show] = useState<Status | null>(null);
    return { status, show, ...useRefusals(show, show) };
  });
  return {
    say: (status: Status) => act(() => result.current.tell(status)),
    sayOfWorkbook: (status: Status) => act(() => result.current.show(status)),
    leave: () => act(() => result.current.leaveTab()),
    after: (ms: number) => act(() => jest.advanceTimersByTime(ms)),
    shown: () => result.current.status,
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it("a refusal goes when the clerk goes on to another tab", () => {
  const { say, leave, after, shown } = line();
  say(refusal);
  after(60_000);
  expect(shown()).toBe(refusal);
  leave();
  expect(shown()).toBeNull();
});

it("one that has only just come, or came when the tab had been left, stays until it could be seen", () => {
  const { say, leave, after, shown } = line();
  leave();
  say(refusal);
  after(1000);
  leave();
  expect(shown()).toBe(refusal);
  after(10_000);
  leave();
  expect(shown()).toBeNull();
});

it("what was done, its 撤销, and what is said of the workbook as a whole stay", () => {
  const { say, sayOfWorkbook, leave, after, shown } = line();
  say(refusal);
  say(done);
  after(60_000);
  leave();
  expect(shown()).toBe(done);
  say(refusal);
  const unread: Status = { tone: "failed", sentence: "工作簿没有读成。" };
  sayOfWorkbook(unread);
  after(60_000);
  leave();
  expect(shown()).toBe(unread);
});
