// The preview's copies of workbooks: the original is never touched, no older copy is destroyed.
import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkbookStore } from "../../src/server/workbook-store";

async function folders() {
  const home = await mkdtemp(join(tmpdir(), "preview-"));
  const source = join(home, "计划.xlsx");
  await writeFile(source, "PK original");
  return { source, copies: join(home, "copies") };
}

describe("WorkbookStore", () => {
  it("works on a copy", async () => {
    const { source, copies } = await folders();
    const store = await WorkbookStore.from(source, copies);
    await store.write(Buffer.from("PK changed"));
    expect((await store.read()).toString()).toBe("PK changed");
    expect((await readFile(source)).toString()).toBe("PK original");
  });

  it("begins afresh and keeps earlier copies under numbered names", async () => {
    const { source, copies } = await folders();
    for (const text of ["PK first", "PK second"]) {
      const store = await WorkbookStore.from(source, copies);
      expect((await store.read()).toString()).toBe("PK original");
      await store.write(Buffer.from(text));
    }
    await WorkbookStore.from(source, copies);
    expect((await readdir(copies)).sort()).toEqual(["计划-1.xlsx", "计划-2.xlsx", "计划.xlsx"]);
    expect((await readFile(join(copies, "计划-2.xlsx"))).toString()).toBe("PK second");
  });

  it("keeps no copy in which nothing was changed", async () => {
    const { source, copies } = await folders();
    await WorkbookStore.from(source, copies);
    await WorkbookStore.from(source, copies);
    expect(await readdir(copies)).toEqual(["计划.xlsx"]);
  });

  it("refuses bytes that are no workbook and keeps what it has", async () => {
    const { source, copies } = await folders();
    const store = await WorkbookStore.from(source, copies);
    await expect(store.write(Buffer.from("<html>"))).rejects.toThrow();
    expect((await store.read()).toString()).toBe("PK original");
  });
});
