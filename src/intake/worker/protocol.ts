// Owns what the pane and the worker say to each other: ready, a context once, then a file at a time.

import type { SheetValues } from "../../domain/plan/plan";
import type { IntakeContext, IntakeResult } from "../intake";

export type Request =
  | { readonly kind: "context"; readonly context: IntakeContext }
  | { readonly kind: "file"; readonly name: string; readonly content: Blob }
  /** Another workbook, for its sheets (I5). */
  | { readonly kind: "workbook"; readonly name: string; readonly content: Blob };

/** The sheets of a workbook, or why there are none, as a sentence. */
export type WorkbookSheets = readonly SheetValues[] | string;

export type Answer =
  /** Said once, as soon as requests are listened to. */
  | { readonly kind: "ready" }
  | { readonly kind: "result"; readonly result: IntakeResult }
  | { readonly kind: "sheets"; readonly sheets: WorkbookSheets };

/** The side of a worker, or of a channel, that is spoken to. */
export interface Port {
  postMessage(message: Request | Answer): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}
