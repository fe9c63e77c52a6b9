// The preview of an add-in from the command line: its site is made, served with a copy of a workbook, and opened.
import { OptionError, type StartOptions, readOptions } from "./options";
import { type Served, type Site, serve } from "./serve";
import { texts } from "./texts";
import { WorkbookStore } from "./workbook-store";

/** What an add-in gives to be previewed. */
export interface Preview {
  site: Site;
  /** Makes what is in the site's folder, unless it is there as it should be. A failure is told by its message. */
  build: () => Promise<void>;
  /** The .xlsx that is opened where nobody names another. */
  workbook: string;
  /** The folder for copies of workbooks. */
  copies: string;
}

async function start(options: StartOptions, preview: Preview): Promise<void> {
  const store = await WorkbookStore.from(options.workbook, preview.copies);
  const served = await onPort(options.port, preview.site, store);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void served.close().finally(() => process.exit()));
  }
  try {
    await preview.build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await served.close();
    throw new OptionError(texts.buildFailed);
  }
  console.log(texts.address(served.address));
  if (options.open) await (await import("open")).default(served.address);
}

/** The port is taken before the site is built: who has to choose another one hears it at once. */
async function onPort(port: number, site: Site, store: WorkbookStore): Promise<Served> {
  try {
    return await serve(site, store, port);
  } catch (error) {
    await store.release();
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    throw taken ? new OptionError(texts.portTaken(port)) : error;
  }
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
