// A browser for a test file, and pages that fail at once: whatever goes wrong in a page ends it, and every
// wait for it then names that error, instead of running into its time.
import { type Browser, type Page, chromium } from "playwright-core";

/** Longer than anything in the page takes on a busy machine. */
const WAIT_MS = 10_000;

export interface WatchedPage {
  readonly page: Page;
  /** Closes the page; throws what went wrong in it, if anything did. */
  close(): Promise<void>;
}

/** The browser that `browser-setup.mjs` chose. */
export function launchBrowser(): Promise<Browser> {
  const chosen = process.env["BROWSER_LAUNCH"];
  if (chosen === undefined) throw new Error("browser-setup.mjs has not run");
  return chromium.launch(JSON.parse(chosen));
}

/** A page in a context of its own: nothing stored by one test reaches another. */
export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport });
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  let wrong: string | null = null;
  const end = (told: string) => {
    if (wrong !== null) return;
    wrong = told;
    // The page may be gone already; what went wrong is thrown by close().
    page.close({ reason: told }).catch(() => undefined);
  };
  page.on("pageerror", (error) => end(`The page failed: ${error.stack ?? error.message}`));
  // React tells the console what an error boundary has caught.
  page.on("console", (message) => {
    if (message.type() === "error") end(`The page's console: ${message.text()}`);
  });
  return {
    page,
    async close() {
      await context.close();
      if (wrong !== null) throw new Error(wrong);
    },
  };
}
