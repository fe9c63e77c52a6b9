// Owns what the pane and the worker say to each other: ready, a context once, then a file at a time.

import type { IntakeContext, IntakeResult } from "../intake";

export type Request =
  | { readonly kind: "context"; readonly context: IntakeContext }
  | { readonly kind: "file"; readonly name: string; readonly content: Blob };

export type Answer =
  /** Said once, as soon as requests are listened to. */
  { readonly kind: "ready" } | { readonly kind: "result"; readonly result: IntakeResult };

/** The side of a worker, or of a channel, that is spoken to. */
export interface Port {
  postMessage(message: Request | Answer): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}
