// What nobody uses: files and exports. Read twice by `npm run check:lint`: with the tests (what is used in its own
// file only needs no export), and without (`--production`: what only tests use is dead, too).
const isProduct = process.argv.includes("--production");

export default {
  ignoreExportsUsedInFile: isProduct ? true : { interface: true, type: true },
  // Programs of the machine.
  ignoreBinaries: ["caddy", "nginx", "pdftotext", ...(isProduct ? ["tsx"] : [])],
  workspaces: {
    ".": {
      entry: [
        "build/*.mjs!",
        ...(isProduct ? ["build/kit/index.mjs!"] : []),
        ".ci/*.{mjs,js}",
        "tests/**/*.test.{ts,tsx}",
        "tests/support/*-setup.mjs",
        // Built by webpack.
        "tests/bench/pane/minimal.tsx",
      ],
      project: ["src/**/*.{ts,tsx}!", "build/**/*.mjs!", "tests/**/*.{ts,tsx,mjs}", ".ci/*.mjs"],
      // By webpack's configuration, in the place of a package.
      ignore: [
        "src/intake/readers/iconv-lite.ts",
        "src/reports/writers/xlsx/zip-in-page.ts",
        ...(isProduct ? ["src/taskpane/fluent-tokens.ts"] : []),
      ],
    },
    "packages/excel-preview-host": {
      // A script of its own lists what it knows.
      entry: ["scripts/*.ts!", "tests/**/*.test.ts"],
      project: ["src/**/*.ts!", "tests/**/*.ts"],
    },
  },
};
