// The workbook that a preview works on: a copy in a folder of its own, never the file it came from.
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { isWorkbook } from "../xlsx/workbook-file";

export class WorkbookStore {
  private writing: Promise<void> = Promise.resolve();
  private isReleased = false;

  private constructor(
    readonly path: string,
    readonly name: string,
    private readonly lock: string,
  ) {}

  /**
   * Copies a workbook into `folder`. A copy left there by an earlier preview is kept under a numbered
   * name, unless nothing had been changed in it; one that another preview is at work on is left to it.
   */
  static async from(source: string, folder: string): Promise<WorkbookStore> {
    await mkdir(folder, { recursive: true });
    const name = basename(source);
    const path = await lockedPath(join(folder, name));
    const fresh = await readFile(source);
    if (existsSync(path) && !fresh.equals(await readFile(path))) {
      await rename(path, unusedName(path));
    }
    await copyFile(source, path);
    return new WorkbookStore(path, name, lockOf(path));
  }

  /** Leaves the copy to the next preview: what is being written is written, and nothing after it. */
  async release(): Promise<void> {
    this.isReleased = true;
    await this.written();
    await rm(this.lock, { force: true });
  }

  async read(): Promise<Buffer> {
    await this.written();
    return readFile(this.path);
  }

  /** One after the other. @throws where the bytes are no workbook, or the copy is released */
  write(bytes: Buffer): Promise<void> {
    if (this.isReleased) return Promise.reject(new Error("released"));
    this.writing = this.written().then(() => this.replace(bytes));
    return this.writing;
  }

  /** Once nothing is being written; a failure is told to who wrote. */
  private written(): Promise<void> {
    return this.writing.catch(() => undefined);
  }

  /** Writes beside the file and then takes its place, so that a reader never sees half a workbook. */
  private async replace(bytes: Buffer): Promise<void> {
    if (!isWorkbook(bytes)) throw new Error("not a workbook");
    const beside = `${this.path}.part`;
    await writeFile(beside, bytes);
    await rename(beside, this.path);
  }
}

/** "计划.xlsx" -> "计划-1.xlsx". */
function numbered(path: string, n: number): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${n}${extension}`;
}

/** The first numbered name that is free. */
function unusedName(path: string): string {
  for (let n = 1; ; n++) if (!existsSync(numbered(path, n))) return numbered(path, n);
}

/** Beside a copy that a preview is at work on; holds the number of its process. */
function lockOf(path: string): string {
  return `${path}.lock`;
}

/** That path, or the first numbered one that no other preview is at work on, locked. */
async function lockedPath(path: string): Promise<string> {
  for (let n = 0; ; n++) {
    const candidate = n === 0 ? path : numbered(path, n);
    // A numbered copy that is there is an earlier preview's work.
    const isOurs = n === 0 || !existsSync(candidate);
    if (isOurs && (await takeLock(lockOf(candidate)))) return candidate;
  }
}

async function takeLock(lock: string): Promise<boolean> {
  const own = String(process.pid);
  try {
    await writeFile(lock, own, { flag: "wx" });
    return true;
  } catch {
    const owner = await readFile(lock, "utf8").catch(() => "");
    if (owner !== own && isRunning(Number(owner))) return false;
    await writeFile(lock, own);
    return true;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but is somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
