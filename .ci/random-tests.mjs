// `npm run test:random`: the tests with made inputs once more, with a seed that nobody has seen yet. It is
// printed: FC_SEED=<seed> npm run test:random repeats the run.
import { execFileSync, spawnSync } from "node:child_process";

const seed = process.env.FC_SEED ?? String(Date.now() % 2 ** 31);
const found = execFileSync("git", ["grep", "-l", "support/fast-check", "--", "tests/*.test.ts"], {
  encoding: "utf8",
});
console.log(`Random tests with FC_SEED=${seed}`);
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/jest/bin/jest.js",
    ...found.trim().split("\n"),
    "--selectProjects",
    "unit",
    "workbook",
  ],
  { stdio: "inherit", env: { ...process.env, FC_SEED: seed } },
);
process.exitCode = status ?? 1;
