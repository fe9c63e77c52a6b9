// `npm run check:law`: every requirement that code or tests cite stands in docs/requirements.md, every
// pitfall in docs/pitfalls.md, and each requirement is cited by the title of at least one test. And every file,
// folder and name of the code that the documents lead to is there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { logErrorMessage } from "office-addin-cli";
import ts from "typescript";

const ID = /(?<![\w!$:.-])([PSAEOIT])(\d{1,2})(?![\w!]|:[A-Z]|-\d|\.\d)/gu;
const RANGE = /([PSAEOIT])(\d{1,2})[–—]\1(\d{1,2})/gu;
const PITFALL = /pitfalls? (\d+(?:, \d+)*)/gu;
const TESTERS = new Set(["it", "test", "describe"]);

const requirements = [
  ...readFileSync("docs/requirements.md", "utf8").matchAll(/^\| ([A-Z]\d+) +\|/gmu),
];
const law = new Set(requirements.map(([, id]) => id));
const pitfalls = new Set(
  [...readFileSync("docs/pitfalls.md", "utf8").matchAll(/^\| (\d+) +\|/gmu)].map(
    ([, number]) => number,
  ),
);

const GUIDES = ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/acceptance.md"];
const ROOMS = ["src", "tests", "packages/excel-preview-host", "build", "docs", ".ci"];
/** `domain/evaluation/flags.ts`, `src/taskpane/register/` */
const PATH =
  /`((?:src|tests|packages|docs)\/(?:[\w.-]+\/)*|(?:[\w.-]+\/)*[\w.-]+\.(?:tsx?|mjs))`/gu;
/** `inWorkbook`, `takeUp()` */
const NAME = /`([a-z]+[A-Z][A-Za-z]*)(?:\(\))?`/gu;

function sources(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(folder, name));
}

/** The comments of a file: only they and the titles of tests cite, cell addresses stand elsewhere. */
function commentsOf(text) {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.JSX, text);
  const comments = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isComment =
      kind === ts.SyntaxKind.SingleLineCommentTrivia ||
      kind === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment) comments.push(scanner.getTokenText());
  }
  return comments;
}

/** The base of `it.each(…)("title")`, `describe("title")`, … */
function testerOf(expression) {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression)) {
    return testerOf(expression.expression);
  }
  return ts.isTaggedTemplateExpression(expression) ? testerOf(expression.tag) : "";
}

function titlesOf(file, text) {
  const titles = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && TESTERS.has(testerOf(node.expression))) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return titles;
}

/** The IDs in a text; a range names what lies between as well. */
function idsIn(text) {
  const between = [...text.matchAll(RANGE)].flatMap(([, letter, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, k) => letter + (Number(from) + k)),
  );
  return [...[...text.matchAll(ID)].map(([id]) => id), ...between];
}

const problems = [];
const tested = new Set();
const words = new Set();
for (const file of [...sources("src"), ...sources("tests")]) {
  const text = readFileSync(file, "utf8");
  const titles = file.startsWith("tests/") ? titlesOf(file, text) : [];
  for (const [word] of text.matchAll(/\w+/gu)) words.add(word);
  for (const citing of [...commentsOf(text), ...titles]) {
    for (const id of idsIn(citing)) {
      if (!law.has(id)) problems.push(`${file}: ${id} is not in docs/requirements.md`);
    }
    for (const [, numbers] of citing.matchAll(PITFALL)) {
      for (const number of numbers.split(", ")) {
        if (!pitfalls.has(number))
          problems.push(`${file}: pitfall ${number} is not in docs/pitfalls.md`);
      }
    }
  }
  for (const title of titles) for (const id of idsIn(title)) tested.add(id);
}

/** All files below the rooms, each with its folders, after a stroke: a guide may leave out where it begins. */
const places = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter(({ parentPath }) => !parentPath.includes("node_modules"))
    .map((entry) => `/${join(entry.parentPath, entry.name)}${entry.isDirectory() ? "/" : ""}`),
);
for (const guide of GUIDES) {
  const text = readFileSync(guide, "utf8");
  for (const [, name] of text.matchAll(NAME)) {
    if (!words.has(name)) problems.push(`${guide}: ${name} is nowhere in the code`);
  }
  for (const [, path] of text.matchAll(PATH)) {
    const isThere = existsSync(path) || places.some((p) => p.endsWith(`/${path}`));
    if (!isThere) problems.push(`${guide}: ${path} is not there`);
  }
}

for (const id of law) if (!tested.has(id)) problems.push(`${id}: no test cites it in its title`);

new Set(problems).forEach((problem) => logErrorMessage(`law: ${problem}`));
if (problems.length === 0) console.log(`law: ${law.size} requirements, each with a test`);
process.exitCode = problems.length > 0 ? 1 : 0;
