// A browser for tests: an installed one, else the Chromium that comes by npm.
import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, type LaunchOptions, chromium as driver } from "playwright-core";

const INSTALLED = [
  process.env["CHROME_PATH"],
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
const TRIES = 40;
const PAUSE_MS = 500;

export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  const root = process.getuid?.() === 0;
  if (installed) {
    return driver.launch({ executablePath: installed, args: root ? ["--no-sandbox"] : [] });
  }
  return launchPatiently({
    args: chromium.args.filter((flag) => !UNWANTED.test(flag)),
    executablePath: await chromium.executablePath(),
  });
}

/** Another test process may still be unpacking the browser: the file is there, but busy. */
async function launchPatiently(options: LaunchOptions): Promise<Browser> {
  for (let n = 1; ; n++) {
    try {
      return await driver.launch(options);
    } catch (error) {
      if (n === TRIES || !/ETXTBSY|ENOEXEC|EACCES|ENOENT/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
