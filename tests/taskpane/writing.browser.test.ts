// The half of the workbook room that writes comes after the pane is shown: where it does not come, the pane says so and
// is tried again.
import { LOAD_MS } from "../support/preview-page";
import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let begun: string;

beforeAll(async () => {
  begun = await panes.prepare("begun", (pane) => pane.makeLedger());
});

const ARTICLE = { subject: "(华城司法所)+调解山林纠纷" };
const HALF = /\/writing\.[0-9a-f]+\.js$/u;

async function reload(shown: PanePage): Promise<void> {
  await shown.page.reload({ timeout: LOAD_MS });
  await shown.button("保存登记").waitFor({ timeout: LOAD_MS });
}

it(
  "T2: what writes does not come: the article stays in the form, and the next press saves it",
  async () => {
    const shown = await panes.open(begun);
    // A file without the half in it: what a request that fails would print ends the test.
    const empty = { contentType: "text/javascript", headers: { "cache-control": "no-store" } };
    await shown.page.route(HALF, (route) => route.fulfill({ ...empty, body: "" }));
    await reload(shown);
    await shown.said("写入工作簿的程序没有加载，工作簿没有变");
    await shown.fill(ARTICLE);
    await shown.button("保存登记").click();
    await shown.said("没有登记：写入工作簿的程序没有加载");
    await shown.page.unroute(HALF);
    await shown.button("保存登记").click();
    await shown.said("已登记 2022-0001");
  },
  5 * LOAD_MS,
);

it(
  "T2: a press before it has come waits for it, and saves once",
  async () => {
    const shown = await panes.open(begun);
    let letIt = (): void => undefined;
    const held = new Promise<void>((resolve) => (letIt = resolve));
    await shown.page.route(HALF, async (route) => {
      await held;
      await route.continue();
    });
    await reload(shown);
    await shown.fill(ARTICLE);
    await shown.button("保存登记").click();
    await shown.said("正在保存");
    letIt();
    await shown.said("已登记 2022-0001");
  },
  5 * LOAD_MS,
);
