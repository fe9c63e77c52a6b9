// What the pane costs in the browser: to open, beside a minimal pane of Fluent's; and over a ledger of many rows.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { adoptionTexts } from "../../../src/taskpane/adoption/texts";
import { longestTurns, separateExcel } from "../../support/main-thread";
import setup from "../../support/browser-setup.mjs";
import { writeLedger } from "./long-ledger";
import { minimalSite } from "./minimal-site";
import { launch, ShownPane } from "./shown-pane";

const TURNS = 15;
const MANY = 10_000;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function show(name: string, ...cells: readonly string[]): void {
  console.log([name.padEnd(34), ...cells.map((cell) => cell.padStart(10))].join(""));
}

const ms = (value: number) => `${value.toFixed(0)} ms`;

/** One after the other in turns, so that whatever else the machine does meets both alike. */
async function openings(panes: readonly ShownPane[]): Promise<number[]> {
  const all = panes.map((): number[] => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [at, pane] of panes.entries()) all[at]?.push(await pane.openAgain());
  }
  return all.map(median);
}

async function besideMinimal(browser: Browser, site: string, workbook: string): Promise<void> {
  const minimal = await minimalSite(site);
  const panes = [
    await ShownPane.open(browser, site, workbook),
    await ShownPane.open(browser, minimal.folder, workbook),
  ];
  const [own, least] = await openings(panes);
  for (const pane of panes) await pane.end();
  await rm(minimal.folder, { recursive: true });
  if (own === undefined || least === undefined) return;
  const kb = (minimal.gz / 1000).toFixed(0);
  console.log(`\nOpening the pane, beside a form and a table of Fluent's (${kb} kB gz)\n`);
  show("", "own", "minimal", "times");
  show("usable", ms(own), ms(least), (own / least).toFixed(2));
}

async function overLongLedger(browser: Browser, site: string, workbook: string): Promise<void> {
  const shown = await ShownPane.open(browser, site, workbook);
  console.log(`\nOver a ledger of ${MANY} rows: until it is shown\n`);
  const [opening] = await openings([shown]);
  show("opening (wanted: 1000)", ms(opening ?? NaN));
  const save = "button[aria-keyshortcuts]";
  // The first of a day finds out which numbers are used, and is the first to run what writes.
  for (const [nth, name] of ["保存, the first", "保存 (wanted: 300)"].entries()) {
    await shown.fill({ subject: `(长布司法所)+安置帮教走访${nth}`, received: "2022-06-20" });
    await shown.whenCalculated();
    show(name, ms(await shown.answer(save, '[role="status"]', `已登记 2022-${MANY + nth + 1}`)));
  }
  const progress = '[role="tab"]:nth-of-type(2)';
  show("进度", ms(await shown.answer(progress, '[aria-label="各部门进度"] li')));
  await separateExcel(shown.page);
  console.log(
    "\nThe longest turns while something is typed that is looked for in the ledger, CPU time\n",
  );
  await shown.fill({ subject: "(水寨司法所)+企业", received: "2022-06-20" });
  const title = await longestTurns(shown.page, () =>
    shown.field("标题").pressSequentially("扎实开展普法宣传进乡村第3期", { delay: 60 }),
  );
  show("标题 (wanted: 50)", ...title.slice(0, 3).map(ms));
  await shown.openTab("采用");
  const article = await longestTurns(shown.page, async () => {
    await shown.pane.getByPlaceholder(adoptionTexts.articleHint).pressSequentially("普法");
    await shown.pane.getByRole("list", { name: adoptionTexts.found }).waitFor();
  });
  show("采用, 文章", ...article.slice(0, 3).map(ms));
  await shown.end();
}

export async function pane(): Promise<void> {
  await setup();
  const site = process.env["PREVIEW_SITE"] ?? "";
  const folder = await mkdtemp(join(tmpdir(), "ledgers-"));
  const [few, many] = [join(folder, "few.xlsx"), join(folder, "many.xlsx")];
  await writeLedger(few, 40);
  await writeLedger(many, MANY);
  const browser = await launch();
  try {
    await besideMinimal(browser, site, few);
    await overLongLedger(browser, site, many);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}
