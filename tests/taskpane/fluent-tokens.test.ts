// What stands in for Fluent's table of tokens says of each token what Fluent says.
import { tokens as fluent } from "@fluentui/react-components";
import { tokens } from "../../src/taskpane/fluent-tokens";

it("each of Fluent's tokens is the same variable, with the same value where a theme has none", () => {
  expect(Object.keys(fluent).length).toBeGreaterThan(400);
  const own = Object.fromEntries(Object.keys(fluent).map((name) => [name, tokens[name]]));
  expect(own).toEqual({ ...fluent });
});
