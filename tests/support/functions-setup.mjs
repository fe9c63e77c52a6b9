// Before the unit tests: the functions file as it ships, built once with the project's own configuration.
import { join } from "node:path";
import { buildOnce } from "./build-once.mjs";

const FOLDER = join(process.cwd(), ".preview", "functions");
const SOURCES = [
  "src/functions",
  "src/tables",
  "src/domain",
  "webpack.config.js",
  "package-lock.json",
];
const ENTRY = ["--entry-reset", "--entry", "./src/functions/functions.ts"];
const OPTIONS = ["--mode", "production", ...ENTRY, "--output-filename", "functions.js"];

export default async function setup() {
  await buildOnce(FOLDER, SOURCES, OPTIONS);
  process.env.SHIPPED_FUNCTIONS = FOLDER;
}
