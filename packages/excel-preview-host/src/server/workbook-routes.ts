// GET and PUT /workbook.xlsx, and the line to the page that asks it to save before somebody reads.
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { texts } from "./texts";
import type { WorkbookStore } from "./workbook-store";

/** Names of this machine: any other is a page elsewhere that had its name point here. */
const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const FLUSH_MS = 3000;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LARGEST = 100 * 1024 * 1024;

export class WorkbookRoutes {
  /** The page that has the workbook open; a newer one takes its place. */
  private page: ServerResponse | null = null;
  private readonly waiting = new Map<string, () => void>();
  private flushes = 0;
  /** What each page got when it opened the workbook, the newest last: a foreign one has none. */
  private pages: string[] = [];

  constructor(private readonly store: WorkbookStore) {}

  /** Answers a request that is ours; false for any other. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (!OWN_HOST.test(request.headers.host ?? "")) {
      refuse(response, 403, texts.foreignHost);
      return true;
    }
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const method = request.method ?? "GET";
    if (pathname === "/workbook-events" && method === "GET") {
      this.connect(searchParams.get("page") ?? "", response);
    } else if (pathname === "/workbook.xlsx" && (method === "GET" || method === "HEAD")) {
      const opening = searchParams.has("opening");
      if (!opening) await this.flush();
      await this.send(response, opening ? { "X-Page": this.newPage() } : {});
    } else if (pathname === "/workbook.xlsx" && method === "PUT") {
      const page = request.headers["x-page"];
      if (this.isOpen(page)) await this.receive(request, response);
      else refuse(response, 403, texts.superseded);
    } else {
      return false;
    }
    return true;
  }

  /** Ends the line to the page, so that the server can stop. */
  close(): void {
    this.page?.end();
    this.page = null;
  }

  /** Other pages cannot read it: it comes in a header, and they are of another origin. */
  private newPage(): string {
    const token = randomUUID();
    this.pages.push(token);
    return token;
  }

  /** Whether a page has the workbook open, and no later one has connected since. */
  private isOpen(page: unknown): boolean {
    return typeof page === "string" && this.pages.includes(page);
  }

  private connect(page: string, response: ServerResponse): void {
    if (!this.isOpen(page)) return refuse(response, 403, texts.superseded);
    this.pages = this.pages.slice(this.pages.indexOf(page));
    if (this.page) {
      this.page.write("event: superseded\ndata:\n\n");
      this.page.end();
    }
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("retry: 1000\n\n");
    this.page = response;
    response.on("close", () => {
      if (this.page !== response) return;
      this.page = null;
      for (const done of this.waiting.values()) done();
    });
  }

  /** Asks the page to save and waits for it, but not for ever: a page may be busy or gone. */
  private async flush(): Promise<void> {
    const { page } = this;
    if (!page) return;
    const token = String(++this.flushes);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, FLUSH_MS);
      this.waiting.set(token, () => {
        clearTimeout(timer);
        resolve();
      });
      page.write(`event: flush\ndata: ${token}\n\n`);
    });
    this.waiting.delete(token);
  }

  private async send(response: ServerResponse, headers: Record<string, string>): Promise<void> {
    const bytes = await this.store.read();
    response.writeHead(200, {
      ...headers,
      "Content-Type": TYPE,
      "Content-Length": bytes.length,
      "Content-Disposition": `inline; filename*=UTF-8''${encodeURIComponent(this.store.name)}`,
      "Cache-Control": "no-store",
    });
    response.end(bytes);
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk as Uint8Array);
      length += bytes.length;
      if (length > LARGEST) return refuse(response, 413, texts.tooLarge);
      chunks.push(bytes);
    }
    try {
      await this.store.write(Buffer.concat(chunks));
    } catch {
      return refuse(response, 400, texts.notSaved);
    }
    const token = request.headers["x-flush"];
    if (typeof token === "string") this.waiting.get(token)?.();
    response.writeHead(204).end();
  }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(sentence);
}
