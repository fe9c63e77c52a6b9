// A pane in the preview, in the browser that the tests use, and the clock in it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { WorkbookStore, serve } from "excel-preview-host/server";
import { LOAD_MS } from "../../support/preview-page";
import { PanePage } from "../../taskpane/pane-page";

interface Timed extends Window {
  old?: boolean;
  usableAt?: number;
}

/** In each page: notes when the form is there and painted. */
function watch(): void {
  if (window === window.top) return;
  const observer = new MutationObserver(() => {
    if (document.querySelector('button[aria-keyshortcuts], form[aria-label="minimal"]') === null)
      return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => ((window as Timed).usableAt = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}

export class ShownPane extends PanePage {
  private constructor(
    page: Page,
    private readonly address: string,
    readonly end: () => Promise<void>,
  ) {
    const workbook = () => Promise.reject(new Error("nobody asks for it"));
    super({ address, workbook, stop: end }, page);
  }

  /** @param site the folder that is served @param workbook a file, of which a copy is opened */
  static async open(browser: Browser, site: string, workbook: string): Promise<ShownPane> {
    const copies = await mkdtemp(join(tmpdir(), "bench-"));
    const { address, close } = await serve(
      { folder: site },
      await WorkbookStore.from(workbook, copies),
      0,
    );
    const context = await browser.newContext({ viewport: { width: 1366, height: 820 } });
    context.setDefaultTimeout(LOAD_MS);
    const page = await context.newPage();
    // tsx has functions keep their names by a helper that the page has not.
    await page.addInitScript("globalThis.__name = (named) => named;");
    await page.addInitScript(watch);
    const client = await context.newCDPSession(page);
    await client.send("Network.setCacheDisabled", { cacheDisabled: true });
    await page.goto(address, { timeout: LOAD_MS });
    const shown = new ShownPane(page, address, async () => {
      await context.close();
      await close();
      await rm(copies, { recursive: true });
    });
    await shown.whenUsable();
    return shown;
  }

  /**
   * Loads the pane once more, everything from the server: milliseconds since its page was asked for until the
   * form is painted and its button can be pressed.
   */
  async openAgain(): Promise<number> {
    const frame = await this.frame();
    await frame.evaluate(() => {
      (window as Timed).old = true;
      location.reload();
    });
    return this.whenUsable();
  }

  /** Excel has calculated what was changed: the workbook that is asked for has it all. */
  async whenCalculated(): Promise<void> {
    await (await fetch(new URL("workbook.xlsx", this.address))).arrayBuffer();
  }

  private async frame(): Promise<Frame> {
    const frame = await (await this.page.locator("iframe").elementHandle())?.contentFrame();
    if (!frame) throw new Error("the pane has no frame");
    return frame;
  }

  private async whenUsable(): Promise<number> {
    const frame = await this.frame();
    await frame.waitForFunction(() => !("old" in window) && "usableAt" in window, undefined, {
      timeout: LOAD_MS,
    });
    return frame.evaluate(() => (window as Timed).usableAt ?? NaN);
  }

  /**
   * Milliseconds from a press until an element is there and painted.
   * @param pressed CSS @param shown CSS @param text that it holds
   */
  async answer(pressed: string, shown: string, text = ""): Promise<number> {
    return (await this.frame()).evaluate(
      ([button, wanted, words]) =>
        new Promise<number>((resolve) => {
          const isThere = () =>
            [...document.querySelectorAll(wanted)].some((each) => each.textContent.includes(words));
          const observer = new MutationObserver(() => {
            if (!isThere()) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
          });
          observer.observe(document, { childList: true, subtree: true, characterData: true });
          const begun = performance.now();
          document.querySelector<HTMLElement>(button)?.click();
        }),
      [pressed, shown, text] as const,
    );
  }
}

export function launch(): Promise<Browser> {
  return chromium.launch(JSON.parse(process.env["BROWSER_LAUNCH"] ?? ""));
}
