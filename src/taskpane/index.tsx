// Starts the pane: waits for Office, then loads the screen beside the custom functions (pitfall 5).

import { startTexts } from "./start-texts";

function say(sentence: string): void {
  const pane = document.getElementById("pane");
  if (pane !== null) pane.textContent = sentence;
}

// Where the workers' files are: the functions file, which begins the bundle, asks no page (webpack.config.js).
__webpack_base_uri__ = document.baseURI;

async function start(): Promise<void> {
  // taskpane.html says already that nothing newer runs here.
  if (document.documentElement.hasAttribute("data-old-engine")) return;
  if (typeof Office === "undefined") {
    say(startTexts.noOffice);
    return;
  }
  // It comes while office.js gets ready; why it does not come is told below.
  const screen = import(/* webpackChunkName: "pane" */ "./mount");
  screen.catch(() => undefined);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    say(startTexts.needsExcel);
    return;
  }
  const { mount } = await screen;
  await mount();
}

start().catch((error: unknown) => {
  say(startTexts.crashed + String(error));
});
