// Before the unit tests: the functions file as it ships, built once with the project's own configuration.
import { join } from "node:path";
import { buildOnce } from "../../build/build-once.mjs";

const FUNCTIONS = {
  folder: join(process.cwd(), ".preview", "functions"),
  sources: [
    ...["src/functions", "src/tables", "src/domain"],
    ...["webpack.config.js", "package-lock.json"],
  ],
  options: [
    ...["--entry-reset", "--entry", "./src/functions/functions.ts"],
    ...["--output-filename", "functions.js"],
  ],
};

export default async function setup() {
  await buildOnce(FUNCTIONS);
  process.env.SHIPPED_FUNCTIONS = FUNCTIONS.folder;
}
