// Starts the pane: waits for Office, then loads the screen beside the custom functions (pitfall 5).

import { texts } from "./texts";

function say(sentence: string): void {
  const pane = document.getElementById("pane");
  if (pane !== null) pane.textContent = sentence;
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    say(texts.needsExcel);
    return;
  }
  const { mount } = await import(/* webpackChunkName: "pane" */ "./mount");
  mount();
}

start().catch((error: unknown) => {
  say(texts.crashed + String(error));
});
