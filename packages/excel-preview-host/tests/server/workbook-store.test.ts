// The preview's copies of workbooks: the original is never touched, no older copy is destroyed.
import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkbookStore } from "../../src/server/workbook-store";
import { newWorkbook, openWorkbook } from "../../src/xlsx/workbook-file";

/** A workbook that is known by the name of its sheet. */
const workbook = (name: string): Buffer => Buffer.from(newWorkbook([name]));

function nameIn(bytes: Uint8Array): string | undefined {
  return openWorkbook(bytes).book.sheets[0]?.name;
}

async function folders() {
  const home = await mkdtemp(join(tmpdir(), "preview-"));
  const source = join(home, "计划.xlsx");
  await writeFile(source, workbook("原件"));
  return { source, copies: join(home, "copies") };
}

describe("WorkbookStore", () => {
  it("works on a copy", async () => {
    const { source, copies } = await folders();
    const store = await WorkbookStore.from(source, copies);
    await store.write(workbook("改过"));
    expect(nameIn(await store.read())).toBe("改过");
    expect(nameIn(await readFile(source))).toBe("原件");
  });

  it("begins afresh and keeps earlier copies under numbered names", async () => {
    const { source, copies } = await folders();
    for (const text of ["一", "二"]) {
      const store = await WorkbookStore.from(source, copies);
      expect(nameIn(await store.read())).toBe("原件");
      await store.write(workbook(text));
    }
    await (await WorkbookStore.from(source, copies)).release();
    expect((await readdir(copies)).sort()).toEqual(["计划-1.xlsx", "计划-2.xlsx", "计划.xlsx"]);
    expect(nameIn(await readFile(join(copies, "计划-2.xlsx")))).toBe("二");
  });

  it("keeps no copy in which nothing was changed", async () => {
    const { source, copies } = await folders();
    await WorkbookStore.from(source, copies);
    await (await WorkbookStore.from(source, copies)).release();
    expect(await readdir(copies)).toEqual(["计划.xlsx"]);
  });

  it("refuses bytes that are no workbook and keeps what it has", async () => {
    const { source, copies } = await folders();
    const store = await WorkbookStore.from(source, copies);
    for (const garbage of ["<html>", "PK", "PK\u0003\u0004 no zip"])
      await expect(store.write(Buffer.from(garbage))).rejects.toThrow();
    expect(nameIn(await store.read())).toBe("原件");
  });

  it("writes what it was given before it is released, and nothing later", async () => {
    const { source, copies } = await folders();
    const store = await WorkbookStore.from(source, copies);
    const writes = ["一", "二"].map((text) => store.write(workbook(text)));
    await store.release();
    expect(await readdir(copies)).toEqual(["计划.xlsx"]);
    expect(nameIn(await readFile(store.path))).toBe("二");
    await Promise.all(writes);
    await expect(store.write(workbook("三"))).rejects.toThrow("released");
    expect(nameIn(await store.read())).toBe("二");
  });

  it("leaves a copy to the preview that is at work on it, and takes over what a dead one left", async () => {
    const { source, copies } = await folders();
    const other = await WorkbookStore.from(source, copies);
    await other.write(workbook("别的预览"));
    // A process that runs: the one that started this.
    await writeFile(`${other.path}.lock`, String(process.ppid));
    const store = await WorkbookStore.from(source, copies);
    expect(store.path).toBe(join(copies, "计划-1.xlsx"));
    expect(nameIn(await other.read())).toBe("别的预览");
    await writeFile(`${other.path}.lock`, "99999999");
    expect((await WorkbookStore.from(source, copies)).path).toBe(other.path);
  });
});
