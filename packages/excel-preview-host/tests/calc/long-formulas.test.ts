// Formulas as long as Excel lets them be: calculated, whatever the chain is made of.
import { TestBook } from "./fixture";

const chain = (part: string, times: number): string => Array(times).fill(part).join("");

it.each([
  ["4,001 terms", `=1${chain("+1", 4000)}`, 4001],
  ["references", `=A1${chain("+$A$1", 1300)}`, 1301],
  ["text joined", `=LEN(""${chain('&"甲"', 2000)})`, 2000],
  ["signs before a number", `=${chain("-", 1000)}1`, 1],
  ["percent signs after it", `=ROUND(1${chain("%", 20)}*1E+40,6)`, 1],
  ["comparisons", `=1${chain("=1", 3000)}`, false],
])("%s", (_name, formula, result) => {
  const t = new TestBook();
  t.put("A1", [[1]]);
  t.put("B1", [[formula]]);
  expect(t.value("B1")).toEqual(result);
});
