// The page of supported members is as the declarations are.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { membersPage } from "../../src/office/members";

it("is up to date (npm run members)", () => {
  expect(readFileSync(join(__dirname, "../../docs/members.md"), "utf8")).toBe(membersPage());
});
