// Unit tests run as TypeScript through swc; types are checked by `npm run check`.
const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  },
};

export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests", "<rootDir>/packages"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.(t|j)sx?$": ["@swc/jest", swc] },
  // Packages that ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(@borgar/|numfmt/))"],
};
