// A refused edit, with the code that Excel's add-in interface gives it.

export type EditErrorCode =
  | "AccessDenied"
  | "InvalidArgument"
  | "InvalidOperation"
  | "ItemAlreadyExists"
  | "InsertDeleteConflict";

export class EditError extends Error {
  constructor(
    readonly code: EditErrorCode,
    /** What is wrong and what to do, for the person at the grid. */
    message: string,
  ) {
    super(message);
  }
}
