// Tests the table of 季度考核 as it is found in cells (O1, E7): live, or in a seal of another day.

import { evaluate } from "../../src/domain/evaluation/evaluate";
import {
  QUARTERLY_COLUMNS,
  quarterlyBlock,
  quarterlyTableIn,
} from "../../src/tables/blocks/quarterly";
import { input, submission } from "../domain/builders";

const block = quarterlyBlock(evaluate(input({ submissions: [submission("2022-04-12")] })));
const wide = (row: readonly (string | number | boolean | null)[]) => [...row, ""];

it("O1: is found beneath what stands above it, and ends with 合计", () => {
  const cells = [["2022年第二季度"], [""], ...block.map(wide), ["说明", "合计以下"]];
  expect(quarterlyTableIn(cells)).toEqual(block);
  expect(quarterlyTableIn([["序"], ["无表"]])).toBeNull();
  expect(quarterlyTableIn(block.slice(0, -1))).toBeNull();
});

it("E7: a seal without a column of today gives the others from where they stand", () => {
  const at = QUARTERLY_COLUMNS.findIndex(({ field }) => field === "progress");
  const earlier = block.map((row) => row.filter((_, column) => column !== at));
  const wanted = block.map((row, line) =>
    row.map((cell, column) => (column === at && line > 0 ? "" : cell)),
  );
  expect(quarterlyTableIn(earlier)).toEqual(wanted);
});
