// Owns measuring how long the pane keeps the main thread: in CPU time, which a busy machine does not lengthen,
// and without what the stand-in for Excel does there, which in Excel is another program.
import type { Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: begin, length, length in CPU time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly frame?: string };
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

/** Marks a turn of the stand-in. */
const EXCEL = "excel";

interface HostWindow {
  readonly _richApiNativeBridge: {
    sendMessageToHost(message: string): void;
    onMessageFromHost(message: string): void;
  };
}

/** To be called once before measuring: the stand-in answers in turns of its own, which are marked. */
export async function separateExcel(page: Page): Promise<void> {
  await page
    .frameLocator("iframe")
    .locator("body")
    .evaluate((_, mark) => {
      const bridge = (window as Window & Partial<HostWindow>)._richApiNativeBridge;
      if (bridge === undefined) throw new Error("office.js is not connected");
      const send = bridge.sendMessageToHost.bind(bridge);
      const hear = bridge.onMessageFromHost.bind(bridge);
      const inOwnTurn = (work: () => void) =>
        setTimeout(() => {
          performance.mark(mark);
          work();
        });
      bridge.sendMessageToHost = (message) => void inOwnTurn(() => send(message));
      bridge.onMessageFromHost = (message) => void setTimeout(() => hear(message));
    }, EXCEL);
}

/** How many times slower than the reference this page computes just now, at least 1. */
export async function slowness(page: Page): Promise<number> {
  const best = await page
    .frameLocator("iframe")
    .locator("body")
    .evaluate(() => {
      const rows = Array.from({ length: 400 }, (_, at) => ({ at, text: `第${at}篇`.repeat(20) }));
      let least = Infinity;
      for (let turn = 0; turn < 60; turn += 1) {
        const start = performance.now();
        JSON.parse(JSON.stringify(rows));
        least = Math.min(least, performance.now() - start);
      }
      return least;
    });
  return Math.max(1, best / REFERENCE_MS);
}

/** What that costs on the machine where the limits were set. */
const REFERENCE_MS = 0.4;

/** The longest turns of the pane on the main thread while `work` lasts, in milliseconds of CPU time, the longest first. */
export async function longestTurns(
  page: Page,
  work: () => Promise<void>,
): Promise<readonly number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("no browser");
  const categories = ["toplevel", "devtools.timeline", "blink.user_timing"];
  const client = await page.context().newCDPSession(page);
  const { frameTree } = await client.send("Page.getFrameTree");
  await client.detach();
  await browser.startTracing(page, { categories });
  let traced: Buffer;
  try {
    await work();
  } finally {
    // A browser has one trace: the next one could not begin.
    traced = await browser.stopTracing();
  }
  const trace = JSON.parse(traced.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const turns = turnsOf(trace.traceEvents, frameTree.frame.id);
  if (turns.length === 0) throw new Error("none of the traced turns is the pane's");
  return turns;
}

/** What runs a script of a page; `args.data.frame` says of which. */
const SCRIPTS = ["FunctionCall", "TimerFire", "FireAnimationFrame", "FireIdleCallback"];

function turnsOf(events: readonly TraceEvent[], hostFrame: string): readonly number[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const onMain = events.filter(({ pid, tid }) => mains.has(`${pid}/${tid}`));
  const others = onMain.filter(
    ({ name, args }) =>
      name === EXCEL ||
      (SCRIPTS.includes(name) && args?.data?.frame === hostFrame) ||
      // What the test itself asks of the page.
      args?.chrome_mojo_event_info?.mojo_interface_tag === "blink.mojom.DevToolsSession",
  );
  const turns = onMain.filter(
    ({ name, ph, tdur }) =>
      name === "ThreadControllerImpl::RunTask" && ph === "X" && tdur !== undefined,
  );
  if (turns.length === 0) throw new Error("the trace has no tasks with CPU time");
  const within = (turn: TraceEvent) => (event: TraceEvent) =>
    event.pid === turn.pid && event.ts >= turn.ts && event.ts <= turn.ts + (turn.dur ?? 0);
  const longest = turns
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .slice(0, 200)
    .filter((turn) => !others.some(within(turn)));
  return longest.map(({ tdur = 0 }) => tdur / 1000);
}
