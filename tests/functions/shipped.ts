// The functions file as it ships, minified; `tests/support/functions-setup.mjs` has built it.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface ShippedFunctions {
  /** A classic script that needs a global CustomFunctions. */
  readonly script: string;
  /** functions.json */
  readonly metadata: string;
}

export async function shippedFunctions(): Promise<ShippedFunctions> {
  const folder = process.env["SHIPPED_FUNCTIONS"];
  if (folder === undefined) throw new Error("functions-setup.mjs has not run");
  const read = (name: string) => readFile(join(folder, name), "utf8");
  return { script: await read("functions.js"), metadata: await read("functions.json") };
}
