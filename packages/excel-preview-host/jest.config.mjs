// The package's tests, TypeScript through swc: `npm test` here, `npm run test:host` from the repository.
const swc = {
  jsc: { parser: { syntax: "typescript" }, target: "es2022" },
};

export default {
  testEnvironment: "node",
  testTimeout: 60_000,
  maxWorkers: "100%",
  transform: { "^.+\\.(t|j)s$": ["@swc/jest", swc] },
  // Packages that ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(@borgar/|numfmt/|color-name/))"],
};
