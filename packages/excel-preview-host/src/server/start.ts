// `npm start`: builds the add-in and the preview page, serves them with a copy of a workbook, on this
// machine only.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { OptionError, type StartOptions, readOptions } from "./options";
import { texts } from "./texts";
import { WorkbookRoutes } from "./workbook-routes";
import { WorkbookStore } from "./workbook-store";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const SAMPLE = `${ROOT}tests/fixtures/plan/2022年信息报送任务计划表.xlsx`;
const COPIES = `${ROOT}.preview`;
/** Not "localhost": where that also means ::1, the server would be found on one of the two only. */
const HOST = "127.0.0.1";

type Next = (error?: unknown) => void;

interface ConfigModule {
  default(env: Record<string, unknown>, argv: { mode: string }): webpack.Configuration;
}

async function start(options: StartOptions): Promise<void> {
  if (!(await portIsFree(options.port))) throw new OptionError(texts.portTaken(options.port));
  const store = await WorkbookStore.from(options.workbook, COPIES);
  console.log(texts.building);
  const compiler = await preparedCompiler();
  const { headers } = compiler.options.devServer || {};
  const server = new WebpackDevServer(
    { ...devServerOptions(options, new WorkbookRoutes(store)), headers },
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

async function preparedCompiler(): Promise<webpack.Compiler> {
  const path = new URL("../../../../webpack.config.js", import.meta.url).href;
  const { default: configure } = (await import(path)) as ConfigModule;
  const config = configure({ preview: true }, { mode: "development" });
  const compiler = webpack({
    ...config,
    cache: { type: "filesystem", cacheDirectory: `${COPIES}/cache` },
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
    onListening: ({ server }) => server?.on("close", () => routes.close()),
  };
}

function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

try {
  await start(readOptions(process.argv.slice(2), SAMPLE));
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  console.error(error.message);
  process.exit(2);
}
