// Reading and saving the workbook over HTTP, with and without a page that holds newer changes.
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { WorkbookRoutes } from "../../src/server/workbook-routes";
import { WorkbookStore } from "../../src/server/workbook-store";
import { newWorkbook, openWorkbook } from "../../src/xlsx/workbook-file";

const stops: (() => Promise<void>)[] = [];

async function serve(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "preview-"));
  await writeFile(join(home, "a.xlsx"), workbook("原件"));
  const store = await WorkbookStore.from(join(home, "a.xlsx"), join(home, "copies"));
  const routes = new WorkbookRoutes(store);
  const server = createServer((request, response) => {
    void routes.handle(request, response).then((ours) => ours || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(async () => {
    routes.close();
    await store.release();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A workbook that is known by the name of its sheet. */
function workbook(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(newWorkbook([name]));
}

interface TestPage {
  token: string;
  heard: string[];
}

/** What the server knows a page by that opens the workbook. */
async function newToken(address: string): Promise<string> {
  return (await fetch(`${address}/workbook.xlsx?opening`)).headers.get("X-Page") ?? "";
}

/** A page: answers each request to flush by saving a workbook of the name. */
async function openPage(address: string, text: () => string): Promise<TestPage> {
  const page: TestPage = { token: await newToken(address), heard: [] };
  const answer = await fetch(`${address}/workbook-events?page=${page.token}`);
  expect(answer.status).toBe(200);
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      const message = decoder.decode(chunk as Uint8Array);
      const event = /event: (\w+)/.exec(message)?.[1];
      if (event) page.heard.push(event);
      const token = /data: (\d+)/.exec(message)?.[1];
      if (token) await put(address, workbook(text()), page.token, token);
    }
  })().catch(() => undefined);
  return page;
}

function put(
  address: string,
  body: string | Uint8Array<ArrayBuffer>,
  page: string,
  flush?: string,
): Promise<Response> {
  const headers = { "X-Page": page, ...(flush ? { "X-Flush": flush } : {}) };
  return fetch(`${address}/workbook.xlsx`, { method: "PUT", body, headers });
}

async function get(address: string): Promise<string | undefined> {
  const bytes = await (await fetch(`${address}/workbook.xlsx`)).arrayBuffer();
  return openWorkbook(new Uint8Array(bytes)).book.sheets[0]?.name;
}

/** The status of a request under a Host of its own, which fetch does not let one choose. */
function statusFor(address: string, path: string, host: string, method: string): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers: { Host: host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

describe("WorkbookRoutes", () => {
  it("answers what was saved last", async () => {
    const address = await serve();
    expect(await get(address)).toBe("原件");
    const page = await newToken(address);
    expect((await put(address, workbook("改过"), page)).status).toBe(204);
    expect(await get(address)).toBe("改过");
  });

  it("never answers stale bytes: the open page saves first", async () => {
    const address = await serve();
    let n = 0;
    await openPage(address, () => `第${++n}次`);
    expect(await get(address)).toBe("第1次");
    expect(await get(address)).toBe("第2次");
  });

  it("answers what it has when the page is gone", async () => {
    const address = await serve();
    const leaving = new AbortController();
    const page = await newToken(address);
    await fetch(`${address}/workbook-events?page=${page}`, { signal: leaving.signal });
    const asked = get(address);
    leaving.abort();
    expect(await asked).toBe("原件");
  });

  it("lets a newer page take over and tells the older one", async () => {
    const address = await serve();
    const older = await openPage(address, () => "旧页");
    await openPage(address, () => "新页");
    expect(await get(address)).toBe("新页");
    expect(older.heard).toEqual(["superseded"]);
    // The older one may still try: neither its changes nor its line are taken.
    expect((await put(address, workbook("旧页"), older.token)).status).toBe(403);
    expect((await fetch(`${address}/workbook-events?page=${older.token}`)).status).toBe(403);
    expect(await get(address)).toBe("新页");
  });

  it("refuses what is no workbook, with a sentence", async () => {
    const address = await serve();
    const page = await newToken(address);
    const noWorkbook = zipSync({ "a.txt": new Uint8Array([1]) });
    for (const garbage of ["<html>", "PK garbage", new Uint8Array(noWorkbook)]) {
      const answer = await put(address, garbage, page);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain("没有保存");
    }
    expect(await get(address)).toBe("原件");
  });

  it("takes nothing from a page that has not opened the workbook, nor lets it end the one that has", async () => {
    const address = await serve();
    const page = await openPage(address, () => "真页");
    for (const foreign of ["", "guessed"]) {
      expect((await fetch(`${address}/workbook-events?page=${foreign}`)).status).toBe(403);
      expect((await put(address, workbook("外来"), foreign)).status).toBe(403);
    }
    expect(page.heard).toEqual([]);
    expect(await get(address)).toBe("真页");
  });

  it("answers this machine's own names only, on every route", async () => {
    const address = await serve();
    const routes = [
      ["GET", "/workbook.xlsx"],
      ["GET", "/workbook.xlsx?opening"],
      ["PUT", "/workbook.xlsx"],
      ["GET", "/workbook-events"],
    ] as const;
    for (const [method, path] of routes)
      for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:3000"])
        expect(await statusFor(address, path, host, method)).toBe(403);
    for (const host of ["localhost:3000", "127.0.0.1", "[::1]:80"])
      expect(await statusFor(address, "/workbook.xlsx", host, "GET")).toBe(200);
  });

  it("leaves other addresses to others", async () => {
    const address = await serve();
    expect((await fetch(`${address}/taskpane.html`)).status).toBe(404);
  });
});
