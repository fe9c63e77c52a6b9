// The workbook that a preview works on: a copy in a folder of its own, never the file it came from.
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";

/** A workbook is a zip file. */
const ZIP = Buffer.from("PK");

export class WorkbookStore {
  private constructor(
    readonly path: string,
    readonly name: string,
  ) {}

  /**
   * Copies a workbook into `folder`. A copy left there by an earlier preview is kept under a numbered
   * name, unless nothing had been changed in it.
   */
  static async from(source: string, folder: string): Promise<WorkbookStore> {
    await mkdir(folder, { recursive: true });
    const name = basename(source);
    const path = join(folder, name);
    const fresh = await readFile(source);
    if (existsSync(path) && !fresh.equals(await readFile(path))) {
      await rename(path, unusedName(path));
    }
    await copyFile(source, path);
    return new WorkbookStore(path, name);
  }

  read(): Promise<Buffer> {
    return readFile(this.path);
  }

  /** Writes beside the file and then takes its place, so that a reader never sees half a workbook. */
  async write(bytes: Buffer): Promise<void> {
    if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw new Error("not a workbook");
    const beside = `${this.path}.part`;
    await writeFile(beside, bytes);
    await rename(beside, this.path);
  }
}

/** "计划.xlsx" -> "计划-1.xlsx", or the first number that is free. */
function unusedName(path: string): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let n = 1; ; n++) {
    const candidate = `${stem}-${n}${extension}`;
    if (!existsSync(candidate)) return candidate;
  }
}
