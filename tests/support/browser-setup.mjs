// Before the browser tests: chooses the browser (TEST_BROWSER=npm: npm's, else an installed one if there is
// one) and builds the page and the add-in once.
import { installedBrowser, npmBrowser, versionOf } from "./browsers.mjs";
import buildSite from "./site-setup.mjs";

export default async function setup() {
  const installed = process.env.TEST_BROWSER === "npm" ? null : installedBrowser();
  const browser = installed ?? (await npmBrowser());
  // Tests run in processes of their own, which inherit the environment.
  process.env.BROWSER_LAUNCH = JSON.stringify(browser);
  process.stderr.write(`Browser tests in Chromium ${versionOf(browser)}\n`);
  await buildSite();
}
