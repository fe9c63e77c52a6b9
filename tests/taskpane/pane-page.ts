// Owns the pane in the preview, and the steps that its browser tests share.
import type { FrameLocator, Locator, Page } from "playwright-core";
import { PreviewPage, usePreviews } from "../support/preview-page";
import type { PreviewServer } from "../support/preview-server";

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
export interface HostWindow {
  readonly _richApiNativeBridge: { sendMessageToHost: (message: string) => void };
}

/** A submission as the form is filled with it; with both approvals unless told otherwise. */
export interface Given {
  readonly subject: string;
  readonly received?: string;
  readonly approved?: boolean;
}

export class PanePage extends PreviewPage {
  /** Addresses outside the preview's own origin that were asked for. */
  readonly strangers: string[] = [];

  constructor(server: PreviewServer, page: Page) {
    super(server, page);
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

  /** Until what is behind the tab has been loaded. */
  async openTab(name: string): Promise<void> {
    await this.pane.getByRole("tab", { name, exact: true }).click();
    await this.pane.getByRole("tabpanel", { name, exact: true }).locator("> *").first().waitFor();
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Gives the pane this width, in CSS pixels: 320 is the narrowest that Excel gives it. */
  async setWidth(pixels = 320): Promise<void> {
    await this.page
      .locator("iframe")
      .evaluate((frame, width) => (frame.style.width = `${width}px`), pixels);
  }

  /** By how many pixels the pane is wider than what is seen of it. */
  sideways(): Promise<number> {
    return this.pane
      .locator("html")
      .evaluate(({ scrollWidth, clientWidth }) => Math.max(0, scrollWidth - clientWidth));
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

  /** Keeps the parts of the pane that are not there yet from coming; answers how to let them. */
  async holdScripts(): Promise<() => void> {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.page.route("**/*.js", async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  /** Waits until what this computer keeps of a draft holds the text. */
  async stored(text: string): Promise<void> {
    const frame = await (await this.page.locator("iframe").elementHandle())?.contentFrame();
    await frame?.waitForFunction(
      (wanted) => Object.values(localStorage).some((kept) => String(kept).includes(wanted)),
      text,
    );
  }

  async makeLedger(): Promise<void> {
    await this.button("建立台账").click();
    await this.said("已建立台账");
  }

  /** The ledger with which most begin: an article of 水寨司法所 that counts, one of 转水司法所 that waits for approval. */
  async beginLedger(): Promise<void> {
    await this.makeLedger();
    await this.register({ subject: "(水寨司法所)+组织人民调解业务培训" });
    await this.register({ subject: "(转水司法所)+开展普法讲座", approved: false });
  }

  async fill({ subject, received = "2022-04-12", approved = true }: Given): Promise<void> {
    await this.openTab("登记");
    await this.field("粘贴邮件标题").fill(subject);
    await this.field("类别").selectOption("动态类");
    await this.field("收稿日期").fill(received);
    if (!approved) return;
    await this.field("部门负责人已审阅").check();
    await this.field("分管领导已审阅").check();
  }

  /** Registers, and waits until it is in the ledger. */
  async register(given: Given): Promise<void> {
    await this.fill(given);
    await this.button("保存登记").click();
    await this.said("已登记 ");
  }
}

/** Panes for the tests of one file. */
export function usePanes() {
  return usePreviews((server, page) => new PanePage(server, page), { width: 1600, height: 900 });
}

/** To be called once in a test file: for each test the ledger of `beginLedger` in a pane of its own. */
export function useBegunPane(give: (pane: PanePage) => void): void {
  const panes = usePanes();
  let begun: string;
  beforeAll(async () => {
    begun = await panes.prepare("begun", (pane) => pane.beginLedger());
  });
  beforeEach(async () => give(await panes.open(begun)));
}
