// A build that `npm start` and several tests share: made anew only if it is older than its sources.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WEBPACK = join(ROOT, "node_modules/webpack/bin/webpack.js");

/** What `npm run build` makes, with the page that stands in for Excel beside it. */
export const PREVIEW_SITE = {
  folder: join(ROOT, ".preview/site"),
  sources: [
    ...["src", "packages", "assets", "docs/office", "build"],
    ...["manifest.xml", "webpack.config.js", "package-lock.json"],
  ],
  options: ["--env", "preview"],
};

/**
 * Runs webpack with `options` into `folder`, unless what lies there is newer than all `sources`. It is built
 * beside the folder and then takes its place: whoever reads or breaks off meets one whole build.
 * @param {() => void} [starting] told before a build
 * @throws with what webpack said
 */
export async function buildOnce({ folder, sources, options }, starting) {
  if (await isFresh(folder, sources)) return;
  starting?.();
  const started = new Date().toISOString();
  const beside = `${folder}-${randomUUID()}`;
  try {
    const command = [WEBPACK, "--mode", "production", ...options, "--output-path", beside];
    await promisify(execFile)(process.execPath, command, { cwd: ROOT });
    await writeFile(join(beside, ".built"), started);
    await takePlace(beside, { folder, sources });
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw new Error(`${folder} could not be built.\n${String(error.stdout ?? error).slice(-4000)}`);
  }
}

/** Two may build at once: the later one stays out where the earlier one has taken the place already. */
export async function takePlace(beside, { folder, sources }) {
  // Moved away whole: half removed, it would still look like a build.
  const before = `${beside}-before`;
  await rename(folder, before).catch((error) => {
    // There was none, or the other one has moved it away.
    if (error.code !== "ENOENT") throw error;
  });
  try {
    await rename(beside, folder);
  } catch (error) {
    if (!(await isFresh(folder, sources))) throw error;
    await rm(beside, { recursive: true, force: true });
  } finally {
    await rm(before, { recursive: true, force: true });
  }
}

async function isFresh(folder, sources) {
  const stamp = join(folder, ".built");
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
