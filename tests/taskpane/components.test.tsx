/** @jest-environment jsdom */
// Parts of the pane by themselves, where the preview would be a detour.
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import type { PlanDecision, PlanProblem } from "../../src/domain/plan/plan";
import { PlanProblems } from "../../src/taskpane/first-run/plan-problems";
import { DepartmentField } from "../../src/taskpane/shared/fields/department-field";
import { DateInput } from "../../src/taskpane/shared/fields/date-input";
import { StatusLine } from "../../src/taskpane/shared/status-line";
import { TabBar } from "../../src/taskpane/tab-bar";
import { DEPARTMENTS } from "../intake/departments";

function Field() {
  const [value, setValue] = useState("");
  return (
    <>
      <DepartmentField
        name="department"
        label="部门"
        departments={DEPARTMENTS}
        value={value}
        onPick={setValue}
      />
      <output>{value}</output>
    </>
  );
}

const VIEWS = ["登记", "进度", "设置"] as const;

function Views() {
  const [selected, setSelected] = useState<(typeof VIEWS)[number]>("登记");
  const tabs = VIEWS.map((name) => ({ name, label: name, id: name, panelId: `${name}-panel` }));
  return (
    <>
      <TabBar label="功能" tabs={tabs} selected={selected} onSelect={setSelected} />
      <button>内容</button>
    </>
  );
}

describe("the tabs by keyboard", () => {
  const focused = () => document.activeElement?.textContent;
  const shown = () => screen.getAllByRole("tab", { selected: true }).map((tab) => tab.textContent);
  beforeEach(() => render(<Views />));

  it("Tab stops at the shown one alone, and goes on to its contents", async () => {
    await userEvent.tab();
    expect(focused()).toBe("登记");
    await userEvent.tab();
    expect(focused()).toBe("内容");
    await userEvent.click(screen.getByRole("tab", { name: "设置" }));
    await userEvent.tab();
    expect(focused()).toBe("内容");
    await userEvent.tab({ shift: true });
    expect(focused()).toBe("设置");
  });

  it("arrows go round, Home and End to the ends; what they come to is shown", async () => {
    await userEvent.tab();
    const steps = [
      ["{ArrowRight}", "进度"],
      ["{ArrowRight}", "设置"],
      ["{ArrowRight}", "登记"],
      ["{ArrowLeft}", "设置"],
      ["{Home}", "登记"],
      ["{End}", "设置"],
      ["a", "设置"],
    ] as const;
    for (const [key, name] of steps) {
      await userEvent.keyboard(key);
      expect([key, focused(), shown()]).toEqual([key, name, [name]]);
    }
  });
});

describe("P4: the department combobox", () => {
  const combobox = () => screen.getByRole<HTMLInputElement>("combobox", { name: "部门" });
  const picked = () => document.querySelector("output")?.textContent;
  beforeAll(() => {
    // jsdom has no layout.
    Element.prototype.scrollIntoView = () => undefined;
  });
  beforeEach(() => render(<Field />));

  it("P4: arrows move through the list, Enter takes, the list closes", async () => {
    await userEvent.type(combobox(), "hy");
    const options = screen
      .getAllByRole("option")
      .map((option) => option.getAttribute("aria-label"));
    expect(options[0]).toBe("华阳司法所");
    await userEvent.clear(combobox());
    await userEvent.type(combobox(), "司法所{ArrowDown}{ArrowDown}");
    expect(screen.getByRole("option", { selected: true }).getAttribute("aria-label")).toBe(
      "转水司法所",
    );
    expect(combobox().getAttribute("aria-activedescendant")).toBe(
      screen.getByRole("option", { selected: true }).id,
    );
    await userEvent.keyboard("{Enter}");
    expect(picked()).toBe("转水司法所");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(combobox().getAttribute("aria-expanded")).toBe("false");
  });

  it("P4: a full name counts at once, typing on undoes it, Tab takes the best match", async () => {
    await userEvent.type(combobox(), "水寨司法所");
    expect(picked()).toBe("水寨司法所");
    await userEvent.type(combobox(), "x");
    expect(picked()).toBe("");
    await userEvent.clear(combobox());
    await userEvent.type(combobox(), "cb");
    await userEvent.tab();
    expect(picked()).toBe("长布司法所");
  });

  it("P4: leaving by mouse takes what can only mean one department, Tab the active one of many", async () => {
    await userEvent.type(combobox(), "cb");
    await userEvent.click(document.body);
    expect(picked()).toBe("长布司法所");
    await userEvent.clear(combobox());
    await userEvent.type(combobox(), "司法所");
    await userEvent.click(document.body);
    expect(picked()).toBe("");
    await userEvent.type(combobox(), "{ArrowDown}");
    await userEvent.tab();
    expect(picked()).toBe("河东司法所");
  });

  it("P4: Esc closes without taking; what is no department is said, not guessed", async () => {
    await userEvent.type(combobox(), "sz{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(picked()).toBe("");
    await userEvent.clear(combobox());
    await userEvent.type(combobox(), "火星所");
    await userEvent.tab();
    expect(picked()).toBe("");
    expect(screen.getByText("“部门”表里没有“火星所”，请从列表中选。")).toBeTruthy();
  });
});

describe("S5: a date as people write it", () => {
  function Dated() {
    const [value, setValue] = useState("");
    return <DateInput aria-label="日期" value={value} year={2022} onDate={setValue} />;
  }
  it.each([
    ["2022.3.5", "2022-03-05"],
    ["20220305", "2022-03-05"],
    ["３月５日", "2022-03-05"],
    ["2022-3-5 9:30", "2022-03-05 09:30"],
    ["2月30日", "2月30日"],
  ])("S5: %s becomes %s when the field is left", async (typed, shown) => {
    render(<Dated />);
    const field = screen.getByLabelText<HTMLInputElement>("日期");
    await userEvent.click(field);
    await userEvent.paste(typed);
    await userEvent.tab();
    expect(field.value).toBe(shown);
  });
});

describe("P2: decisions on rows of the plan", () => {
  const problem = (kind: PlanProblem["kind"], address: string): PlanProblem => ({
    kind,
    rowKey: `row of ${address}`,
    address,
    sentence: `${address}：有问题`,
    proposal: null,
  });

  it("P2: a figure is fixed only to a whole number, a row is skipped, a second row overrides", async () => {
    const decided: [string, PlanDecision][] = [];
    render(
      <PlanProblems
        problems={[problem("notANumber", "C5"), problem("duplicate", "F9")]}
        onDecide={(key, decision) => decided.push([key, decision])}
      />,
    );
    const [fix] = screen.getAllByRole<HTMLButtonElement>("button", { name: "改为" });
    await userEvent.type(screen.getByLabelText("C5 改为"), "-1");
    expect(fix?.disabled).toBe(true);
    await userEvent.clear(screen.getByLabelText("C5 改为"));
    await userEvent.type(screen.getByLabelText("C5 改为"), "４篇{Enter}");
    const [, skipSecond] = screen.getAllByRole("button", { name: "跳过这一行" });
    if (skipSecond) await userEvent.click(skipSecond);
    await userEvent.click(screen.getByRole("button", { name: "以这一行为准" }));
    expect(decided).toEqual([
      ["row of C5", { action: "fix", quota: 4 }],
      ["row of F9", { action: "skip" }],
      ["row of F9", { action: "override" }],
    ]);
  });
});

describe("the status line", () => {
  it("says in a status region, and offers 撤销 only where there is something to take back", async () => {
    let undone = 0;
    const undo = () => Promise.resolve(void (undone += 1));
    const { rerender } = render(<StatusLine status={{ tone: "done", sentence: "已登记", undo }} />);
    expect(screen.getByRole("status").textContent).toBe("已登记");
    await userEvent.click(screen.getByRole("button", { name: "撤销" }));
    expect(undone).toBe(1);
    rerender(<StatusLine status={{ tone: "failed", sentence: "没有登记" }} />);
    expect(screen.queryByRole("button")).toBeNull();
  });
});
