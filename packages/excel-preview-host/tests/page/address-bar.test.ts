// Places that can be typed into the name box.
import { area } from "../../src/model/address";
import { Book } from "../../src/model/book";
import { findPlace } from "../../src/page/shell/address-bar";

const book = new Book();
book.addSheet("计划表");
const ledger = book.addSheet("订单");
const secret = book.addSheet("内部 表");
secret.visibility = "hidden";
book.tables.push({
  id: 1,
  name: "退货",
  sheetId: ledger.id,
  area: area(0, 0, 3, 2),
  showHeaders: true,
  showTotals: false,
  showFilterButton: true,
  columns: [],
  style: "",
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
});
book.names.push({
  name: "截止日",
  formula: "订单!$D$2",
  scope: null,
  visible: true,
  comment: "",
});

function found(text: string): string {
  const place = findPlace(book, text);
  return typeof place === "string" ? place : `${place.sheet.name} ${JSON.stringify(place.area)}`;
}

describe("findPlace", () => {
  it("takes addresses of this sheet and of others", () => {
    expect(found("c5")).toBe(`计划表 ${JSON.stringify(area(4, 2))}`);
    expect(found("订单!A1:B2")).toBe(`订单 ${JSON.stringify(area(0, 0, 1, 1))}`);
    expect(found("'订单'!A1")).toBe(`订单 ${JSON.stringify(area(0, 0))}`);
  });

  it("takes tables and defined names", () => {
    expect(found("退货")).toBe(`订单 ${JSON.stringify(area(0, 0, 3, 2))}`);
    expect(found("截止日")).toBe(`订单 ${JSON.stringify(area(1, 3))}`);
  });

  it("says what is wrong with anything else", () => {
    expect(found("没有这个")).toContain("没有这个");
    expect(found("'内部 表'!A1")).toContain("隐藏");
  });
});
