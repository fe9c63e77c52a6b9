// The cache: one evaluation for equal content, never a stale answer.

import { createContentCache } from "../../src/functions/cache";

function counting(size: number) {
  const cache = createContentCache<number>(size);
  let computed = 0;
  const get = (...content: unknown[]) => cache.get(content, () => (computed += 1));
  return { get, computed: () => computed };
}

it("computes once for equal cells in arrays of their own", () => {
  const { get, computed } = counting(4);
  for (let cell = 0; cell < 35; cell += 1) get([["部门"], ["甲"]], [[0, null]], 2022, null);
  expect(computed()).toBe(1);
});

it("tells apart what an evaluation may: empties, texts and numbers, shapes, order", () => {
  const { get, computed } = counting(99);
  const contents: unknown[][] = [
    [[[0]], 2],
    [[[null]], 2],
    [[[""]], 2],
    [[["0"]], 2],
    [[[0]], "2"],
    [[[0], []], 2],
    [[[0, 0]], 2],
    [[[0], [0]], 2],
    [2, [[0]]],
    [[], [[0]], 2],
    [[[0]], 2, undefined],
    [[[0]]],
    [1, 1, 0, 2],
    [[1, 0], 2],
  ];
  for (const content of contents) get(...content);
  expect(computed()).toBe(contents.length);
  for (const content of contents) get(...content);
  expect(computed()).toBe(contents.length);
});

it("is not fooled by an array that was changed afterwards", () => {
  const { get, computed } = counting(4);
  const rows = [["甲"], ["乙"]];
  get(rows);
  rows[1] = ["丙"];
  get(rows);
  expect(computed()).toBe(2);
});

it("keeps only so many, those used last", () => {
  const { get, computed } = counting(2);
  get("a");
  get("b");
  get("a");
  get("c");
  expect(computed()).toBe(3);
  get("a");
  expect(computed()).toBe(3);
  get("b");
  expect(computed()).toBe(4);
});

it("does not keep what threw", () => {
  const cache = createContentCache<number>(2);
  expect(() =>
    cache.get(["x"], () => {
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(cache.get(["x"], () => 1)).toBe(1);
});
