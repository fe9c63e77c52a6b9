// Owns bringing mails into the pane as the clerk does, for its browser tests.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { mail } from "../../intake/mail-bytes";
import { usePreviews } from "../../support/preview-page";
import { type HostWindow, PanePage } from "../pane-page";

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FIXTURES = join(process.cwd(), "tests/fixtures/mail");

export async function fixture(name: string): Promise<GivenFile> {
  return { name, bytes: await readFile(join(FIXTURES, name)) };
}

/** A mail in the notice's form, called after its title. */
export function article(title: string, department = "水寨司法所", words = 380): GivenFile {
  const body = `${"法".repeat(words - 30)}\r\n${title.padEnd(30, "治")}`;
  const id = `${title}@example.com`;
  return { name: `${title}.eml`, bytes: mail({ subject: `(${department})+${title}`, id, body }) };
}

export class MailPage extends PanePage {
  private async ready(): Promise<void> {
    await this.button("选择文件").waitFor();
  }

  /** As a file manager drops files on the pane. */
  async drop(...files: GivenFile[]): Promise<void> {
    await this.hold(...files);
    await this.dropHeld();
  }

  /** Files that are about to be dropped. */
  async hold(...files: GivenFile[]): Promise<void> {
    await this.ready();
    const given = files.map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString("base64"),
    }));
    await this.pane.locator("body").evaluate((_, all) => {
      const held = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        held.items.add(new File([bytes], name));
      }
      Object.assign(window, { held });
    }, given);
  }

  async dropHeld(): Promise<void> {
    await this.pane.locator("body").evaluate((body) => {
      const { held: dataTransfer } = window as Window & { held?: DataTransfer };
      if (dataTransfer === undefined) throw new Error("nothing is held");
      for (const type of ["dragenter", "dragover", "drop"]) {
        body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    });
  }

  /** Files and folders of this computer, dropped by the browser itself. */
  async dropPaths(...files: string[]): Promise<void> {
    await this.ready();
    const box = await this.page.locator("iframe").boundingBox();
    if (box === null) throw new Error("the pane is not to be seen");
    const client = await this.page.context().newCDPSession(this.page);
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await client.send("Input.dispatchDragEvent", { type, ...place, data });
    }
    await client.detach();
  }

  /** What a program has put on the clipboard, pasted into the subject. */
  async paste(text: string, pictures: readonly string[] = []): Promise<void> {
    await this.ready();
    await this.field("粘贴邮件标题").evaluate(
      (input, given) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", given.text);
        for (const name of given.pictures) {
          clipboardData.items.add(new File(["picture"], name, { type: "image/png" }));
        }
        const pasted = { bubbles: true, cancelable: true, clipboardData };
        // What nobody takes goes into the field, as the browser does it.
        if (!input.dispatchEvent(new ClipboardEvent("paste", pasted))) return;
        (input as HTMLInputElement).focus();
        document.execCommand("insertText", false, given.text);
      },
      { text, pictures },
    );
  }

  async protect(sheet: string, on: boolean): Promise<void> {
    await this.pane.locator("body").evaluate(
      (_, [name, wanted]) =>
        Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getItem(name);
          if (wanted) protection.protect();
          else protection.unprotect();
          await context.sync();
        }),
      [sheet, on] as const,
    );
  }

  /** Protects a sheet as another one does: between two round trips of the pane, after so many. */
  async protectAfter(sheet: string, trips: number): Promise<void> {
    await this.pane.locator("body").evaluate(
      (_, [name, most]) => {
        const bridge = (window as Window & Partial<HostWindow>)._richApiNativeBridge;
        if (bridge === undefined) throw new Error("office.js is not connected");
        const send = bridge.sendMessageToHost;
        let count = 0;
        bridge.sendMessageToHost = (message) => {
          // office.js releases what it held by messages of their own.
          if (/"Name":"(?!_|SetInvocation)\w/u.test(message)) count += 1;
          if (count <= most) {
            send(message);
            return;
          }
          bridge.sendMessageToHost = send;
          void Excel.run(async (context) => {
            context.workbook.worksheets.getItem(name).protection.protect();
            await context.sync();
          }).then(() => send(message));
        };
      },
      [sheet, trips] as const,
    );
  }

  /** Files are read so far and no further until the pane is loaded again, however quick the computer is. */
  async readNoFurtherThan(files: number): Promise<void> {
    await this.pane.locator("body").evaluate((_, most) => {
      const send = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
      let count = 0;
      Worker.prototype.postMessage = function (this: Worker, message: { readonly kind: string }) {
        if (message.kind === "file") count += 1;
        if (count <= most) send.call(this, message);
      };
    }, files);
  }

  /** Counts the pane's round trips from now on, by the stand-in's own list of them. */
  async roundTrips(): Promise<() => Promise<number>> {
    const list = this.page.locator("details.batches");
    const own = list.locator("td:nth-child(2)").filter({ hasText: "加载项" });
    await list.getByRole("button", { name: "清零", includeHidden: true }).evaluate((button) => {
      (button as HTMLButtonElement).click();
    });
    return () => own.count();
  }

  /** What stands in 标题 of a table, row by row. */
  titlesIn(table: string): Promise<string[]> {
    return this.valuesIn(table, "标题");
  }

  /** What stands in a column of a table, row by row. */
  valuesIn(table: string, header: string): Promise<string[]> {
    return this.pane.locator("body").evaluate(
      (_, [name, wanted]) =>
        Excel.run(async (context) => {
          const column = context.workbook.tables.getItem(name).columns.getItem(wanted);
          const range = column.getDataBodyRange().load("values");
          await context.sync();
          return range.values.map(([value]) => String(value));
        }),
      [table, header] as const,
    );
  }

  /** The line of the batch list that came from this file. */
  item(source: string): Locator {
    return this.pane.getByRole("listitem", { name: source, exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.pane.getByRole("heading", { name, exact: true });
  }

  /** The name of the field that has the focus. */
  focused(): Promise<string | null> {
    return this.pane.locator(":focus").getAttribute("name");
  }
}

/** Panes for the tests of one file. */
export function useMailPages() {
  return usePreviews((server, page) => new MailPage(server, page), { width: 1600, height: 900 });
}
