// Where keys take the active cell, over merged and hidden cells.
import { area } from "../../src/model/address";
import { Book } from "../../src/model/book";
import type { Sheet } from "../../src/model/sheet";
import { Axis } from "../../src/page/grid/axis";
import { jump, lastUsed, spanned, step } from "../../src/page/grid/moves";

function sheetWith(cells: Record<string, number>): Sheet {
  const sheet = new Book().addSheet("甲");
  for (const [place, value] of Object.entries(cells)) {
    const [row, column] = place.split(",").map(Number);
    sheet.ensure(row ?? 0, column ?? 0).value = value;
  }
  return sheet;
}

const even = { rows: new Axis(50, () => 20), columns: new Axis(20, () => 60) };

describe("axis", () => {
  const axis = new Axis(4, (i) => [10, 0, 30, 5][i] ?? 0);

  it("finds the item under a position and skips hidden ones", () => {
    expect([0, 9, 10, 39, 40, 44].map((p) => axis.at(p))).toEqual([0, 0, 2, 2, 3, 3]);
    expect(axis.total).toBe(45);
    expect(axis.size(1)).toBe(0);
  });

  it("answers the nearest item outside", () => {
    expect([axis.at(-5), axis.at(999)]).toEqual([0, 3]);
  });
});

describe("step", () => {
  it("stops at the sheet's edges", () => {
    const sheet = sheetWith({});
    expect(step(sheet, even, { row: 0, column: 3 }, "up")).toEqual({ row: 0, column: 3 });
    expect(step(sheet, even, { row: 4, column: 19 }, "right")).toEqual({ row: 4, column: 19 });
  });

  it("passes hidden rows", () => {
    const size = { ...even, rows: new Axis(50, (row) => (row === 1 || row === 2 ? 0 : 20)) };
    expect(step(sheetWith({}), size, { row: 0, column: 0 }, "down")).toEqual({ row: 3, column: 0 });
  });

  it("takes a merged area as one cell", () => {
    const sheet = sheetWith({});
    sheet.merges = [area(1, 1, 2, 3)];
    expect(step(sheet, even, { row: 2, column: 0 }, "right")).toEqual({ row: 1, column: 1 });
    expect(step(sheet, even, { row: 1, column: 1 }, "right")).toEqual({ row: 1, column: 4 });
    expect(step(sheet, even, { row: 1, column: 1 }, "down")).toEqual({ row: 3, column: 1 });
  });
});

describe("jump", () => {
  const sheet = sheetWith({ "0,0": 1, "1,0": 1, "2,0": 1, "6,0": 1 });

  it("goes to the end of a run, over a gap, then to the edge", () => {
    expect(jump(sheet, even, { row: 0, column: 0 }, "down").row).toBe(2);
    expect(jump(sheet, even, { row: 2, column: 0 }, "down").row).toBe(6);
    expect(jump(sheet, even, { row: 6, column: 0 }, "down").row).toBe(49);
    expect(jump(sheet, even, { row: 6, column: 0 }, "up").row).toBe(2);
  });

  it("knows the last used cell", () => {
    expect(lastUsed(sheet)).toEqual({ row: 6, column: 0 });
  });
});

describe("spanned", () => {
  it("grows over merged cells that it cuts, and on over the next", () => {
    const sheet = sheetWith({});
    sheet.merges = [area(2, 2, 3, 4), area(4, 4, 6, 4), area(9, 0, 9, 3)];
    expect(spanned(sheet, { row: 2, column: 1 }, { row: 2, column: 2 })).toEqual(area(2, 1, 3, 4));
    expect(spanned(sheet, { row: 0, column: 4 }, { row: 4, column: 4 })).toEqual(area(0, 2, 6, 4));
  });
});
