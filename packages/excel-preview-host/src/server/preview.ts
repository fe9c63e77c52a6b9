// The preview of an add-in: builds it and the page that stands in for Excel, serves both with a copy of a
// workbook, on this machine only.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { OptionError, type StartOptions, readOptions } from "./options";
import { texts } from "./texts";
import { WorkbookRoutes } from "./workbook-routes";
import { WorkbookStore } from "./workbook-store";

/** Not "localhost": where that also means ::1, the server would be found on one of the two only. */
const HOST = "127.0.0.1";

/** What an add-in gives to be previewed. */
export interface Preview {
  /** Builds the add-in, and this package's `page` (chunk "preview") and `bridge` beside it. */
  config: webpack.Configuration;
  /** The .xlsx that is opened where nobody names another. */
  workbook: string;
  /** The folder for copies of workbooks and for webpack's cache. */
  copies: string;
}

type Next = (error?: unknown) => void;

async function start(options: StartOptions, { config, copies }: Preview): Promise<void> {
  if (!(await portIsFree(options.port))) throw new OptionError(texts.portTaken(options.port));
  const store = await WorkbookStore.from(options.workbook, copies);
  console.log(texts.building);
  const compiler = preparedCompiler(config, copies);
  const { headers } = compiler.options.devServer || {};
  const server = new WebpackDevServer(
    { ...devServerOptions(options, new WorkbookRoutes(store), store), headers },
    compiler,
  );
  const built = new Promise<boolean>((resolve) => {
    compiler.hooks.done.tap("preview", (stats) => {
      if (stats.hasErrors()) console.error(stats.toString({ preset: "errors-only", colors: true }));
      resolve(!stats.hasErrors());
    });
  });
  await server.start();
  if (!(await built)) {
    await server.stop();
    throw new OptionError(texts.buildFailed);
  }
  console.log(texts.address(`http://localhost:${options.port}/`));
}

function preparedCompiler(config: webpack.Configuration, copies: string): webpack.Compiler {
  const compiler = webpack({
    ...config,
    cache: { type: "filesystem", cacheDirectory: join(copies, "cache") },
    infrastructureLogging: { level: "error" },
    stats: "none",
  });
  if (!compiler) throw new Error("webpack gave no compiler");
  return compiler;
}

/**
 * No script of webpack's own is put into the bundles (`client: false`): they are what Excel loads, and the
 * functions file must stay a plain script. The page is reloaded by hand after a change.
 */
function devServerOptions(
  options: StartOptions,
  routes: WorkbookRoutes,
  store: WorkbookStore,
): WebpackDevServer.Configuration {
  return {
    host: HOST,
    port: options.port,
    open: options.open ? [`http://localhost:${options.port}/`] : false,
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    compress: false,
    setupMiddlewares: (middlewares) => [
      {
        name: "workbook",
        middleware: (request: IncomingMessage, response: ServerResponse, next: Next) => {
          routes.handle(request, response).then((ours) => ours || next(), next);
        },
      },
      ...middlewares,
    ],
    setupExitSignals: true,
    onListening: ({ server }) =>
      server?.on("close", () => {
        routes.close();
        void store.release();
      }),
  };
}

function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

/**
 * Runs until the process is ended; a wrong option ends it with its sentence and exit code 2.
 * @param args of the command line: `--workbook`, `--port`, `--no-open`
 */
export async function runPreview(args: readonly string[], preview: Preview): Promise<void> {
  try {
    await start(readOptions(args, preview.workbook), preview);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
