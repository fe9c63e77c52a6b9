// Owns opening the preview with the pane in it, and the steps that its browser tests share.
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { type PreviewServer, startPreview } from "../support/preview-server";

/** What a screen reader would call the focused element, near enough for finding it by Tab. */
function nameOf(element: Element): string | null {
  const labelled =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
  if (!labelled) return element.textContent;
  return element.labels?.[0]?.textContent ?? element.getAttribute("aria-label");
}

/** What the preview puts into the pane's window for office.js. */
interface HostWindow {
  readonly _richApiNativeBridge: { sendMessageToHost: (message: string) => void };
}

export class PanePage {
  /** Errors of the page that nobody caught. */
  readonly wrong: string[] = [];
  /** Addresses outside the preview's own origin that were asked for. */
  readonly strangers: string[] = [];

  constructor(
    readonly browser: Browser,
    readonly server: PreviewServer,
    readonly page: Page,
  ) {
    page.on("pageerror", (error) => this.wrong.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(server.address) && !/^(?:data|blob):/u.test(url)) {
        this.strangers.push(url);
      }
    });
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  field(label: string): Locator {
    return this.pane.getByLabel(label, { exact: true });
  }

  button(name: string): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  /** Waits until the status line says so. */
  async said(text: string | RegExp): Promise<void> {
    await this.pane.getByRole("status").filter({ hasText: text }).waitFor();
  }

  async openTab(name: string): Promise<void> {
    await this.pane.getByRole("tab", { name, exact: true }).click();
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Presses Tab until the element of this name has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      const focused = this.pane.locator(":focus");
      if ((await focused.count()) === 1 && (await focused.evaluate(nameOf)) === name) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${name}`);
  }

  /** Keeps what the pane asks of Excel waiting, as a cell being edited does; answers how to let it go on. */
  async holdExcel(): Promise<() => Promise<void>> {
    const body = this.pane.locator("body");
    await body.evaluate(() => {
      const bridge = (window as Window & Partial<HostWindow>)._richApiNativeBridge;
      if (bridge === undefined) throw new Error("office.js is not connected");
      const send = bridge.sendMessageToHost;
      const held: string[] = [];
      bridge.sendMessageToHost = (message) => void held.push(message);
      window.addEventListener("release-excel", () => {
        bridge.sendMessageToHost = send;
        for (const message of held) send(message);
      });
    });
    return () => body.evaluate(() => void window.dispatchEvent(new Event("release-excel")));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}

export async function openPane(): Promise<PanePage> {
  const [browser, server] = await Promise.all([launchBrowser(), startPreview()]);
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  const shown = new PanePage(browser, server, page);
  await page.goto(server.address);
  return shown;
}
