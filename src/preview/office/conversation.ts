// The other half of the seam: what office.js says by postMessage while it starts, and our answers.
import type { Book } from "../model/book";

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
const INVOKE = 0;

interface OfficeMessage {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

/** The query (and fragment) with which a pane's address tells office.js where it is. */
export function paneQuery(origin: string): string {
  return `?_host_Info=Excel$Web$16.01$zh-CN$$$$0#&_xdm_Info=${APP_ID}|${APP_ID}|${origin}`;
}

/** Answers one message; null for a message that is not office.js's. */
export function answerMessage(text: string, book: Book): string | null {
  const message = parse(text);
  if (!message) return null;
  return JSON.stringify({
    _messageType: 1,
    _responseType: 0,
    _errorCode: 0,
    _data: answerData(message, book),
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _serializerVersion: 1,
  });
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

function answerData({ _actionName, _actionType }: OfficeMessage, book: Book): unknown {
  if (_actionName === "ContextActivationManager_getAppContextAsync") return appContext(book);
  // Registering and unregistering for events, and methods of the older API.
  return _actionType === INVOKE ? null : { Version: 1, Error: 0 };
}

function appContext(book: Book): object {
  return {
    _id: APP_ID,
    _appInstanceId: APP_ID,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.0",
    _appUILocale: "zh-CN",
    _dataLocale: "zh-CN",
    _docUrl: "workbook.xlsx",
    _clientMode: 0,
    _settings: [...book.settings].map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: 1,
    _osfControlType: 1,
    _requirementMatrix: JSON.stringify(REQUIREMENTS),
  };
}
