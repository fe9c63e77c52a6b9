// Excel's side of the conversation: batches in and answers out, events and custom functions.
import { Calculator } from "../calc/calculator";
import type { CustomFunctionCaller, Refusal } from "../calc/custom-functions";
import { movedArea } from "../edit/shift";
import type { Book } from "../model/book";
import type { Shift } from "../model/change";
import type { CellValue } from "../model/value";
import { Batch } from "./batch";
import { BatchLog, type BatchEntry } from "./batch-log";
import { BookEvents } from "./book-events";
import type { HostContext } from "./context";
import { CustomFunctions, type FunctionsFile, type WhenFree } from "./custom-functions";
import { OfficeError } from "./errors";
import { EventType, Events, WORKBOOK_TARGET } from "./events";
import { hostType } from "./object-type";
import { factories } from "./objects/factories";
import { isRangeTarget } from "./objects/range/range-target";
import { workbookObject } from "./objects/workbook/workbook";
import { Conversation } from "./conversation";
import { References } from "./references";
import { KIND, type Strictness } from "./strictness";
import { Trips, type Fault } from "./trips";
import { DELAY_FOR_CELL_EDIT, type BatchAnswer, type MessageEntry, type Request } from "./wire";
import type { HostObject } from "./host-object";

/** Excel on the web refuses more in one request or answer (pitfall 14). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const EDIT_POLL_MS = 50;

const addinInternalService = hostType<null>({
  name: "AddinInternalService",
  methods: { notifyActionHandlerReady: () => undefined },
});
/** The pane of this host is always shown. */
const appRuntimeService = hostType<null>({
  name: "AppRuntimeService",
  methods: {
    getAppRuntimeState: () => "Visible",
    setAppRuntimeState: (_, args) => {
      args.oneOf(0, ["Visible"]);
      return undefined;
    },
  },
});
/** Whether the add-in is to start with the workbook; told for the host's life, since nothing opens it again. */
const runtimePersistence = hostType<{ startState: string }>({
  name: "AppRuntimePersistenceService",
  methods: {
    getAppRuntimeStartState: (start) => start.startState,
    setAppRuntimeStartState: (start, args) => {
      start.startState = args.oneOf(0, ["Inactive", "Background", "Visible"]);
      return undefined;
    },
  },
});

export interface HostParts extends Partial<Strictness> {
  book: Book;
  /** What `workbook.save()` does. */
  save: () => void;
  /** What `Excel.createWorkbook()` does; without it, it fails. */
  openAnother?: (bytes: Uint8Array) => void;
  /** When functions are called; at once where nothing is painted. */
  whenFree?: WhenFree;
}

function noOther(): never {
  throw new OfficeError("NotImplemented");
}

export class OfficeHost implements CustomFunctionCaller {
  readonly log = new BatchLog();
  readonly trips = new Trips();
  readonly strict: Strictness;
  readonly book: Book;
  readonly calculator: Calculator;
  private readonly context: HostContext;
  private readonly bookEvents: BookEvents;
  private readonly functions: CustomFunctions;
  private readonly panes = new Set<Conversation>();
  /** All who have this workbook open, this host among them. */
  private readonly company: Set<OfficeHost>;
  private readonly start = { startState: "Inactive" };
  private readonly stop: () => void;
  private closed = false;

  /** @param first who has the workbook open already: it goes on calculating, with its functions */
  constructor(
    { book, save, openAnother = noOther, whenFree = queueMicrotask, ...strictness }: HostParts,
    private readonly first: OfficeHost | null = null,
  ) {
    this.book = book;
    this.strict = { ...KIND, ...strictness };
    this.company = (first?.company ?? new Set<OfficeHost>()).add(this);
    const send = (entries: MessageEntry[]) => this.broadcast(entries);
    const changed = () => this.calculator.functionsChanged();
    this.functions = new CustomFunctions(send, this.strict, changed, whenFree);
    this.calculator = first?.calculator ?? new Calculator(book, this);
    this.context = {
      book,
      calculator: this.calculator,
      events: new Events(send),
      references: new References(),
      strict: this.strict,
      make: factories,
      save,
      openAnother,
    };
    this.stop = book.subscribe((change) => {
      if (change.kind === "shifted")
        moveKept(this.context.references, change.sheetId, change.shift);
    });
    this.bookEvents = new BookEvents(book, this.context.events, (sheetId, area) => {
      const sheet = book.sheet(sheetId);
      const { references } = this.context;
      return sheet ? references.keep(factories.range({ host: this.context, sheet, area })) : "";
    });
  }

  /**
   * A new pane. Its `bridge` becomes its window's `_richApiNativeBridge` before office.js loads there.
   * @param deliver puts a message into the pane's window, as postMessage does
   */
  openPane(deliver: (text: string) => void): Conversation {
    const pane = new Conversation(
      this.book,
      (from, text) => void this.receive(from, text),
      deliver,
    );
    this.panes.add(pane);
    return pane;
  }

  closePane(pane: Conversation): void {
    pane.close();
    this.panes.delete(pane);
    this.functions.paneClosed();
  }

  /** Another one's Excel over the same workbook: what is done in one is a co-author's edit in the other. */
  join(): OfficeHost {
    const { save, openAnother } = this.context;
    return new OfficeHost({ ...this.strict, book: this.book, save, openAnother }, this);
  }

  close(): void {
    this.closed = true;
    this.company.delete(this);
    this.stop();
    this.bookEvents.close();
    this.functions.close();
    for (const pane of this.panes) this.closePane(pane);
  }

  has(name: string): boolean {
    return this.functions.has(name);
  }

  call(...call: Parameters<CustomFunctionCaller["call"]>): Promise<CellValue[][]> {
    return this.functions.call(...call);
  }

  refusal(name: string): Refusal | null {
    return this.functions.refusal(name);
  }

  /**
   * What installing the add-in does: its functions are known as NAMESPACE.NAME. The one who opened the
   * workbook first runs them; to those who joined this only says that they have them too.
   */
  installFunctions(file: FunctionsFile, namespace: string): void {
    if (!this.first) this.functions.install(file, namespace);
  }

  /** Late functions (see Strictness) register now. */
  registerFunctions(): void {
    this.functions.register();
  }

  /** Makes the n-th coming round trip of the add-in go wrong, 1 for the next. */
  failAt(n: number, fault: Fault): void {
    this.trips.failAt(n, fault);
  }

  /** A co-author's edit just before the n-th coming round trip of the add-in. */
  coAuthorAt(n: number, edit: () => void): void {
    this.trips.before(n, () => this.asCoAuthor(edit));
  }

  /** Runs an edit as a co-author's: events say `source: "Remote"`. */
  asCoAuthor(edit: () => void): void {
    this.bookEvents.source = "Remote";
    try {
      edit();
    } finally {
      this.bookEvents.source = "Local";
    }
  }

  /** The user has come back to the workbook's window from another one. */
  windowActivated(): void {
    this.context.events.raise(EventType.workbookActivated, [WORKBOOK_TARGET], {});
  }

  /** Runs an associated action in every pane, as a ribbon button does; resolves when it has completed. */
  async runAction(id: string): Promise<void> {
    await Promise.all([...this.panes].map((pane) => pane.runAction(id)));
  }

  private broadcast(entries: MessageEntry[]): void {
    const text = JSON.stringify({ type: 3, controlId: "", message: { entries } });
    for (const { bridge } of this.panes) bridge.onMessageFromHost?.(text);
  }

  private async receive({ bridge }: Conversation, text: string): Promise<void> {
    const request: Request = JSON.parse(text);
    if (this.book.editing && request.flags & DELAY_FOR_CELL_EDIT) await this.editingEnds();
    // Never in the caller's turn: office.js expects an answer after it has sent its request.
    await Promise.resolve();
    const go = (): void => {
      const answer = this.closed ? null : this.answer(request, text);
      if (answer !== null) bridge.onMessageFromHost?.(answer);
    };
    if (this.trips.gate && kindOf(request) === "add-in") this.trips.gate(go);
    else go();
  }

  private async editingEnds(): Promise<void> {
    while (this.book.editing && !this.closed)
      await new Promise((resolve) => setTimeout(resolve, EDIT_POLL_MS));
  }

  /** Null when the answer is lost. */
  private answer(request: Request, text: string): string | null {
    const kind = kindOf(request);
    const requestBytes = utf8Length(text);
    const fault = kind === "add-in" ? this.trips.next() : null;
    let result = this.carryOut(request, kind, requestBytes, fault);
    let body = JSON.stringify(result);
    if (utf8Length(body) > PAYLOAD_LIMIT) {
      result = failed(new OfficeError("ResponsePayloadSizeLimitExceeded"));
      body = JSON.stringify(result);
    }
    const actions = request.message.body.Actions;
    this.log.add({
      kind,
      actions: actions.length,
      requestBytes,
      answerBytes: utf8Length(body),
      ...(result.Error ? { error: result.Error.Code } : {}),
      members: actions.map((action) => action.Name).filter((name) => name !== ""),
    });
    if (fault?.code === null) return null;
    const message = { statusCode: 200, headers: {}, body };
    return JSON.stringify({ id: request.id, type: 1, message });
  }

  private carryOut(
    request: Request,
    kind: BatchEntry["kind"],
    bytes: number,
    fault: Fault | null,
  ): BatchAnswer {
    const broken = fault && failed(new OfficeError(fault.code ?? "NoAnswer", fault.message));
    if (broken && fault.when === "before") return broken;
    if (bytes > PAYLOAD_LIMIT) return failed(new OfficeError("RequestPayloadSizeLimitExceeded"));
    if (this.book.editing && kind === "add-in")
      return failed(new OfficeError("InvalidOperationInCellEditMode"));
    const batch = new Batch(this.roots(), request.message.body);
    const answer = this.seenByOthers(() =>
      batch.run(typeof fault?.when === "number" ? fault.when : Infinity),
    );
    return broken ?? answer;
  }

  /** What is done meanwhile is a co-author's edit to the others. */
  private seenByOthers<T>(work: () => T): T {
    const others = [...this.company].filter((host) => host !== this);
    for (const { bookEvents } of others) bookEvents.source = "Remote";
    try {
      return work();
    } finally {
      for (const { bookEvents } of others) bookEvents.source = "Local";
    }
  }

  private roots() {
    return {
      references: this.context.references,
      strict: this.strict,
      calculate: () => this.calculator.calculate(),
      workbook: () => workbookObject(this.context),
      service: (name: string): HostObject | null => {
        if (name === "Microsoft.ExcelServices.CustomFunctions") return this.functions.hostObject();
        if (name === "Microsoft.InternalService.AddinInternalService")
          return addinInternalService(null);
        if (name === "Microsoft.AppRuntime.AppRuntimeService") return appRuntimeService(null);
        if (name === "Microsoft.AppRuntime.AppRuntimePersistenceService")
          return runtimePersistence(this.start);
        return null;
      },
    };
  }
}

/** Ranges that office.js keeps go along with their cells. */
function moveKept(references: References, sheetId: string, shift: Shift): void {
  for (const kept of references.targets())
    if (isRangeTarget(kept) && kept.sheet.id === sheetId)
      kept.area = movedArea(shift, kept.area) ?? kept.area;
}

/** Results of custom functions and office.js's own clean-up are nobody's waiting time. */
function kindOf(request: Request): BatchEntry["kind"] {
  const { Actions, ObjectPaths } = request.message.body;
  const services = Object.values(ObjectPaths).some((path) => path.ObjectPathType === 2);
  if (services) return "functions";
  const named = Actions.filter((action) => action.Name !== "");
  return named.length > 0 && named.every((action) => action.Name === "_RemoveReference")
    ? "cleanup"
    : "add-in";
}

function failed(error: OfficeError): BatchAnswer {
  const Error = { Code: error.code, Message: error.message, Location: "", ActionIndex: -1 };
  return { Results: [], TraceIds: [], Error };
}

const encoder = new TextEncoder();
function utf8Length(text: string): number {
  return encoder.encode(text).length;
}
