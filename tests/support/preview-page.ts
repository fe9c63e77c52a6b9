// The preview opened for one test: a server, a copy of a workbook, a page in a context of its own. The tests
// of a file share the browser's process and nothing else, so one that fails takes no other along.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser, openPage } from "./browser";
import { type PreviewServer, SAMPLE_PLAN, startPreview } from "./preview-server";

/** A whole test on a busy machine; what fails ends with a single wait, much earlier (browser.ts). */
const TEST_MS = 180_000;
/** Loading page and pane, which is more than any single step takes. */
export const LOAD_MS = 30_000;
const VIEWPORT = { width: 1280, height: 800 };

export class PreviewPage {
  constructor(
    readonly server: PreviewServer,
    readonly page: Page,
  ) {}

  cell(address: string): Locator {
    return this.page.locator(`[data-address="${address}"]`);
  }

  /** Waits until a cell shows a text: functions and formulas may answer a little later. */
  async shows(address: string, text: string): Promise<void> {
    const end = Date.now() + 5000;
    let shown: string | null = null;
    do shown = await this.cell(address).textContent();
    while (shown !== text && Date.now() < end);
    expect(`${address}: ${shown}`).toBe(`${address}: ${text}`);
  }

  async goTo(address: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "名称框" }).fill(address);
    await this.page.keyboard.press("Enter");
  }
}

export interface Previews<T extends PreviewPage> {
  /** Opens a copy of a workbook (the office's plan if none is named), page and pane; closed after the test. */
  open(workbook?: string): Promise<T>;
  /** A workbook made in the page, for tests to begin with: to be called in `beforeAll`. */
  prepare(name: string, steps: (shown: T) => Promise<void>): Promise<string>;
}

/**
 * To be called once in a test file. After each test its pages are closed, and whatever went wrong in them
 * fails the test.
 */
export function usePreviews<T extends PreviewPage>(
  make: (server: PreviewServer, page: Page) => T,
  viewport = VIEWPORT,
): Previews<T> {
  jest.setTimeout(TEST_MS);
  let browser: Browser;
  let folder: string;
  const closings: (() => Promise<void>)[] = [];

  async function closeAll(): Promise<void> {
    const failures: unknown[] = [];
    // The page before its server, or it would complain.
    for (const close of closings.splice(0).reverse()) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  beforeAll(async () => {
    [browser, folder] = await Promise.all([launchBrowser(), mkdtemp(join(tmpdir(), "prepared-"))]);
  });
  afterEach(closeAll);
  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  async function open(workbook = SAMPLE_PLAN): Promise<T> {
    const server = await startPreview(workbook);
    closings.push(() => server.stop());
    const { page, close } = await openPage(browser, viewport);
    closings.push(close);
    await page.goto(server.address, { timeout: LOAD_MS });
    await page.getByRole("gridcell").first().waitFor({ timeout: LOAD_MS });
    const pane = page.frameLocator("iframe");
    await pane.getByRole("button").first().waitFor({ timeout: LOAD_MS });
    return make(server, page);
  }

  return {
    open,
    async prepare(name, steps) {
      const shown = await open();
      const path = join(folder, `${name}.xlsx`);
      try {
        await steps(shown);
        await writeFile(path, await shown.server.workbook());
      } finally {
        await closeAll();
      }
      return path;
    },
  };
}
