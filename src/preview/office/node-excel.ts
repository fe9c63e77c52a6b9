// The real office.js in plain Node, answered by a host over a book.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Calculator } from "../calc/calculator";
import type { Book } from "../model/book";
import { answerMessage, paneQuery } from "./conversation";
import type { EmptyCells, FunctionsFile } from "./custom-functions";
import { OfficeHost } from "./host";
import type { BatchLog } from "./batch-log";
import { openWindow } from "./node-window";

export interface NodeExcelOptions {
  /** How empty cells reach custom functions; the web's null by default. */
  emptyCells?: EmptyCells;
}

export interface BookInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly book: Book;
  readonly calculator: Calculator;
  readonly host: OfficeHost;
  readonly log: BatchLog;
  /**
   * Loads an add-in's functions as Excel does.
   * @param script the built classic script that calls `CustomFunctions.associate`
   * @param metadata functions.json
   * @param namespace as the manifest has it
   */
  loadFunctions(script: string, metadata: string, namespace: string): void;
  /** Ends timers and takes the globals away again. */
  close(): void;
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

/**
 * Starts office.js over a book, in a window of its own. Until `close`, its `Excel`, `Office` and so on are
 * the globals that code under test meets, as after a script tag.
 * @param save what `workbook.save()` does
 */
export async function openBookInNode(
  book: Book,
  save: () => void,
  options: NodeExcelOptions = {},
): Promise<BookInNode> {
  const host = new OfficeHost({ book, save, ...options });
  const window = openWindow({
    query: paneQuery("https://preview.localhost"),
    script,
    post: (text) => answerMessage(text, book),
  });
  window.globals["_richApiNativeBridge"] = host.connect();
  window.run(script("office.js"));
  const office = window.globals["Office"] as typeof Office;
  await office.onReady();
  const before = takeGlobals(window.globals);
  return {
    Excel: window.globals["Excel"] as typeof Excel,
    Office: office,
    OfficeExtension: window.globals["OfficeExtension"] as typeof OfficeExtension,
    book,
    calculator: host.calculator,
    host,
    log: host.log,
    loadFunctions(code, metadata, namespace) {
      window.run(code);
      const functions: FunctionsFile = JSON.parse(metadata);
      host.installFunctions(functions, namespace);
    },
    close() {
      before();
      host.close();
      window.close();
    },
  };
}

/** Makes office.js's names global; returns what puts the former ones back. */
function takeGlobals(window: Record<PropertyKey, unknown>): () => void {
  const former = GLOBALS.map((name) => [name, Reflect.get(globalThis, name)] as const);
  for (const name of GLOBALS) Reflect.set(globalThis, name, window[name]);
  return () => {
    for (const [name, value] of former)
      if (value === undefined) Reflect.deleteProperty(globalThis, name);
      else Reflect.set(globalThis, name, value);
  };
}
