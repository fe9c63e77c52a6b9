// `npm run bench`: what XXBS.QUARTERLY costs beside a bare loop that only reads the cells it needs, and
// beside the same kind of figures as COUNTIFS; then what the pane costs, in the browser. Both are those that ship.
import vm from "node:vm";
import { Bench } from "tinybench";
import { shippedFunctions } from "../functions/shipped";
import setup from "../support/functions-setup.mjs";
import { readEveryCell } from "./bare-loop";
import { countifsSheet } from "./countifs";
import { pane } from "./pane/pane";
import { filedPapers, planTasks } from "./plan";
import { benchTables, departmentNames } from "./tables";

const SIZES = [1_000, 10_000, 100_000];
const PLAN_ROWS = [750, 3_000];
const COUNTIFS_ROWS = 10_000;
/** Short turns, so that whatever else the machine does meets all tasks alike. */
const TURNS = 12;
const TURN_MS = 120;

type Quarterly = (...args: readonly unknown[]) => unknown[][];
type Tasks = Readonly<Record<string, () => unknown>>;

/** QUARTERLY of the shipped script. */
async function shippedQuarterly(): Promise<Quarterly> {
  await setup();
  const { script } = await shippedFunctions();
  const functions = new Map<string, Quarterly>();
  const associate = (id: string, fn: Quarterly) => void functions.set(id, fn);
  Object.assign(globalThis, { CustomFunctions: { associate } });
  vm.runInThisContext(script);
  const quarterly = functions.get("QUARTERLY");
  if (quarterly === undefined) throw new Error("functions.js associates no QUARTERLY");
  return quarterly;
}

/** Milliseconds of each task: the best median of several turns. */
async function measure(tasks: Tasks, turns = TURNS): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  for (let turn = 0; turn < turns; turn += 1) {
    const bench = new Bench({ time: TURN_MS, iterations: 3, warmupTime: 20, warmupIterations: 3 });
    for (const [name, task] of Object.entries(tasks)) bench.add(name, () => void task());
    await bench.run();
    for (const { name, result } of bench.tasks) {
      if (!("latency" in result)) throw new Error(`${name}: ${result.state}`);
      best.set(name, Math.min(best.get(name) ?? Infinity, result.latency.p50));
    }
  }
  return best;
}

function show(cells: readonly (string | number)[]): void {
  const text = (cell: string | number) => (typeof cell === "number" ? cell.toFixed(3) : cell);
  console.log(cells.map((cell) => text(cell).padStart(12)).join(""));
}

interface Measured {
  readonly rows: number;
  readonly loop: number;
  readonly own: number;
}

/** What further rows cost: the departments, sums and sentences are a fixed part that few rows show. */
function showGrowth(measured: readonly Measured[]): void {
  for (const [index, to] of measured.entries()) {
    const from = measured[index - 1];
    if (from === undefined) continue;
    const times = (to.own - from.own) / (to.loop - from.loop);
    const perRow = ((to.own - from.own) * 1000) / (to.rows - from.rows);
    const growth = `from ${from.rows} to ${to.rows} rows`;
    console.log(
      `${growth}: ${perRow.toFixed(3)} µs a further row, ${times.toFixed(2)} times the loop`,
    );
  }
}

async function quarterlyBesideLoop(quarterly: Quarterly): Promise<void> {
  console.log(
    "XXBS.QUARTERLY beside a bare loop that reads every cell it needs (fourth quarter)\n",
  );
  show(["rows", "loop ms", "own ms", "times", "µs a row"]);
  const measured: Measured[] = [];
  for (const rows of SIZES) {
    const tables = benchTables(rows);
    const { departments, ledger, adoptions, commissions, settings } = tables;
    const best = await measure({
      loop: () => readEveryCell(tables),
      quarterly: () =>
        quarterly(departments, ledger, adoptions, commissions, settings, 2022, 4, null, null),
    });
    const [loop = NaN, own = NaN] = best.values();
    show([String(rows), loop, own, own / loop, (own * 1000) / rows]);
    measured.push({ rows, loop, own });
  }
  showGrowth(measured);
}

async function quarterlyBesideCountifs(quarterly: Quarterly): Promise<void> {
  const { departments, ledger, adoptions, commissions, settings } = benchTables(COUNTIFS_ROWS);
  const sheet = countifsSheet(ledger, departmentNames());
  const own = await measure({
    quarterly: () => quarterly(departments, ledger, adoptions, commissions, settings, 2022, 4),
  });
  const countifs = await measure({ countifs: sheet.calculate }, 1);
  const [quarterlyMs = NaN] = own.values();
  const [countifsMs = NaN] = countifs.values();
  console.log(
    `\n${sheet.formulas} COUNTIFS of two criteria over ${COUNTIFS_ROWS} rows, by the preview host\n`,
  );
  show(["COUNTIFS ms", "own ms", "times"]);
  show([countifsMs, quarterlyMs, countifsMs / quarterlyMs]);
}

async function planBesideLoop(): Promise<void> {
  console.log("\nThe search for a plan in a list that is none, beside one look at each text\n");
  show(["rows", "loop ms", "own ms", "times"]);
  for (const rows of PLAN_ROWS) {
    const [loop = NaN, own = NaN] = (
      await measure({ ...planTasks(filedPapers(rows)) }, 3)
    ).values();
    show([String(rows), loop, own, own / loop]);
  }
}

const quarterly = await shippedQuarterly();
await quarterlyBesideLoop(quarterly);
await quarterlyBesideCountifs(quarterly);
await planBesideLoop();
await pane();
