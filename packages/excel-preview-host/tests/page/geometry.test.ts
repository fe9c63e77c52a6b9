// Pixels of rows and columns: hidden ones, fitted heights, room under charts.
import { Book } from "../../src/model/book";
import { DEFAULT_STYLE } from "../../src/model/style";
import { FittedHeights, columnPixels, geometry, rowPixels } from "../../src/page/grid/geometry";

const NOTHING = { rows: 0, columns: 0 };

function newSheet() {
  const book = new Book();
  return { book, sheet: book.addSheet("甲") };
}

describe("geometry", () => {
  it("turns characters and points into pixels, and hidden into nothing", () => {
    const { book, sheet } = newSheet();
    sheet.columns.set(1, { width: 20 });
    sheet.columns.set(2, { width: 20, hidden: true });
    sheet.rows.set(1, { height: 30 });
    sheet.rows.set(2, { height: 30, filtered: true });
    const fitted = new FittedHeights(book, sheet);
    expect([0, 1, 2].map((c) => columnPixels(sheet, c))).toEqual([64, 140, 0]);
    expect([0, 1, 2].map((r) => rowPixels(sheet, r, fitted))).toEqual([20, 40, 0]);
  });

  it("makes rows as high as their wrapped text and larger fonts need, until a height is set", () => {
    const { book, sheet } = newSheet();
    const wrapping = book.styles.derive(0, { ...DEFAULT_STYLE, wrapText: true });
    const long = sheet.ensure(0, 0);
    Object.assign(long, { value: "商品销售任务完成情况说明", style: wrapping });
    const fitted = new FittedHeights(book, sheet);
    const high = rowPixels(sheet, 0, fitted);
    expect(high).toBeGreaterThan(40);
    long.value = "短";
    fitted.renew(0, 0);
    expect(rowPixels(sheet, 0, fitted)).toBeLessThan(high);
    Object.assign(sheet.ensure(0, 5), { value: "隐藏列里的说明", style: wrapping });
    sheet.columns.set(5, { width: 9, hidden: true });
    fitted.renew(0, 0);
    expect(rowPixels(sheet, 0, fitted)).toBeLessThan(30);
    sheet.rows.set(0, { height: 60 });
    expect(rowPixels(sheet, 0, fitted)).toBe(80);
  });

  it("offers cells under every chart", () => {
    const { book, sheet } = newSheet();
    const before = geometry(sheet, new FittedHeights(book, sheet), NOTHING);
    sheet.charts.push({
      id: "1",
      name: "图",
      type: "Line",
      title: null,
      showLegend: false,
      legendPosition: "bottom",
      series: [],
      position: { left: 2000, top: 3000, width: 400, height: 200 },
    });
    const size = geometry(sheet, new FittedHeights(book, sheet), NOTHING);
    expect(before.columns.total).toBeLessThan(2400 * (96 / 72));
    expect(size.columns.total).toBeGreaterThan(2400 * (96 / 72));
    expect(size.rows.total).toBeGreaterThan(3200 * (96 / 72));
  });
});
