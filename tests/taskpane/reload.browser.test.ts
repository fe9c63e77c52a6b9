// T2: the pane loaded again in the middle of 保存登记, before and after each thing it asks of Excel: the article is in 台账
// once, or the draft is in the form still; where both, the pane says so. Never neither.
import { LOAD_MS } from "../support/preview-page";
import { usePanes, type PanePage } from "./pane-page";

const panes = usePanes();
let begun: string;

beforeAll(async () => {
  begun = await panes.prepare("begun", (pane) => pane.makeLedger());
});

const TITLE = "调解山林纠纷";

/** What the pane says to Excel, and how often it has. */
interface Watched extends Window {
  readonly _richApiNativeBridge: { sendMessageToHost: (message: string) => void };
  asked: number;
}

/** Has the pane load itself again at its n-th message to Excel from now on, before or after sending it; 0 = count. */
async function reloadAt(shown: PanePage, nth: number, when: "before" | "after"): Promise<void> {
  await shown.pane.locator("body").evaluate(
    (_body, at) => {
      const pane = window as unknown as Watched;
      const bridge = pane._richApiNativeBridge;
      const send = bridge.sendMessageToHost;
      pane.asked = 0;
      bridge.sendMessageToHost = (message) => {
        pane.asked += 1;
        if (at.nth !== 0 && pane.asked > at.nth) return;
        if (pane.asked !== at.nth) {
          send(message);
          return;
        }
        if (at.when === "after") send(message);
        location.reload();
      };
    },
    { nth, when },
  );
}

async function fill(shown: PanePage): Promise<void> {
  await shown.fill({ subject: `(华城司法所)+${TITLE}` });
  await shown.stored(TITLE);
}

/** Waits until the form is there again, in another window than before. */
async function reloaded(shown: PanePage): Promise<void> {
  const frame = await (await shown.page.locator("iframe").elementHandle())?.contentFrame();
  await frame?.waitForFunction(
    () => !("asked" in window) && document.querySelector('[name="title"]') !== null,
  );
}

/** How many rows of 台账 have the title. */
async function rowsOf(shown: PanePage): Promise<number> {
  await shown.showSheet("台账");
  await shown.page
    .getByRole("gridcell")
    .filter({ hasText: /^收稿日期$/u })
    .waitFor();
  return shown.page.getByRole("gridcell").filter({ hasText: TITLE }).count();
}

it(
  "T2: reloaded at each step of a save, nothing is lost and nothing is doubled without a word",
  async () => {
    const counted = await panes.open(begun);
    await fill(counted);
    await reloadAt(counted, 0, "before");
    await counted.button("保存登记").click();
    await counted.said("已登记 ");
    const steps = await counted.pane
      .locator("body")
      .evaluate(() => (window as unknown as Watched).asked);
    expect(steps).toBeGreaterThan(1);
    for (let nth = 1; nth <= steps; nth += 1) {
      for (const when of ["before", "after"] as const) {
        const shown = await panes.open(begun);
        await fill(shown);
        await reloadAt(shown, nth, when);
        await shown.button("保存登记").click();
        await reloaded(shown);
        const kept = (await shown.field("标题").inputValue()) === TITLE;
        const rows = await rowsOf(shown);
        expect([nth, when, rows + (kept ? 1 : 0) > 0, rows < 2]).toEqual([nth, when, true, true]);
        if (kept && rows === 1) await shown.said("已登记为 2022-0001");
        if (kept) {
          await shown.button("保存登记").click();
          await shown.said("已登记 ");
          expect(await rowsOf(shown)).toBe(1);
        }
      }
    }
  },
  30 * LOAD_MS,
);

it(
  "S3: opened while a cell is being edited the pane says what it waits for, then shows the ledger",
  async () => {
    const shown = await panes.open(begun);
    await shown.showSheet("台账");
    await shown.cell("N3").dblclick();
    await shown.pane.locator("body").evaluate(() => location.reload());
    await shown.pane.getByText("正在读取工作簿…").waitFor({ timeout: LOAD_MS });
    await shown.said("请按回车结束编辑");
    expect(await shown.button("保存登记").count()).toBe(0);
    await shown.page.keyboard.press("Escape");
    await shown.button("保存登记").waitFor();
  },
  3 * LOAD_MS,
);
