// Lint: typescript-eslint, the office add-in rules, what an effect may return, which globals a room may say.
// The arrows between the rooms and the ban on circles stand in .dependency-cruiser.mjs.
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Only the workbook room speaks to Excel; custom functions know only CustomFunctions. */
const excelOnlyInWorkbook = {
  files: ["src/**/*.{ts,tsx}"],
  ignores: ["src/workbook/**"],
  rules: {
    "no-restricted-globals": [
      "error",
      { name: "Excel", message: "Only src/workbook says Excel.*" },
    ],
  },
};

/** Civil dates only (S5, pitfall 18): the zone of the machine must not matter. */
const noDate = {
  files: ["src/{domain,tables,functions}/**/*.ts"],
  rules: {
    "no-restricted-globals": [
      "error",
      { name: "Date", message: "Civil dates only (S5)." },
      { name: "Excel", message: "Only src/workbook says Excel.*" },
    ],
  },
};
const noDateInWorkbook = {
  files: ["src/workbook/**/*.ts"],
  rules: {
    "no-restricted-globals": ["error", { name: "Date", message: "Civil dates only (S5)." }],
  },
};

/**
 * React takes what an effect or a ref callback returns for its cleanup. Browsers turn void into Promises
 * as they grow (scrollIntoView did), so nothing but a cleanup written out leaves one.
 */
const effect = "CallExpression[callee.name=/^use(Layout|Insertion)?Effect$/]";
const effectBody = `${effect} > ArrowFunctionExpression > BlockStatement`;
const braces = "An effect has a block body: what it returns is its cleanup.";
const cleanup = "An effect returns nothing but a cleanup written out as a function.";
const nothingHandedToReact = {
  files: ["src/**/*.{ts,tsx}"],
  rules: {
    "no-restricted-syntax": [
      "error",
      { selector: `${effect}[arguments.0.type!="ArrowFunctionExpression"]`, message: braces },
      { selector: `${effect} > ArrowFunctionExpression[expression=true]`, message: braces },
      ...["", " > IfStatement", " > IfStatement > BlockStatement"].map((inside) => ({
        selector: `${effectBody}${inside} > ReturnStatement[argument]:not([argument.type="ArrowFunctionExpression"], [argument.name=/^undefined$/])`,
        message: cleanup,
      })),
      {
        selector:
          "JSXAttribute[name.name=/^ref$|Ref$/] > JSXExpressionContainer > ArrowFunctionExpression[expression=true]",
        message: "A ref callback has a block body: what it returns is its cleanup.",
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ["dist/", "kit/", "node_modules/", ".preview/", "tests/fixtures/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      "max-lines": ["error", { max: 330, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["{src,packages/*/src}/**/*.{ts,tsx}"],
    rules: {
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        { name: "zod", message: "zod/mini: the pane would load both before it can be used." },
      ],
    },
  },
  {
    // The oldest engine is that of src/taskpane/old-engine.es5.js.
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...["toReversed", "toSorted", "toSpliced", "groupBy", "isWellFormed", "fromAsync"].map(
          (property) => ({ property, message: "Newer than Chromium 97, the oldest we run in." }),
        ),
      ],
    },
  },
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
    },
  },
  {
    // Its other rules are for code that the React compiler rewrites; there is none here.
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  nothingHandedToReact,
  excelOnlyInWorkbook,
  noDate,
  noDateInWorkbook,
  {
    files: ["**/*.es5.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: { document: "readonly" } },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
);
