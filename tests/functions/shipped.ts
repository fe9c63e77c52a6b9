// The functions file as it ships: built with the project's own webpack configuration, minified.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export interface ShippedFunctions {
  /** A classic script that needs a global CustomFunctions. */
  readonly script: string;
  /** functions.json */
  readonly metadata: string;
}

const ENTRY = "./src/functions/functions.ts";
const cli = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");

/** Builds the file alone, into a folder that is removed again. */
export async function buildFunctions(): Promise<ShippedFunctions> {
  const folder = await mkdtemp(join(tmpdir(), "functions-"));
  try {
    const only = ["--entry-reset", "--entry", ENTRY, "--output-filename", "functions.js"];
    const build = [cli, "--mode", "production", "--output-path", folder, ...only];
    await promisify(execFile)(process.execPath, build);
    const read = (name: string) => readFile(join(folder, name), "utf8");
    return { script: await read("functions.js"), metadata: await read("functions.json") };
  } finally {
    await rm(folder, { recursive: true });
  }
}
