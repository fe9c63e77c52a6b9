// The package's tests, TypeScript through swc: `npm test` here; the repository runs them with its own.
const swc = {
  jsc: { parser: { syntax: "typescript" }, target: "es2022" },
};

export default {
  testEnvironment: "node",
  transform: { "^.+\\.(t|j)s$": ["@swc/jest", swc] },
  // Packages that ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(@borgar/|numfmt/|color-name/))"],
};
