// Excel in plain Node, for tests: the real office.js over a workbook, without a browser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Calculator } from "./calc/calculator";
import type { Book } from "./model/book";
import type { FunctionsFile } from "./office/custom-functions";
import { OfficeHost } from "./office/host";
import type { Strictness } from "./office/strictness";
import type { BatchLog } from "./office/batch-log";
import { ORIGIN, openWindow } from "./office/node-window";
import { otherWorkbook } from "./other-workbook";
import { openWorkbook, type WorkbookFile } from "./xlsx/workbook-file";
import { paneQuery } from "./office/conversation";

/** What of Excel at its worst is wanted, each by name; see Strictness. */
export type NodeExcelOptions = Partial<Strictness>;

export interface BookInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly book: Book;
  readonly calculator: Calculator;
  readonly host: OfficeHost;
  readonly log: BatchLog;
  /** What `Excel.createWorkbook` has shown in windows of their own, the first one first. */
  readonly others: readonly Uint8Array[];
  /**
   * Loads an add-in's functions as Excel does.
   * @param script the built classic script that calls `CustomFunctions.associate`
   * @param metadata functions.json
   * @param namespace as the manifest has it
   */
  loadFunctions(script: string, metadata: string, namespace: string): void;
  /** Opens the same workbook in another one's Excel: a co-author's. See `interleaved`. */
  join(): Promise<BookInNode>;
  /** Makes this window's `Excel`, `Office` and so on the global ones. */
  use(): void;
  /** Ends timers and takes the globals away again. */
  close(): void;
}

export interface NodeExcel extends BookInNode {
  readonly file: WorkbookFile;
}

/** Names that a page's scripts find as globals after office.js was loaded. */
const GLOBALS = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"] as const;

const packageFile = createRequire(import.meta.url).resolve("@microsoft/office-js/package.json");
const scripts = join(dirname(packageFile), "dist");
const texts = new Map<string, string>();

function script(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(scripts, path), "utf8");
  texts.set(path, text);
  return text;
}

/** Opens an .xlsx file's bytes in an Excel of its own; see `openBookInNode`. */
export async function openInNode(
  bytes: Uint8Array,
  options: NodeExcelOptions = {},
): Promise<NodeExcel> {
  const file = openWorkbook(bytes);
  const excel = await openBookInNode(file.book, () => void file.save(), options);
  return { ...excel, file };
}

/**
 * Starts office.js over a book, in a window of its own. Until `close`, its `Excel`, `Office` and so on are
 * the globals that code under test meets, as after a script tag.
 * @param save what `workbook.save()` does
 */
export function openBookInNode(
  book: Book,
  save: () => void,
  options: NodeExcelOptions = {},
): Promise<BookInNode> {
  const others: Uint8Array[] = [];
  const openAnother = (bytes: Uint8Array) => void others.push(otherWorkbook(bytes));
  return attach(new OfficeHost({ ...options, book, save, openAnother }), others);
}

async function attach(host: OfficeHost, others: readonly Uint8Array[]): Promise<BookInNode> {
  const window = openWindow({
    query: paneQuery(ORIGIN),
    script,
    hidden: GLOBALS,
    post: (text) => pane.hear(text),
  });
  const pane = host.openPane((text) => window.receive(text));
  window.globals["_richApiNativeBridge"] = pane.bridge;
  window.run(script("office.js"));
  const office = window.globals["Office"] as typeof Office;
  await office.onReady();
  useGlobals(window.globals);
  return {
    Excel: window.globals["Excel"] as typeof Excel,
    Office: office,
    OfficeExtension: window.globals["OfficeExtension"] as typeof OfficeExtension,
    book: host.book,
    calculator: host.calculator,
    host,
    log: host.log,
    others,
    loadFunctions(code, metadata, namespace) {
      window.runBundle(code, GLOBALS);
      const functions: FunctionsFile = JSON.parse(metadata);
      host.installFunctions(functions, namespace);
    },
    join: () => attach(host.join(), others),
    use: () => useGlobals(window.globals),
    close() {
      giveBack(window.globals);
      host.close();
      window.close();
    },
  };
}

/** Windows whose names are global, the last one's first. */
const opened: Record<PropertyKey, unknown>[] = [];

/** Makes the window's office.js global, until another one's is or it is given back. */
function useGlobals(window: Record<PropertyKey, unknown>): void {
  giveBack(window);
  opened.push(window);
  showGlobals();
}

/** Makes the office.js global that was so before. */
function giveBack(window: Record<PropertyKey, unknown>): void {
  const place = opened.indexOf(window);
  if (place >= 0) opened.splice(place, 1);
  showGlobals();
}

/** As getters: jest keeps every value that a global ever had until its file ends, and with it the whole window. */
function showGlobals(): void {
  for (const name of GLOBALS)
    if (opened.length > 0) {
      const get = () => opened.at(-1)?.[name];
      Reflect.defineProperty(globalThis, name, { configurable: true, get });
    } else Reflect.deleteProperty(globalThis, name);
}
