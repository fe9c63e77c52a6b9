// What a cell can hold, as Excel sees it.

export type ErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#BUSY!";

/** An error value. `message` is the sentence a custom function may attach to #VALUE! and #N/A. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message?: string,
  ) {}

  toString(): ErrorCode {
    return this.code;
  }
}

/** `null` is the empty cell; the empty text "" is a value of its own. */
export type CellValue = number | string | boolean | CellError | null;
