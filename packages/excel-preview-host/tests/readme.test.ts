// The README's example is a test that runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";

it("shows the example as it runs", () => {
  const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
  const example = readFileSync(join(__dirname, "example.test.ts"), "utf8");
  expect(/```ts\n([\s\S]*?)```/.exec(readme)?.[1]).toBe(example);
});
