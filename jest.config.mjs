// Unit tests run as TypeScript through swc; types are checked by `npm run check`.
const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  },
};

const shared = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  transform: { "^.+\\.(t|j)sx?$": ["@swc/jest", swc] },
  // Packages that ship ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(@borgar/|numfmt/|color-name/|htmlparser2/|domhandler/|domutils/|domelementtype/|dom-serializer/|entities/))",
  ],
};

// ExcelJS as the one file it also comes as: the other way it is hundreds, loaded anew for every test file.
const quick = {
  ...shared,
  moduleNameMapper: { "^exceljs$": "<rootDir>/node_modules/exceljs/dist/exceljs.bare.min.js" },
  globalSetup: "<rootDir>/tests/support/functions-setup.mjs",
};

const WORKBOOK = "<rootDir>/tests/workbook/";

export default {
  // Longer than any test takes on a busy machine: the limit is for what hangs.
  testTimeout: 60_000,
  // All cores: jest's own choice leaves one of two idle. Browser tests run one at a time (package.json).
  maxWorkers: "100%",
  projects: [
    {
      ...quick,
      displayName: "unit",
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: ["\\.browser\\.test\\.ts$", "\\.build\\.test\\.ts$", WORKBOOK],
    },
    { ...quick, displayName: "workbook", testMatch: [`${WORKBOOK}**/*.test.ts`] },
    {
      ...shared,
      displayName: "build",
      testMatch: ["**/*.build.test.ts"],
      globalSetup: "<rootDir>/tests/support/site-setup.mjs",
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["**/*.browser.test.ts"],
      globalSetup: "<rootDir>/tests/support/browser-setup.mjs",
    },
  ],
};
