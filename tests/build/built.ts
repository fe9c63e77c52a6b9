// Builds as `npm run build` does, and reads what came out.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const WEBPACK = join(process.cwd(), "node_modules/webpack/bin/webpack.js");
const run = promisify(execFile);

interface StatsModule {
  readonly nameForCondition?: string | null;
  readonly size: number;
  readonly chunks: readonly (string | number)[];
  readonly modules?: readonly StatsModule[];
}

interface StatsChunk {
  readonly id: string | number;
  readonly names: readonly string[];
  readonly files: readonly string[];
}

interface StatsGroup {
  readonly assets: readonly { readonly name: string }[];
}

export interface Built {
  readonly folder: string;
  /** Paths with "/", relative to the folder, without source maps. */
  readonly files: readonly string[];
  read(file: string): Promise<string>;
  /** The files that come with an entry, or with what is loaded later under a name. */
  loadedWith(name: string): string[];
  /** Source files, and the chunks that hold them: by name, by number where one has none. */
  readonly sources: readonly {
    file: string;
    size: number;
    chunks: readonly string[];
    /** The built files that those chunks are. */
    loadedBy: readonly string[];
  }[];
}

/** All files below a folder: paths from it, with "/", in order. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** The caller removes `folder`. */
export async function build(...env: string[]): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), "build-"));
  const stats = join(folder, "stats.json");
  const options = env.flatMap((each) => ["--env", each]);
  await run(process.execPath, [
    ...[WEBPACK, "--mode", "production", ...options, "--output-path", folder, `--json=${stats}`],
  ]);
  const { modules, chunks, namedChunkGroups } = JSON.parse(await readFile(stats, "utf8")) as {
    modules: StatsModule[];
    chunks: StatsChunk[];
    namedChunkGroups: Record<string, StatsGroup>;
  };
  const filesOf = new Map(chunks.map(({ id, files }) => [id, files]));
  const names = new Map(chunks.map(({ id, names }) => [id, names[0] ?? String(id)]));
  return {
    folder,
    files: (await filesIn(folder)).filter((file) => !/^stats\.json$|\.map$/u.test(file)),
    read: (file) => readFile(join(folder, file), "utf8"),
    loadedWith: (name) => (namedChunkGroups[name]?.assets ?? []).map((asset) => asset.name),
    sources: modules.flatMap((module) =>
      (module.modules ?? [module]).flatMap(({ nameForCondition, size }) =>
        nameForCondition
          ? [
              {
                file: nameForCondition,
                size,
                chunks: module.chunks.map((id) => names.get(id) ?? ""),
                loadedBy: module.chunks.flatMap((id) => filesOf.get(id) ?? []),
              },
            ]
          : [],
      ),
    ),
  };
}

/** What a refused build prints. @throws if it is not refused */
export async function refusal(option: string): Promise<{ code: unknown; output: string }> {
  try {
    await run(process.execPath, [WEBPACK, "--env", option]);
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
  throw new Error(`built with ${option}`);
}

/** How `--env` values are taken, in one process: what office.js's source becomes, or why it is refused. */
export async function optionsFor(
  envs: readonly Record<string, unknown>[],
): Promise<{ script?: string; policy?: string; base?: string; refused?: string }[]> {
  const program = `
    import { BuildOptionError, readOptions } from "./build/options.mjs";
    import { contentSecurityPolicy } from "./build/responses.mjs";
    const answer = (env) => {
      try {
        const { base, office } = readOptions(env);
        return { base, script: office.script, policy: contentSecurityPolicy(office.origins) };
      } catch (error) {
        if (!(error instanceof BuildOptionError)) throw error;
        return { refused: error.message };
      }
    };
    console.log(JSON.stringify(JSON.parse(process.argv[1]).map(answer)));`;
  const args = ["--input-type=module", "-e", program, JSON.stringify(envs)];
  const { stdout } = await run(process.execPath, args);
  return JSON.parse(stdout);
}
