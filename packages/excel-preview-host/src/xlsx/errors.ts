// A file that cannot be opened, with the sentence for the user.

export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
}
