// Builds the minimal pane into a copy of the preview's site, in the pane's place.
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import webpack from "webpack";

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <script src="preview-bridge.js"></script>
    <script src="office-js/office.js"></script>
  </head>
  <body>
    <main id="pane"></main>
    <script src="minimal.js"></script>
  </body>
</html>
`;

export interface MinimalSite {
  /** The caller removes it. */
  readonly folder: string;
  /** Of its one script, in bytes. */
  readonly gz: number;
}

/** @param site the folder that `npm start` serves */
export async function minimalSite(site: string): Promise<MinimalSite> {
  const folder = await mkdtemp(join(tmpdir(), "minimal-"));
  await cp(site, folder, { recursive: true });
  const compiler = webpack({
    mode: "production",
    entry: join(process.cwd(), "tests/bench/pane/minimal.tsx"),
    output: { path: folder, filename: "minimal.js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  if (stats?.hasErrors() !== false) throw new Error(stats?.toString("errors-only"));
  await writeFile(join(folder, "taskpane.html"), PAGE);
  return { folder, gz: gzipSync(await readFile(join(folder, "minimal.js"))).length };
}
