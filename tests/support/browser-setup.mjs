// Before the browser tests: chooses the browser (TEST_BROWSER=npm: npm's, else an installed one if there is
// one) and builds the page and the add-in once.
import { join } from "node:path";
import { installedBrowser, npmBrowser, versionOf } from "./browsers.mjs";
import { buildOnce } from "./build-once.mjs";

const SITE = join(process.cwd(), ".preview", "site");
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
  await buildOnce(SITE, SOURCES, ["--env", "preview", "--mode", "development"]);
}
