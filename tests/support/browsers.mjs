// The browsers that tests can use: an installed one, and the Chromium that comes by npm (Linux x64).
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";

const INSTALLED = [
  process.env.CHROME_PATH,
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The package's flags for one-process servers; tests need separate pages and the web's own rules. */
const UNWANTED = /single-process|disable-web-security|allow-running-insecure-content/;

/** Launch options of an installed browser, null where there is none. */
export function installedBrowser() {
  const executablePath = INSTALLED.find((path) => path && existsSync(path));
  if (!executablePath) return null;
  return { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
}

/** Launch options of npm's browser; it is unpacked when it is first asked for. */
export async function npmBrowser() {
  const args = chromium.args.filter((flag) => !UNWANTED.test(flag));
  return { executablePath: await chromium.executablePath(), args };
}

/** As the browser tells it, e.g. "156.0.7812.4". */
export function versionOf({ executablePath }) {
  const told = execFileSync(executablePath, ["--no-sandbox", "--version"], { encoding: "utf8" });
  const [version] = /\d+(?:\.\d+)+/.exec(told) ?? [];
  if (!version) throw new Error(`${executablePath} does not tell its version: ${told}`);
  return version;
}
