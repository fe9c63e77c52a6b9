// The options of `npm start`, checked, with a sentence for everything that is wrong.
import { existsSync, openSync, readSync, closeSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { texts } from "./texts";

export interface StartOptions {
  workbook: string;
  port: number;
  open: boolean;
}

/** A wrong option; its message is for the user. */
export class OptionError extends Error {}

/** @throws OptionError */
export function readOptions(args: readonly string[], defaultWorkbook: string): StartOptions {
  const values = parse(args);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65535) {
    throw new OptionError(texts.badPort(values.port));
  }
  return {
    workbook: checkedWorkbook(values.workbook ?? defaultWorkbook),
    port,
    open: !values["no-open"],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        workbook: { type: "string" },
        port: { type: "string", default: "3000" },
        "no-open": { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new OptionError(`${reason(error)}\n${texts.usage}`);
  }
}

/** Node's English reasons, in the user's language. */
function reason(error: unknown): string {
  const { code, message } = { code: "", message: "", ...pick(error) };
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? "";
  const option = quoted.split(" ")[0] ?? quoted;
  if (code.endsWith("UNKNOWN_OPTION") || code.endsWith("UNEXPECTED_POSITIONAL")) {
    return texts.unknownOption(option);
  }
  return option.startsWith("-") ? texts.needsValue(option) : texts.badOption(message);
}

function pick(error: unknown): { code?: string; message?: string } {
  return typeof error === "object" && error !== null
    ? {
        ...("code" in error && { code: String(error.code) }),
        ...("message" in error && { message: String(error.message) }),
      }
    : {};
}

function checkedWorkbook(path: string): string {
  const full = resolve(path);
  if (!existsSync(full) || !statSync(full).isFile()) throw new OptionError(texts.noFile(path));
  const start = Buffer.alloc(2);
  const file = openSync(full, "r");
  readSync(file, start, 0, 2, 0);
  closeSync(file);
  if (start.toString("latin1") !== "PK") throw new OptionError(texts.notXlsx(path));
  return full;
}
