// Excel's errors, with the codes and sentences that add-ins meet.

const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

export type OfficeErrorCode = keyof typeof MESSAGES;

/** What a failing action answers. `location` is the member that failed, as `Range.values`. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
    readonly location = "",
  ) {
    super(message ?? (code in MESSAGES ? MESSAGES[code as OfficeErrorCode] : code));
  }
}

/** The host does not have this member; it says so by name instead of doing nothing. */
export function apiNotFound(member: string): OfficeError {
  return new OfficeError("ApiNotFound", `${MESSAGES.ApiNotFound} (${member})`, member);
}
