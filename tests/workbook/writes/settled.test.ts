// T1, T2: an attempt cut short is settled by the next action of its pane: all of it stands then, with its lines, or none.

import { closeAll, draft, NOW, openTracker } from "../excel";
import { WRITES } from "./catalogue";
import { tripsIn } from "./orders";
import { openPane, type Pane } from "./panes";
import { openPrepared, prepareTracker } from "./prepared";
import { contents } from "./rearranged";
import { faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

const CHANGE = { action: "修改", reason: "", now: NOW };
const ATTEMPTS: Readonly<Record<string, (pane: Pane) => Promise<unknown>>> = {
  "a registration with its paragraphs": (pane) =>
    pane.register(draft(), { token: "mine", now: NOW, paragraphs: ["一段"] }),
  "a change": (pane) => pane.changeSubmission("2022-0001", { title: "改过", remark: "新" }, CHANGE),
};

async function opened() {
  const excel = await openTracker();
  const pane = openPane();
  await pane.register(draft({ title: "first" }), { token: "first", now: NOW });
  excel.log.reset();
  /** What stands after the pane's next action. */
  const next = async () => {
    await pane.changeClerk("王五", { now: NOW });
    const { 台账, 段落记录, 日志 } = contents(excel);
    closeAll();
    return { 台账, 段落记录, 日志 };
  };
  return { excel, pane, next };
}

it.each(Object.entries(ATTEMPTS))("%s, cut where its cells are filled", async (_, work) => {
  const nothing = await (await opened()).next();
  const { excel, pane, next } = await opened();
  await work(pane);
  const trip = tripsIn(excel).indexOf("W");
  const batches = excel.log.entries.filter(({ kind }) => kind === "add-in");
  const actions = batches[trip]?.actions ?? 0;
  const all = await next();
  const seen: unknown[] = [];
  for (let when = actions - 32; when < actions; when += 2) {
    const cut = await opened();
    cut.excel.host.failAt(trip + 1, { when, code: "GeneralException" });
    await expect(work(cut.pane)).rejects.toThrow();
    seen.push(await cut.next());
  }
  expect([nothing, all]).toEqual(expect.arrayContaining(seen));
  expect(seen).toEqual(expect.arrayContaining([nothing, all]));
});

it("nothing that is remembered: a pane that is opened looks at nothing", async () => {
  const { excel } = await opened();
  await openPane().restoreSaved({ now: NOW });
  expect(tripsIn(excel)).toBe("");
});

it("a new year, whose rows have tokens of their own, cut before its lines and asked for again: told of by these alone", async () => {
  const prepared = await prepareTracker();
  const { pane, lines } = prepared;
  const counted = await openPrepared(prepared);
  counted.excel.log.reset();
  await WRITES["addPlanYear"]?.(pane);
  const trip = tripsIn(counted.excel).indexOf("W");
  const batches = counted.excel.log.entries.filter(({ kind }) => kind === "add-in");
  const actions = batches[trip]?.actions ?? 0;
  for (let back = 1; back < 16; back += 2) {
    closeAll();
    const { excel } = await openPrepared(prepared);
    excel.host.failAt(trip + 1, { when: actions - back, code: "GeneralException" });
    await expect(WRITES["addPlanYear"]?.(pane)).rejects.toThrow();
    await WRITES["addPlanYear"]?.(pane);
    expect(faultsIn(excel, [pane], lines)).toEqual([]);
  }
});
