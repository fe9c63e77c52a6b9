// A mail that is in the ledger already is recognised (I3, I7).

import { registeredAs } from "../../src/intake/recognition";
import { submission } from "../domain/builders";

it("I3: by its key, the last of those that stand; what is 作废 may come again", () => {
  const mail = { mailKey: "m1" };
  const [first, second] = [submission("2022-04-12", mail), submission("2022-04-13", mail)];
  const gone = submission("2022-04-14", { ...mail, status: "作废" });
  expect(registeredAs("m1", [first, second, gone])).toBe(second.id);
  expect(registeredAs("m1", [gone])).toBeNull();
  expect(registeredAs("m2", [first])).toBeNull();
});
