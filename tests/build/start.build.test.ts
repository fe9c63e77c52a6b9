// `npm start` itself: what it prints, what it serves, and how it refuses.
import { type ChildProcess, spawn } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { freePort } from "../support/free-port";
import { SAMPLE_PLAN } from "../support/preview-server";

jest.setTimeout(240_000);

function start(...args: string[]): { process: ChildProcess; output: () => string } {
  const command = ["--import", "tsx", "build/preview.mjs", "--no-open", ...args];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  return { process: child, output: () => output };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}

describe("npm start", () => {
  it("refuses a wrong option with a sentence and exit code 2", async () => {
    const { process: child, output } = start("--fast");
    expect(await ended(child)).toBe(2);
    expect(output()).toContain("不认识的选项 --fast");
  });

  it("says so when the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const { process: child, output } = start("--port", String(port));
    expect(await ended(child)).toBe(2);
    expect(output()).toContain(`端口 ${port} 已被占用`);
    await new Promise((resolve) => other.close(resolve));
  });

  it("builds, prints the address, serves the page, the pane and a copy of the workbook", async () => {
    const folder = await mkdtemp(join(tmpdir(), "preview-"));
    const workbook = join(folder, `${basename(folder)}.xlsx`);
    await copyFile(SAMPLE_PLAN, workbook);
    const port = await freePort();
    const { process: child, output } = start("--workbook", workbook, "--port", String(port));
    const address = `http://localhost:${port}/`;
    try {
      while (!output().includes(`预览：${address}`) && child.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      expect(output()).toContain(`预览：${address}`);
      const get = async (path: string) => (await fetch(address + path)).text();
      expect(await get("")).toContain("preview.js");
      expect(await get("taskpane.html")).toContain("preview-bridge.js");
      expect(await get("functions.json")).toContain('"functions"');
      expect((await get("workbook.xlsx")).slice(0, 2)).toBe("PK");
      const headers = async (path: string) => {
        const { headers: sent } = await fetch(address + path);
        const named = ["access-control-allow-origin", "cache-control", "x-frame-options"];
        return named.map((name) => sent.get(name));
      };
      expect(await headers("functions.json")).toEqual(["*", "no-cache", null]);
      expect(await headers("functions.js")).toEqual(["*", "no-cache", null]);
      expect(await headers("assets/icon-32.png")).toEqual(["*", "no-store", null]);
      expect(await headers("taskpane.html")).toEqual([null, "no-cache", null]);
      expect(await headers("workbook.xlsx")).toEqual([null, "no-store", null]);
    } finally {
      const end = ended(child);
      child.kill();
      await end;
      await rm(folder, { recursive: true });
      await rm(join(".preview", basename(workbook)), { force: true });
    }
  });
});
