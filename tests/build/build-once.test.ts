// A build that several programs share (build/build-once.mjs): of several that are ready at once one whole build stands.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = process.cwd();
const MODULE = JSON.stringify(pathToFileURL(join(ROOT, "build/build-once.mjs")).href);

it("takes the place of an older one, by several at once, and leaves nothing beside it", () => {
  const folder = mkdtempSync(join(tmpdir(), "build-once-"));
  try {
    const builtIn = (name: string, text: string) => {
      mkdirSync(join(folder, name));
      for (const [file, content] of [
        ["main.js", text],
        [".built", new Date(Date.now() + 60_000).toISOString()],
      ] as const) {
        writeFileSync(join(folder, name, file), content);
      }
    };
    writeFileSync(join(folder, "source.js"), "");
    builtIn("built", "old");
    const ready = Array.from({ length: 20 }, (_, at) => `ready${at}`);
    for (const name of ready) builtIn(name, "new");
    const place = {
      folder: join(folder, "built"),
      sources: [relative(ROOT, join(folder, "source.js"))],
    };
    const script = `
      import { takePlace } from ${MODULE};
      const ready = ${JSON.stringify(ready.map((name) => join(folder, name)))};
      await Promise.all(ready.map((beside) => takePlace(beside, ${JSON.stringify(place)})));`;
    execFileSync(process.execPath, ["--input-type=module", "-e", script], { timeout: 30_000 });
    expect(readFileSync(join(folder, "built/main.js"), "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["built", "source.js"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
