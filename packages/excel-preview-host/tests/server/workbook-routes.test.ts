// Reading and saving the workbook over HTTP, with and without a page that holds newer changes.
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkbookRoutes } from "../../src/server/workbook-routes";
import { WorkbookStore } from "../../src/server/workbook-store";

const stops: (() => Promise<void>)[] = [];

async function serve(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "preview-"));
  await writeFile(join(home, "a.xlsx"), "PK 0");
  const store = await WorkbookStore.from(join(home, "a.xlsx"), join(home, "copies"));
  const routes = new WorkbookRoutes(store);
  const server = createServer((request, response) => {
    void routes.handle(request, response).then((ours) => ours || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(async () => {
    routes.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A page: answers each request to flush by saving `text()`. */
async function openPage(address: string, text: () => string): Promise<{ heard: string[] }> {
  const answer = await fetch(`${address}/workbook-events`);
  const page: { heard: string[] } = { heard: [] };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      const message = decoder.decode(chunk as Uint8Array);
      const event = /event: (\w+)/.exec(message)?.[1];
      if (event) page.heard.push(event);
      const token = /data: (\d+)/.exec(message)?.[1];
      if (token) await put(address, text(), token);
    }
  })().catch(() => undefined);
  return page;
}

function put(address: string, text: string, token?: string): Promise<Response> {
  const headers: Record<string, string> = token ? { "X-Flush": token } : {};
  return fetch(`${address}/workbook.xlsx`, { method: "PUT", body: text, headers });
}

async function get(address: string): Promise<string> {
  return (await fetch(`${address}/workbook.xlsx`)).text();
}

describe("WorkbookRoutes", () => {
  it("answers what was saved last", async () => {
    const address = await serve();
    expect(await get(address)).toBe("PK 0");
    expect((await put(address, "PK 1")).status).toBe(204);
    expect(await get(address)).toBe("PK 1");
  });

  it("never answers stale bytes: the open page saves first", async () => {
    const address = await serve();
    let n = 0;
    await openPage(address, () => `PK ${++n}`);
    expect(await get(address)).toBe("PK 1");
    expect(await get(address)).toBe("PK 2");
  });

  it("answers what it has when the page is gone", async () => {
    const address = await serve();
    const leaving = new AbortController();
    await fetch(`${address}/workbook-events`, { signal: leaving.signal });
    const asked = get(address);
    leaving.abort();
    expect(await asked).toBe("PK 0");
  });

  it("lets a newer page take over and tells the older one", async () => {
    const address = await serve();
    const older = await openPage(address, () => "PK older");
    await openPage(address, () => "PK newer");
    expect(await get(address)).toBe("PK newer");
    expect(older.heard).toEqual(["superseded"]);
  });

  it("refuses what is no workbook, with a sentence", async () => {
    const address = await serve();
    const answer = await put(address, "<html>");
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("没有保存");
    expect(await get(address)).toBe("PK 0");
  });

  it("leaves other addresses to others", async () => {
    const address = await serve();
    expect((await fetch(`${address}/taskpane.html`)).status).toBe(404);
  });
});
