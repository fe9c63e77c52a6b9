// Which events the add-in listens to, and sending them: book changes become office.js messages.
import type { MessageEntry } from "./wire";

/** office.js's number for each event, and the name in `_Register…Event` where it differs. */
export const EventType = {
  /** Of the document: `workbook.onSelectionChanged`. */
  selectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookActivated: 2203,
} as const;

const EVENT_CATEGORY = 65536;
/** The target of events registered on a collection of the workbook. */
export const WORKBOOK_TARGET = "Workbook";

export type EventSource = "Local" | "Remote";

export class Events {
  /** `context.runtime.enableEvents` */
  enabled = true;
  private readonly registered = new Map<string, number>();
  /** Called when the add-in begins to listen to a kind of event. */
  registering: (type: number) => void = () => undefined;
  private readonly waiting: MessageEntry[] = [];

  constructor(private readonly send: (entries: MessageEntry[]) => void) {}

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.registering(type);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  wanted(type: number, targets: string[]): boolean {
    return this.enabled && targets.some((target) => this.registered.has(`${type} ${target}`));
  }

  /** Sent after the running batch has been answered, together with what else comes up until then. */
  raise(type: number, targets: string[], args: Record<string, unknown>): void {
    if (!this.enabled) return;
    for (const target of targets) {
      if (this.registered.has(`${type} ${target}`))
        this.queue([EVENT_CATEGORY, type, target, JSON.stringify(args), 0]);
    }
  }

  /** For events that office.js listens to without registering. */
  raiseAlways(type: number, target: string, args: Record<string, unknown>): void {
    if (this.enabled) this.queue([EVENT_CATEGORY, type, target, JSON.stringify(args), 0]);
  }

  private queue(entry: MessageEntry): void {
    if (this.waiting.length === 0) setTimeout(() => this.flush(), 0);
    this.waiting.push(entry);
  }

  private flush(): void {
    const entries = this.waiting.splice(0);
    if (entries.length > 0) this.send(entries);
  }
}

type Registration<T> = Record<string, { type: number; target: (target: T) => string }>;
type Method<T> = (target: T) => undefined;

/**
 * The `_RegisterXEvent` and `_UnregisterXEvent` methods of a kind of object.
 * @param events by the X of the method's name
 */
export function eventMethods<T>(
  events: Registration<T>,
  registry: (target: T) => Events,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, { type, target }] of Object.entries(events)) {
    // Newer events are named the other way round: `_RegisterEventNameChanged`.
    const suffix = name.startsWith("Event") ? "" : "Event";
    methods[`_Register${name}${suffix}`] = (object) => {
      registry(object).register(type, target(object));
      return undefined;
    };
    methods[`_Unregister${name}${suffix}`] = (object) => {
      registry(object).unregister(type, target(object));
      return undefined;
    };
  }
  return methods;
}
