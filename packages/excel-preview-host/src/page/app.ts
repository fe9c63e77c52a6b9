// The preview: a workbook from the server, Excel's side of office.js over it, and the page around both.
import { connectPane } from "../bridge";
import { paneQuery } from "../office/conversation";
import { OfficeHost } from "../office/host";
import { otherWorkbook } from "../other-workbook";
import { openWorkbook } from "../xlsx/workbook-file";
import "./page.css";
import { Page } from "./page";
import { type AddinManifest, type RibbonButton, readManifest } from "./shell/manifest";
import { ownAddress, showRibbon } from "./shell/ribbon";
import { keepTabNative } from "./shell/tab-order";
import { texts } from "./texts";
import { WorkbookLink, loadWorkbook } from "./workbook-link";
import { workbookParts } from "./workbook-parts";

const LOCALE = "zh-CN";
/** Until then a pane has begun to render what it was answered. */
const RENDERED_MS = 50;
/** A page that is hidden meanwhile has no frames: its functions are called after that long. */
const UNPAINTED_MS = 1000;

async function start(root: HTMLElement): Promise<void> {
  root.textContent = texts.opening;
  const [{ bytes, page: token }, manifest] = await Promise.all([loadWorkbook(), loadManifest()]);
  const file = openWorkbook(bytes);
  const { book } = file;
  const host = new OfficeHost({
    book,
    save: () => link.changed(),
    openAnother: offerOther,
    whenFree: afterPaint,
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) host.windowActivated();
  });
  root.textContent = "";
  const page = new Page(
    root,
    workbookParts(book, host.calculator),
    typeof manifest === "string" ? "" : manifest.name,
  );
  const link = new WorkbookLink(token, {
    bytes: async () => {
      await host.calculator.settle();
      return file.save();
    },
    bytesNow: () => {
      host.calculator.calculate();
      return file.save();
    },
    failed: (sentence) => page.status.wrong(sentence),
    superseded: (sentence) => page.end(sentence),
    saved: () => page.status.takeBack(texts.saveFailed),
  });
  book.subscribe((change) => {
    if (change.kind !== "selection") link.changed();
  });
  host.log.subscribe((entry) => page.batches.add(entry));
  addEventListener("error", (event) => page.status.wrong(event.message));
  addEventListener("unhandledrejection", (event) => page.status.wrong(String(event.reason)));
  if (typeof manifest === "string") page.ribbon.append(note(manifest));
  else connectAddin(page, host, manifest);
}

/** What the pane was answered is shown before its functions keep it: Excel calculates beside it. */
function afterPaint(go: () => void): void {
  let gone = false;
  const once = (): void => {
    if (!gone) go();
    gone = true;
  };
  setTimeout(() => requestAnimationFrame(() => setTimeout(once, 0)), RENDERED_MS);
  setTimeout(once, document.hidden ? 0 : UNPAINTED_MS);
}

/** Excel has windows; this page has what the browser saves. */
function offerOther(bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([otherWorkbook(bytes).slice().buffer]));
  const link = document.createElement("a");
  link.href = url;
  link.download = texts.otherWorkbook;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** The add-in's pane, its ribbon buttons and its functions. */
function connectAddin(page: Page, host: OfficeHost, manifest: AddinManifest): void {
  const openPane = (address: string): void =>
    page.pane.open(ownAddress(address) + paneQuery(location.origin));
  const press = (button: RibbonButton): void => {
    if (button.action.kind === "function") void host.runAction(button.action.name);
    else openPane(button.action.address || manifest.paneAddress);
  };
  showRibbon(page.ribbon, manifest, press);
  connectPane(page.pane.frame, host, () => {
    page.regions.include(page.pane.frame);
    keepTabNative(page.pane.frame);
  });
  openPane(manifest.paneAddress);
  void installFunctions(host, manifest);
}

async function installFunctions(host: OfficeHost, manifest: AddinManifest): Promise<void> {
  if (!manifest.functions) return;
  const answer = await fetch(ownAddress(manifest.functions.metadata));
  host.installFunctions(await answer.json(), manifest.functions.namespace);
}

/** Where the manifest is missing or cannot be read, the sentence that says so. */
async function loadManifest(): Promise<AddinManifest | string> {
  const answer = await fetch("/manifest.xml");
  if (!answer.ok) return texts.noManifest;
  try {
    return readManifest(await answer.text(), LOCALE);
  } catch {
    return texts.manifestUnread;
  }
}

function note(text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "ribbon-note";
  element.textContent = text;
  return element;
}

const root = document.getElementById("app");
if (root) {
  start(root).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    root.textContent = texts.openFailed(why);
    root.setAttribute("role", "alert");
  });
}
