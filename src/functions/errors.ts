// Owns what a cell shows when a custom function cannot answer: #VALUE! or #N/A with a Chinese sentence
// (pitfall 22: no other error can carry one).

import { WorkbookError } from "../tables/schema/workbook-error";

/** An argument that cannot be used; `message` says in Chinese what is wrong and what to do. */
export class ArgumentError extends Error {
  constructor(
    readonly code: "value" | "missing",
    message: string,
  ) {
    super(message);
  }
}

/**
 * An error cell as it comes into a function, as the word that it shows: `CustomFunctions.Error`, or the
 * entity of Excel's data types. Other cells come back as they are.
 */
export function errorWord(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  const { code, basicValue } = cell as { code?: unknown; basicValue?: unknown };
  if (typeof code === "string") return code;
  // Other entities (stocks, formatted numbers) stand for their plain value.
  return basicValue ?? null;
}

function sentenceOf(error: unknown): string {
  if (error instanceof ArgumentError || error instanceof WorkbookError) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `计算时出错（${detail}）。请检查公式的参数；若参数无误，请把这句话告诉维护人员。`;
}

/** The result of `compute`. Throws CustomFunctions.Error: #N/A for what is not found, else #VALUE!. */
export function answer<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    const missing = error instanceof ArgumentError && error.code === "missing";
    const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
    throw new CustomFunctions.Error(missing ? notAvailable : invalidValue, sentenceOf(error));
  }
}
