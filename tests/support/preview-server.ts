// The preview for browser tests: the page and the add-in built once, a server and a workbook copy for each test.
import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { WorkbookRoutes } from "../../packages/excel-preview-host/src/server/workbook-routes";
import { WorkbookStore } from "../../packages/excel-preview-host/src/server/workbook-store";

const ROOT = process.cwd();
const SITE = join(ROOT, ".preview", "site");
const BUILT = join(SITE, ".built");
const LOCK = join(ROOT, ".preview", "site.lock");
const SOURCES = [
  "src",
  "packages",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
];
/** A build that takes longer has died with its process. */
const LOCK_LASTS_MS = 180_000;

export const SAMPLE_PLAN = join(ROOT, "tests/fixtures/plan/2022年信息报送任务计划表.xlsx");

export interface PreviewServer {
  /** With a slash at the end. */
  address: string;
  /** The workbook as it stands, as `GET /workbook.xlsx` answers it. */
  workbook(): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/** Serves a copy of a workbook on a free port; the add-in and the page are built when they are older than their sources. */
export async function startPreview(workbook = SAMPLE_PLAN): Promise<PreviewServer> {
  await buildOnce();
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

/** Tests run in several processes: one builds, the others wait for it. */
async function buildOnce(): Promise<void> {
  await mkdir(join(ROOT, ".preview"), { recursive: true });
  while (!(await isFresh())) {
    if (await takeLock()) {
      try {
        await build();
      } finally {
        await rm(LOCK, { recursive: true, force: true });
      }
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

async function takeLock(): Promise<boolean> {
  try {
    await mkdir(LOCK);
    return true;
  } catch {
    const since = existsSync(LOCK) ? Date.now() - statSync(LOCK).mtimeMs : 0;
    if (since > LOCK_LASTS_MS) await rm(LOCK, { recursive: true, force: true });
    return false;
  }
}

async function build(): Promise<void> {
  const started = new Date().toISOString();
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const options = ["--env", "preview", "--mode", "development", "--output-path", SITE];
  try {
    await promisify(execFile)(process.execPath, [webpack, ...options], { cwd: ROOT });
  } catch (error) {
    const output = error instanceof Object && "stdout" in error ? String(error.stdout) : "";
    throw new Error(`The preview could not be built.\n${output.slice(-4000)}`);
  }
  await writeFile(BUILT, started);
}

async function isFresh(): Promise<boolean> {
  if (!existsSync(BUILT) || existsSync(LOCK)) return false;
  const built = Date.parse(await readFile(BUILT, "utf8"));
  const newest = await Promise.all(SOURCES.map((path) => newestIn(join(ROOT, path))));
  return Math.max(...newest) < built;
}

async function newestIn(path: string): Promise<number> {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(path, { recursive: true });
  const times = await Promise.all(entries.map((e) => stat(join(path, e)).then((s) => s.mtimeMs)));
  return Math.max(info.mtimeMs, ...times);
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
    const bytes = await readFile(join(SITE, path));
    response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
