// A build that several tests share: made anew only if it is older than its sources.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = process.cwd();
const WEBPACK = join(ROOT, "node_modules/webpack/bin/webpack.js");

/** Runs webpack with `options` into `folder`, unless what lies there is newer than all `sources`. */
export async function buildOnce(folder, sources, options) {
  const stamp = join(folder, ".built");
  if (await isFresh(stamp, sources)) return;
  const started = new Date().toISOString();
  try {
    const command = [WEBPACK, ...options, "--output-path", folder];
    await promisify(execFile)(process.execPath, command, { cwd: ROOT });
  } catch (error) {
    throw new Error(`${folder} could not be built.\n${String(error.stdout).slice(-4000)}`);
  }
  await writeFile(stamp, started);
}

async function isFresh(stamp, sources) {
  if (!existsSync(stamp)) return false;
  const built = Date.parse(await readFile(stamp, "utf8"));
  const newest = await Promise.all(sources.map((path) => newestIn(join(ROOT, path))));
  return Math.max(...newest) < built;
}

async function newestIn(path) {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(path, { recursive: true });
  const times = await Promise.all(entries.map((e) => stat(join(path, e)).then((s) => s.mtimeMs)));
  return Math.max(info.mtimeMs, ...times);
}
