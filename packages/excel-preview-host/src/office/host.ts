// Excel's side of the conversation: batches in and answers out, events and custom functions.
import { Calculator } from "../calc/calculator";
import type { CustomFunctionCaller } from "../calc/custom-functions";
import type { Book } from "../model/book";
import type { CellValue } from "../model/value";
import { Batch } from "./batch";
import { BatchLog, type BatchEntry } from "./batch-log";
import { BookEvents } from "./book-events";
import type { HostContext } from "./context";
import { CustomFunctions, type EmptyCells, type FunctionsFile } from "./custom-functions";
import { OfficeError } from "./errors";
import { Events } from "./events";
import { hostType, type HostObject } from "./object-type";
import { rangeObject } from "./objects/range";
import { workbookObject } from "./objects/workbook";
import { Conversation } from "./conversation";
import { References } from "./references";
import { DELAY_FOR_CELL_EDIT, type BatchAnswer, type MessageEntry, type Request } from "./wire";

/** Excel on the web refuses more in one request or answer (pitfall 14). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const EDIT_POLL_MS = 50;

export interface Fault {
  /** Before the batch's actions were carried out, or after all of them were. */
  when: "before" | "after";
  code: string;
  message?: string;
}

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

export class OfficeHost implements CustomFunctionCaller {
  readonly log = new BatchLog();
  readonly book: Book;
  readonly calculator: Calculator;
  private readonly context: HostContext;
  private readonly bookEvents: BookEvents;
  private readonly functions: CustomFunctions;
  private readonly panes = new Set<Conversation>();
  /** By the number of the coming batch, 1 for the next. */
  private readonly faults = new Map<number, Fault>();
  private closed = false;

  /** @param parts.save what `workbook.save()` does */
  constructor(parts: { book: Book; save: () => void; emptyCells?: EmptyCells }) {
    this.book = parts.book;
    const send = (entries: MessageEntry[]) => this.broadcast(entries);
    this.functions = new CustomFunctions(send, parts.emptyCells ?? "web");
    this.calculator = new Calculator(parts.book, this);
    this.context = {
      book: parts.book,
      calculator: this.calculator,
      events: new Events(send),
      references: new References(),
      save: parts.save,
    };
    this.bookEvents = new BookEvents(parts.book, this.context.events, (sheetId, area) => {
      const sheet = parts.book.sheet(sheetId);
      const { references } = this.context;
      return sheet ? references.keep(rangeObject({ host: this.context, sheet, area })) : "";
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

  close(): void {
    this.closed = true;
    this.bookEvents.close();
    for (const pane of this.panes) this.closePane(pane);
  }

  has(name: string): boolean {
    return this.functions.has(name);
  }

  call(name: string, args: (CellValue[][] | null)[], caller: string): Promise<CellValue[][]> {
    return this.functions.call(name, args, caller);
  }

  /** What installing the add-in does: its functions are known as NAMESPACE.NAME. */
  installFunctions(file: FunctionsFile, namespace: string): void {
    this.functions.install(file, namespace);
    this.calculator.functionsChanged();
  }

  /** Makes the n-th coming batch of the add-in fail, 1 for the next. */
  failAt(n: number, fault: Fault): void {
    this.faults.set(n, fault);
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
    if (this.closed) return;
    const answer = this.answer(request, text);
    bridge.onMessageFromHost?.(answer);
  }

  private async editingEnds(): Promise<void> {
    while (this.book.editing && !this.closed)
      await new Promise((resolve) => setTimeout(resolve, EDIT_POLL_MS));
  }

  private answer(request: Request, text: string): string {
    const kind = kindOf(request);
    const requestBytes = utf8Length(text);
    let result = this.carryOut(request, kind, requestBytes);
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
    const message = { statusCode: 200, headers: {}, body };
    return JSON.stringify({ id: request.id, type: 1, message });
  }

  private carryOut(request: Request, kind: BatchEntry["kind"], bytes: number): BatchAnswer {
    const fault = kind === "add-in" ? this.nextFault() : undefined;
    if (fault?.when === "before") return failed(new OfficeError(fault.code, fault.message));
    if (bytes > PAYLOAD_LIMIT) return failed(new OfficeError("RequestPayloadSizeLimitExceeded"));
    if (this.book.editing && kind === "add-in")
      return failed(new OfficeError("InvalidOperationInCellEditMode"));
    const answer = new Batch(this.roots(), request.message.body).run();
    return fault ? failed(new OfficeError(fault.code, fault.message)) : answer;
  }

  private nextFault(): Fault | undefined {
    const due = this.faults.get(1);
    const later = [...this.faults].filter(([n]) => n > 1);
    this.faults.clear();
    for (const [n, fault] of later) this.faults.set(n - 1, fault);
    return due;
  }

  private roots() {
    return {
      references: this.context.references,
      calculate: () => this.calculator.calculate(),
      workbook: () => workbookObject(this.context),
      service: (name: string): HostObject | null => {
        if (name === "Microsoft.ExcelServices.CustomFunctions") return this.functions.hostObject();
        if (name === "Microsoft.InternalService.AddinInternalService")
          return addinInternalService(null);
        if (name === "Microsoft.AppRuntime.AppRuntimeService") return appRuntimeService(null);
        return null;
      },
    };
  }
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
