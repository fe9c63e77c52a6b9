// One task pane's connection: the batch bridge, and what office.js says by postMessage.
import type { Book } from "../model/book";
import type { Json } from "./wire";

/** Where office.js looks for its host: the global `_richApiNativeBridge`. */
export interface RichApiBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost: ((text: string) => void) | null;
}

/** What the host offers, as Excel tells it: lower case, one version per requirement set. */
const REQUIREMENTS = {
  customfunctions: "1.9",
  customfunctionsruntime: "1.4",
  delayforcelledit: "1.1",
  excelapi: "1.17",
  ribbonapi: "1.2",
  settings: "1.1",
  sharedruntime: "1.2",
};

const APP_ID = "preview";
/** office.js's number for Excel on the web. */
const EXCEL_ON_THE_WEB = 16;

const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { answer: 0, event: 1 } as const;
/** Methods of the older API, by office.js's dispatch ids. */
const Dispatch = { saveSettings: 76, commandCompleted: 94 } as const;
const APP_COMMAND = "appCommandInvoked";
const SELECTION = "documentSelectionChanged";
const NOT_SUPPORTED = 5000;

interface OfficeMessage {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data: Json;
}

/** office.js's flags for a shared runtime (1) that has custom functions (2). */
const SHARED_RUNTIME = 3;

/**
 * The origin under which host and pane speak: office.js trusts its page's own host name, over https only.
 * @param pageOrigin where the pane comes from
 */
export function spokenOrigin(pageOrigin: string): string {
  return pageOrigin.replace(/^http:/, "https:");
}

/** The query and fragment with which a pane's address tells office.js where it is. */
export function paneQuery(pageOrigin: string): string {
  const host = `Excel$Web$16.01$zh-CN$$$$${SHARED_RUNTIME}`;
  return `?_host_Info=${host}#&_xdm_Info=${APP_ID}|${APP_ID}|${spokenOrigin(pageOrigin)}`;
}

export class Conversation {
  readonly bridge: RichApiBridge;
  private readonly events = new Set<string>();
  private readonly commands = new Map<string, () => void>();
  /** Buttons that were pressed before the add-in was there to hear of it. */
  private waiting: (() => void)[] = [];
  private nextCommand = 1;
  private readonly stop: () => void;

  /**
   * @param receive takes office.js's batches
   * @param deliver puts a message into the pane's window, as postMessage does
   */
  constructor(
    private readonly book: Book,
    receive: (from: Conversation, text: string) => void,
    private readonly deliver: (text: string) => void,
  ) {
    this.bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => receive(this, text),
    };
    this.stop = book.subscribe((change) => {
      if (change.kind === "selection") this.raise(SELECTION, {});
    });
  }

  close(): void {
    this.stop();
    this.bridge.onMessageFromHost = null;
  }

  /** A message that office.js posted to the window that holds the pane. Others are left alone. */
  hear(text: string): void {
    const message = parse(text);
    if (!message) return;
    this.say(message._actionName, ResponseType.answer, message, this.answer(message));
    if (this.events.has(APP_COMMAND)) for (const press of this.waiting.splice(0)) press();
  }

  /**
   * Runs what the add-in gave to `Office.actions.associate(id, …)`, as a ribbon button does.
   * Resolves when the action calls `event.completed()`.
   */
  runAction(id: string): Promise<void> {
    const command = String(this.nextCommand++);
    const event = JSON.stringify({ source: { id } });
    return new Promise((resolve) => {
      this.commands.set(command, resolve);
      const press = () => this.raise(APP_COMMAND, [command, id, event]);
      if (this.events.has(APP_COMMAND)) press();
      else this.waiting.push(press);
    });
  }

  private raise(name: string, data: Json): void {
    if (!this.events.has(name)) return;
    const ids = { _conversationId: APP_ID, _correlationId: -1 };
    this.say(name, ResponseType.event, ids, data);
  }

  private say(
    name: string,
    type: number,
    ids: { _conversationId: string; _correlationId: number },
    data: Json,
  ): void {
    this.deliver(
      JSON.stringify({
        _messageType: 1,
        _responseType: type,
        _errorCode: 0,
        _data: data,
        _actionName: name,
        _conversationId: ids._conversationId,
        _correlationId: ids._correlationId,
        _serializerVersion: 1,
      }),
    );
  }

  private answer({ _actionName, _actionType, _data }: OfficeMessage): Json {
    if (_actionName === "ContextActivationManager_getAppContextAsync") return this.appContext();
    if (_actionType === ActionType.registerEvent) this.events.add(_actionName);
    if (_actionType === ActionType.unregisterEvent) this.events.delete(_actionName);
    if (_actionName === "executeMethod") return { Version: 1, Error: this.execute(_data) };
    return _actionType === ActionType.invoke ? null : { Version: 1, Error: 0 };
  }

  /** Office's error number, 0 for none. */
  private execute(data: Json): number {
    switch (at(at(data, "DdaMethod"), "DispatchId")) {
      case Dispatch.saveSettings:
        return this.saveSettings(at(at(data, "DdaSettingsMethod"), "Properties"));
      case Dispatch.commandCompleted: {
        const command = String(at(data, "0"));
        this.commands.get(command)?.();
        this.commands.delete(command);
        return 0;
      }
      default:
        return NOT_SUPPORTED;
    }
  }

  /** `Office.context.document.settings` writes them all at once, values as JSON text. */
  private saveSettings(properties: Json): number {
    this.book.settings.clear();
    for (const pair of Array.isArray(properties) ? properties : []) {
      const [key, value] = Array.isArray(pair) ? pair : [];
      if (typeof key === "string" && typeof value === "string")
        this.book.settings.set(key, JSON.parse(value));
    }
    this.book.announce({ kind: "settings" });
    return 0;
  }

  private appContext(): Json {
    return {
      _id: APP_ID,
      _appInstanceId: APP_ID,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: "16.0",
      _appUILocale: "zh-CN",
      _dataLocale: "zh-CN",
      _docUrl: this.book.name,
      _clientMode: 0,
      _settings: [...this.book.settings].map(([key, value]) => [key, JSON.stringify(value)]),
      _reason: 1,
      _osfControlType: 1,
      _requirementMatrix: JSON.stringify(REQUIREMENTS),
    };
  }
}

function parse(text: string): OfficeMessage | null {
  try {
    const message: unknown = JSON.parse(text);
    return isOfficeMessage(message) ? message : null;
  } catch {
    return null;
  }
}

function isOfficeMessage(value: unknown): value is OfficeMessage {
  return (
    typeof value === "object" && value !== null && "_actionName" in value && "_actionType" in value
  );
}

/** A member of an object, or a place of an array. */
function at(value: Json, name: string): Json {
  if (typeof value !== "object" || value === null) return null;
  return (Array.isArray(value) ? value[Number(name)] : value[name]) ?? null;
}
