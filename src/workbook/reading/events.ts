// Owns hints that cells changed: debounced, without content. Who hears one reads again; events are
// missed, doubled and late in real Excel (pitfall 15), so nothing is ever decided from one alone.

import { QUARTERLY_SHEET } from "../../tables/declarations/registry";
import { inWorkbook } from "../excel/run";
import { DEPARTMENTS, DEPARTMENT_CHANGES } from "../../tables/declarations/departments";
import { ADOPTIONS, COMMISSIONS, OUTLETS } from "../../tables/declarations/adoptions";
import { LEDGER } from "../../tables/declarations/ledger";
import { SETTINGS } from "../../tables/declarations/settings";

export interface Hint {
  /** Names of the sheets on which something changed. */
  readonly sheets: readonly string[];
  /** By hand on this machine, by this add-in itself, by somebody else's machine. */
  readonly origins: readonly ("hand" | "own" | "remote")[];
  /** Addresses changed by hand in 台账, for noticing edits (S6). */
  readonly ledgerAddresses: readonly string[];
  /** Addresses changed there on somebody else's machine. */
  readonly othersAddresses: readonly string[];
}

const WATCHED = [
  DEPARTMENTS.name,
  LEDGER.name,
  ADOPTIONS.name,
  COMMISSIONS.name,
  OUTLETS.name,
  SETTINGS.name,
  DEPARTMENT_CHANGES.name,
  QUARTERLY_SHEET,
];
/**
 * Pitfall 36: rows or columns have come or gone, so that what was edited before or after stands elsewhere
 * by now.
 */
export const ANYWHERE = "1:1048576";
const QUIET_MILLISECONDS = 300;

export interface WorkbookWatcher {
  /** Called once things are quiet for a moment after a change. */
  hint(hint: Hint): void;
  /** The clerk has left 台账 for another sheet; what was changed there was hinted at before. */
  ledgerLeft(): void;
}

/** @returns a function that ends the watch; to be called before watching again. */
export async function watchWorkbook(watcher: WorkbookWatcher): Promise<() => Promise<void>> {
  const gather = gatherHints((hint) => watcher.hint(hint));
  const handlers = await inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const changes = sheets.items
      .filter(({ name }) => WATCHED.includes(name))
      .map((sheet) => {
        const { name } = sheet;
        return sheet.onChanged.add((event) => {
          gather.add(name, event);
          return Promise.resolve();
        });
      });
    const departures = sheets.items
      .filter(({ name }) => name === LEDGER.name)
      .map((sheet) =>
        sheet.onDeactivated.add(() => {
          gather.tellNow();
          watcher.ledgerLeft();
          return Promise.resolve();
        }),
      );
    await context.sync();
    return [...changes, ...departures];
  });
  return async () => {
    gather.stop();
    await endWatch(handlers);
  };
}

/** All handlers were added in one context; they are taken off in it. */
async function endWatch(
  handlers: readonly Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">[],
): Promise<void> {
  const context = handlers[0]?.context;
  if (context === undefined) return;
  for (const handler of handlers) handler.remove();
  await context.sync();
}

/** Two hints as one. */
export function joinedHint(earlier: Hint | null, hint: Hint): Hint {
  if (earlier === null) return hint;
  const union = <T>(a: readonly T[], b: readonly T[]) => [...new Set([...a, ...b])];
  return {
    sheets: union(earlier.sheets, hint.sheets),
    origins: union(earlier.origins, hint.origins),
    ledgerAddresses: union(earlier.ledgerAddresses, hint.ledgerAddresses),
    othersAddresses: union(earlier.othersAddresses, hint.othersAddresses),
  };
}

function originOf(event: Excel.WorksheetChangedEventArgs): "hand" | "own" | "remote" {
  if (event.source === Excel.EventSource.remote) return "remote";
  return event.triggerSource === Excel.EventTriggerSource.thisLocalAddin ? "own" : "hand";
}

function gatherHints(listener: (hint: Hint) => void) {
  const sheets = new Set<string>();
  const origins = new Set<"hand" | "own" | "remote">();
  const addresses = new Set<string>();
  const others = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const hint = {
      sheets: [...sheets],
      origins: [...origins],
      ledgerAddresses: [...addresses],
      othersAddresses: [...others],
    };
    sheets.clear();
    origins.clear();
    addresses.clear();
    others.clear();
    listener(hint);
  };
  return {
    add(sheet: string, event: Excel.WorksheetChangedEventArgs): void {
      const origin = originOf(event);
      sheets.add(sheet);
      origins.add(origin);
      if (sheet === LEDGER.name && origin !== "own") {
        const of = origin === "hand" ? addresses : others;
        of.add(event.address);
        if (event.changeType !== Excel.DataChangeType.rangeEdited) of.add(ANYWHERE);
      }
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET_MILLISECONDS);
    },
    /** What was gathered so far, without waiting for quiet. */
    tellNow(): void {
      clearTimeout(timer);
      if (sheets.size > 0) tell();
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
