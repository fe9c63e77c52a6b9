// T1, T2 in SQLite's way: a random sequence of actions, with round trips that fail at random, against a model in
// memory. What the model was told is what stands; 日志 tells of all of it, and of each thing once.

import type { NodeExcel } from "excel-preview-host";
import { IS_FRESH, randomOf, SEED, type Random } from "../../support/chance";
import { adoption } from "../../domain/builders";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { openPane, type Pane, type Shelf } from "./panes";

afterEach(closeAll);
jest.setTimeout(600_000);

const IS_LONG = process.env["LONG_TESTS"] !== undefined;
const FIXED = IS_LONG ? Array.from({ length: 6 }, (_, at) => 100 + at) : [1, 2];
const SEEDS = IS_FRESH ? [SEED] : FIXED;
const STEPS = IS_LONG ? 200 : 30;
const MOST_TRIES = 4;

interface Row {
  readonly token: string;
  id: string;
  title: string;
  wordCount: number;
  status: string;
}

class Model {
  readonly rows: Row[] = [];
  readonly adoptions: string[] = [];
  readonly commissions: string[] = [];
  basis = "累计";
  /** What 日志 is to say: 操作, 对象, 字段, 原值, 新值; of changes made together in any order. */
  readonly lines: string[][] = [];

  change(row: Row, field: "title" | "wordCount" | "status", to: string | number): void {
    const [action, header] = FIELDS[field];
    if (row[field] === to) return;
    this.lines.push([action, row.id, header, String(row[field]), String(to)]);
    Object.assign(row, { [field]: to });
  }
}

const FIELDS = {
  title: ["修改", "标题"],
  wordCount: ["修改", "字数"],
  status: ["作废", "状态"],
} as const;

type Step = (pane: Pane) => Promise<() => void>;

/** An action, and what it means for the model once it is told as done. */
function stepOf(model: Model, random: Random, nth: number): Step {
  const row = model.rows[random(model.rows.length)];
  const kind = row === undefined ? 0 : random(8);
  const request = { action: "修改", reason: `第${nth}步`, now: NOW };
  if (row === undefined || kind <= 2) {
    const given = { title: `第${nth}篇`, wordCount: 300 + nth };
    const token = `t${nth}`;
    return async (pane) => {
      const { id } = await pane.register(draft(given), { token, now: NOW });
      return () => {
        model.rows.push({ token, id, ...given, status: "有效" });
        model.lines.push(["登记", id, "", "", `水寨司法所 动态类 ${given.title}`]);
      };
    };
  }
  if (kind === 3) {
    const changes = { title: `改${nth}`, wordCount: 1000 + nth };
    return async (pane) => {
      await pane.changeSubmission(row.id, changes, request);
      return () => {
        model.change(row, "title", changes.title);
        model.change(row, "wordCount", changes.wordCount);
      };
    };
  }
  if (kind === 4) {
    const status = row.status === "有效" ? "作废" : "有效";
    const both = [...new Set([row, model.rows[0] ?? row])];
    return async (pane) => {
      const targets = both.map(({ id }) => ({ id, changes: { status } as const }));
      await pane.changeSubmissions(targets, { ...request, action: "作废" });
      return () => {
        for (const each of both) model.change(each, "status", status);
      };
    };
  }
  if (kind === 5) {
    const basis = model.basis === "累计" ? "当季" : "累计";
    return async (pane) => {
      await pane.changeSetting("basis", basis, { now: NOW });
      return () => {
        model.lines.push(["修改设置", "口径", "值", model.basis, basis]);
        model.basis = basis;
      };
    };
  }
  const token = `${kind === 6 ? "a" : "c"}${nth}`;
  if (kind === 6) {
    const adopted = adoption(row.id, "2022-05-09", {
      outlet: `刊物${nth}`,
      kind: "报刊",
      level: "市",
    });
    return async (pane) => {
      await pane.addAdoptions([adopted], { token, now: NOW });
      return () => {
        model.adoptions.push(`${token}/篇1`);
        model.lines.push(["登记采用", row.id, "", "", `刊物${nth} 2022-05-09 表彰`]);
      };
    };
  }
  const commission = {
    source: "市局",
    topic: `题目${nth}`,
    departments: ["法制股"],
    issuedOn: { year: 2022, month: 5, day: 9 },
    deadline: { year: 2022, month: 5, day: 20 },
  };
  return async (pane) => {
    const { id } = await pane.issueCommission(commission, { token, now: NOW });
    return () => {
      model.commissions.push(token);
      model.lines.push(["下达约稿", id, "", "", `题目${nth}（法制股，2022-05-20前）`]);
    };
  };
}

function breakSomething(excel: NodeExcel, random: Random): void {
  if (random(3) === 0) return;
  const when = (["before", "after", random(140)] as const)[random(3)] ?? "before";
  excel.host.failAt(1 + random(3), { when, code: "ConnectionFailure" });
}

/** Asked for again until it is done, now and then by the pane loaded anew. */
async function insist(
  step: Step,
  panes: { now: Pane; readonly shelf: Shelf },
  random: Random,
): Promise<() => void> {
  for (let time = 1; time < MOST_TRIES; time += 1) {
    try {
      return await step(panes.now);
    } catch {
      if (random(4) === 0) panes.now = openPane(panes.shelf);
    }
  }
  return step(panes.now);
}

const cells = (excel: NodeExcel, table: string, headers: readonly string[]) =>
  tableRows(excel, table)
    .map((row) => headers.map((header) => row[header]))
    .filter(([first]) => first !== "");

function expectModel(excel: NodeExcel, model: Model): void {
  expect(cells(excel, "台账", ["登记标识", "编号", "标题", "字数", "状态"])).toEqual(
    model.rows.map((row) => [row.token, row.id, row.title, row.wordCount, row.status]),
  );
  expect(cells(excel, "采用", ["登记标识"]).flat()).toEqual(model.adoptions);
  expect(cells(excel, "约稿", ["登记标识"]).flat()).toEqual(model.commissions);
  expect(new Set(model.rows.map(({ id }) => id)).size).toBe(model.rows.length);
  const log = tableRows(excel, "日志");
  const tokens = log.map((row) => row["标识"]);
  expect(tokens.filter((token, at) => tokens.indexOf(token) !== at)).toEqual([]);
  const told = cells(excel, "日志", ["操作", "对象", "字段", "原值", "新值"]).slice(1);
  expect(told).toEqual(model.lines);
  const setting = (label: string) =>
    tableRows(excel, "设置").find((row) => row["设置项"] === label)?.["值"];
  expect(setting("口径")).toBe(model.basis);
  expect(setting("最近编号")).toBe(
    model.rows
      .map(({ id }) => id)
      .sort()
      .at(-1) ?? "",
  );
}

it.each(SEEDS)("T1, T2: a random sequence of actions and faults, seed %i", async (seed) => {
  const random = randomOf(seed);
  const excel = await openTracker();
  const model = new Model();
  const shelf: Shelf = new Map();
  const panes = { now: openPane(shelf), shelf };
  for (let nth = 1; nth <= STEPS; nth += 1) {
    const step = stepOf(model, random, nth);
    breakSomething(excel, random);
    (await insist(step, panes, random))();
    if (nth % 10 === 0) expectModel(excel, model);
  }
  expect(await panes.now.restoreSaved({ now: NOW })).toEqual([]);
  expectModel(excel, model);
});
