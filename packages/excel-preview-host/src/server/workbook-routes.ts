// GET and PUT /workbook.xlsx, and the line to the page that asks it to save before somebody reads.
import type { IncomingMessage, ServerResponse } from "node:http";
import { texts } from "./texts";
import type { WorkbookStore } from "./workbook-store";

const FLUSH_MS = 3000;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LARGEST = 100 * 1024 * 1024;

export class WorkbookRoutes {
  /** The page that has the workbook open; a newer one takes its place. */
  private page: ServerResponse | null = null;
  private readonly waiting = new Map<string, () => void>();
  private writing: Promise<void> = Promise.resolve();
  private tokens = 0;

  constructor(private readonly store: WorkbookStore) {}

  /** Answers a request that is ours; false for any other. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const method = request.method ?? "GET";
    if (pathname === "/workbook-events" && method === "GET") {
      this.connect(response);
    } else if (pathname === "/workbook.xlsx" && (method === "GET" || method === "HEAD")) {
      if (!searchParams.has("opening")) await this.flush();
      await this.send(response);
    } else if (pathname === "/workbook.xlsx" && method === "PUT") {
      await this.receive(request, response);
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

  private connect(response: ServerResponse): void {
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
    const token = String(++this.tokens);
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

  private async send(response: ServerResponse): Promise<void> {
    await this.writing.catch(() => undefined);
    const bytes = await this.store.read();
    response.writeHead(200, {
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
      this.writing = this.writing
        .catch(() => undefined)
        .then(() => this.store.write(Buffer.concat(chunks)));
      await this.writing;
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
