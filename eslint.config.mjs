// Lint: typescript-eslint, the office add-in rules, and the arrows between the rooms (docs/decisions.md).
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** What each room may import: other rooms, and packages. `domain` and `preview` are the leaves. */
const rooms = {
  domain: { rooms: [], packages: ["zod"] },
  tables: { rooms: ["domain"], packages: ["zod"] },
  workbook: { rooms: ["domain", "tables"], packages: ["zod"] },
  functions: { rooms: ["domain", "tables"], packages: [] },
  intake: { rooms: ["domain"], packages: ["pinyin-pro", "postal-mime", "fflate"] },
  reports: { rooms: ["domain", "tables"], packages: ["docx"] },
  taskpane: {
    rooms: ["domain", "tables", "workbook", "functions", "intake", "reports"],
    packages: ["react", "react-dom", "@fluentui/*", "react-hook-form", "@hookform/*", "zod"],
  },
  commands: { rooms: ["domain", "workbook"], packages: [] },
};

/** The stand-in for Excel knows nothing of this product: no import leaves its package. */
const HOST = "packages/excel-preview-host";
const HOST_PACKAGES = [
  "@borgar/fx",
  "@formulajs/formulajs",
  "numfmt",
  "fflate",
  "@xmldom/xmldom",
  "saxes",
];

/** A file of `room` may import itself, the rooms and the packages listed for it, and nothing else. */
function arrowRule(room, allowed) {
  const strangers = Object.keys(rooms).filter((r) => r !== room && !allowed.rooms.includes(r));
  const packages = allowed.packages.map((p) => p.replace("*", "[^/]+")).join("|");
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            ...strangers.map((r) => ({
              group: [`../${r}`, `../${r}/**`, `../../${r}/**`, `../../../${r}/**`],
              message: `${room} does not import ${r} (see architecture in docs/decisions.md).`,
            })),
            {
              regex: packages ? `^(?!\\.)(?!(?:${packages})(?:/|$))` : "^(?!\\.)",
              message: `${room} may import only: ${allowed.packages.join(", ") || "no package"}.`,
            },
          ],
        },
      ],
    },
  };
}

/** Files of the stand-in may import their own package, and the packages listed. */
function hostRule(files, packages) {
  return {
    files: files.map((each) => `${HOST}/src/${each}`),
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["**/../src/**"], message: "The stand-in for Excel knows no product." },
            {
              regex: `^(?!\\.)(?!(?:${packages.join("|")})(?:/|$))`,
              message: `The stand-in may import only: ${packages.join(", ")}.`,
            },
          ],
        },
      ],
    },
  };
}
const host = [
  hostRule(["**/*.ts"], HOST_PACKAGES),
  // Its server and its door for tests run in Node, where a few more packages may be used.
  hostRule(
    ["node.ts", "server/**/*.ts", "office/node/**/*.ts"],
    [...HOST_PACKAGES, "node:[a-z_]+", "webpack", "webpack-dev-server"],
  ),
];

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
  { ignores: ["dist/", "node_modules/", ".preview/", "tests/fixtures/"] },
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
  ...Object.entries(rooms).map(([room, allowed]) => arrowRule(room, allowed)),
  nothingHandedToReact,
  ...host,
  excelOnlyInWorkbook,
  noDate,
  noDateInWorkbook,
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
);
