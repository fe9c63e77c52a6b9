// Before the browser tests: chooses the browser (TEST_BROWSER=npm: npm's, else an installed one if there is
// one) and builds the page and the add-in once, if they are older than their sources.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installedBrowser, npmBrowser, versionOf } from "./browsers.mjs";

const ROOT = process.cwd();
const SITE = join(ROOT, ".preview", "site");
const BUILT = join(SITE, ".built");
const SOURCES = [
  "src",
  "packages",
  "assets",
  "build",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
];

export default async function setup() {
  const installed = process.env.TEST_BROWSER === "npm" ? null : installedBrowser();
  const browser = installed ?? (await npmBrowser());
  // Tests run in processes of their own, which inherit the environment.
  process.env.BROWSER_LAUNCH = JSON.stringify(browser);
  process.env.PREVIEW_SITE = SITE;
  process.stderr.write(`Browser tests in Chromium ${versionOf(browser)}\n`);
  if (!(await isFresh())) await build();
}

async function build() {
  const started = new Date().toISOString();
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const options = ["--env", "preview", "--mode", "development", "--output-path", SITE];
  try {
    await promisify(execFile)(process.execPath, [webpack, ...options], { cwd: ROOT });
  } catch (error) {
    throw new Error(`The preview could not be built.\n${String(error.stdout).slice(-4000)}`);
  }
  await writeFile(BUILT, started);
}

async function isFresh() {
  if (!existsSync(BUILT)) return false;
  const built = Date.parse(await readFile(BUILT, "utf8"));
  const newest = await Promise.all(SOURCES.map((path) => newestIn(join(ROOT, path))));
  return Math.max(...newest) < built;
}

async function newestIn(path) {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(path, { recursive: true });
  const times = await Promise.all(entries.map((e) => stat(join(path, e)).then((s) => s.mtimeMs)));
  return Math.max(info.mtimeMs, ...times);
}
