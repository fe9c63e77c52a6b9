// The preview for browser tests: what `browser-setup.mjs` built, a server and a workbook copy for each test.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { WorkbookRoutes } from "excel-preview-host/server";
import { WorkbookStore } from "excel-preview-host/server";

const ROOT = process.cwd();
export const SAMPLE_PLAN = join(ROOT, "tests/fixtures/plan/2022年信息报送任务计划表.xlsx");

export interface PreviewServer {
  /** With a slash at the end. */
  address: string;
  /** The workbook as it stands, as `GET /workbook.xlsx` answers it. */
  workbook(): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/** Serves a copy of a workbook on a free port. */
export async function startPreview(workbook = SAMPLE_PLAN): Promise<PreviewServer> {
  const copies = await mkdtemp(join(tmpdir(), "preview-"));
  const routes = new WorkbookRoutes(await WorkbookStore.from(workbook, copies));
  const server = createServer((request, response) => {
    routes
      .handle(request, response)
      .then((ours) => (ours ? undefined : sendFile(request, response)))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    async workbook() {
      const answer = await fetch(`${address}workbook.xlsx`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    async stop() {
      routes.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(copies, { recursive: true });
    },
  };
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

async function sendFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const path = normalize(decodeURIComponent(pathname === "/" ? "/index.html" : pathname));
  try {
    const bytes = await readFile(join(process.env["PREVIEW_SITE"] ?? "", path));
    response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
