// The shipped functions file, built as `npm run build` builds it, into a folder of its own.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MetadataPlugin from "custom-functions-metadata-plugin";
import webpack from "webpack";
import type { NodeExcel } from "../../src/preview/node";

interface FunctionsFile {
  readonly script: string;
  readonly metadata: string;
}

let built: Promise<FunctionsFile> | undefined;

async function build(): Promise<FunctionsFile> {
  const folder = mkdtempSync(join(tmpdir(), "functions-"));
  const root = process.cwd();
  const compiler = webpack({
    mode: "production",
    context: root,
    entry: { functions: "./src/functions/functions.ts" },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    optimization: { minimize: false },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    plugins: [
      new MetadataPlugin({
        input: join(root, "src/functions/functions.ts"),
        output: "functions.json",
      }),
    ],
  });
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const file = { script: read("functions.js"), metadata: read("functions.json") };
  rmSync(folder, { recursive: true });
  return file;
}

/** Gives the workbook the add-in's functions, as installing the add-in does. */
export async function installFunctions(excel: NodeExcel): Promise<void> {
  built ??= build();
  const { script, metadata } = await built;
  excel.loadFunctions(script, metadata, "XXBS");
}
