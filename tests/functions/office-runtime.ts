// The part of office.js's runtime that the functions themselves touch, for calling them directly.

class OfficeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Makes CustomFunctions global, as the runtime does before the functions file is loaded. */
export function provideRuntime(): void {
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  Object.assign(globalThis, { CustomFunctions: { Error: OfficeError, ErrorCode } });
}

/** The error that a cell would show, with its sentence. */
export function errorOf(call: () => unknown): { code: unknown; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof OfficeError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("no error was thrown");
}
