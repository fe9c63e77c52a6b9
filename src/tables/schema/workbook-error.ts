// Owns the one error type that the workbook room throws: a Chinese sentence that the clerk can act on.

/** What kind of trouble, for callers that react differently; the sentence is in `message`. */
export type WorkbookTrouble =
  | "missing-table"
  | "missing-column"
  | "missing-row"
  | "name-taken"
  | "protected"
  | "cell-being-edited"
  | "blocked-cells"
  | "bad-input"
  | "not-kept"
  | "too-large"
  | "connection"
  | "busy"
  | "unsupported"
  | "other";

/** `message` says in Chinese what is wrong and what to do now. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly trouble: WorkbookTrouble,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
