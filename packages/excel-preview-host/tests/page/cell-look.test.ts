// How cells look: own formats over the table's, conditional formats over both, lines shared with neighbours.
import type { ConditionalLook } from "../../src/calc/conditional";
import { area } from "../../src/model/address";
import { Book } from "../../src/model/book";
import { DEFAULT_STYLE, type Style } from "../../src/model/style";
import { CellError } from "../../src/model/value";
import { Looks } from "../../src/page/grid/cell-look";

const book = new Book();
const sheet = book.addSheet("订单");
let conditional: ConditionalLook | null = null;
const looks = new Looks(book, {
  text: (s, row, column) => String(s.value(row, column) ?? ""),
  colour: () => null,
  conditional: () => conditional,
});

function put(row: number, column: number, value: string | number, style: Partial<Style> = {}) {
  const cell = sheet.ensure(row, column);
  cell.value = value;
  cell.style = book.styles.derive(0, { ...DEFAULT_STYLE, ...style });
  return cell;
}

function look(row: number, column: number) {
  return looks.at(sheet, { row, column });
}

const LINE = { style: "thin", color: "#123456" } as const;

beforeAll(() => {
  put(0, 0, "编号");
  put(0, 1, "字数");
  put(1, 0, "2022-1");
  put(1, 1, 380, { fill: "#FFEE00" });
  put(2, 0, "2022-2");
  book.tables.push({
    id: 1,
    name: "订单",
    sheetId: sheet.id,
    area: area(0, 0, 2, 1),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    columns: [
      { id: 1, name: "编号" },
      { id: 2, name: "字数", filter: { on: "values", values: ["380"] } },
    ],
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  });
});

afterEach(() => {
  conditional = null;
});

describe("tables", () => {
  it("colour header and bands, under the cell's own fill", () => {
    expect(look(0, 0).css).toMatch(/background-color:#4472C4;color:#FFFFFF;font-weight:700/);
    expect(look(1, 0).css).toContain("background-color:#D9E2F3");
    expect(look(1, 1).css).toContain("background-color:#FFEE00");
    expect(look(2, 0).css).not.toContain("background-color");
  });

  it("have filter buttons in the header alone, marked where a filter is on", () => {
    expect([look(0, 0), look(0, 1), look(1, 0)].map((l) => l.filterButton)).toEqual([
      "off",
      "on",
      null,
    ]);
  });
});

describe("conditional formats", () => {
  it("lie over the cell's own formats", () => {
    conditional = { overlay: { fill: "#FF0000", fontColor: "#00FF00", bold: true } };
    expect(look(1, 1).css).toMatch(/background-color:#FF0000;color:#00FF00;font-weight:700/);
  });

  it("may hide the value behind a data bar", () => {
    conditional = {
      overlay: {},
      dataBar: { fraction: 0.5, color: "#638EC6", showValue: false },
    };
    expect(look(1, 1).text).toBe("");
  });
});

describe("lines", () => {
  it("come from the cell or from its neighbour on the same edge", () => {
    put(10, 3, "", { borders: { left: LINE, top: LINE } });
    expect(look(10, 2).css).toContain("border-right:1px solid #123456");
    expect(look(9, 3).css).toContain("border-bottom:1px solid #123456");
    expect(look(9, 2).css).not.toContain("#123456");
  });

  it("of a merged area lie at its far edges", () => {
    sheet.merges = [area(20, 0, 21, 2)];
    put(21, 2, "", { borders: { right: LINE } });
    expect(look(20, 1)).toMatchObject({ address: "A21" });
    expect(look(20, 0).css).toContain("border-right:1px solid #123456");
  });

  it("are not drawn where the sheet has no grid lines", () => {
    sheet.showGridlines = false;
    expect(look(30, 5).css).toContain("border-right:1px solid transparent");
    sheet.showGridlines = true;
    expect(look(30, 5).css).not.toContain("transparent");
  });
});

describe("values", () => {
  it("stand right, left or centred by their kind unless the style says otherwise", () => {
    put(40, 0, 4);
    put(40, 1, "四");
    sheet.ensure(40, 2).value = true;
    put(40, 3, 4, { horizontal: "left" });
    expect([0, 1, 2, 3].map((c) => look(40, c).align)).toEqual(["right", "left", "center", "left"]);
  });

  it("carry marks: an error's sentence, and values that the host cannot calculate", () => {
    sheet.ensure(41, 0).value = new CellError("#VALUE!", "没有这个部门");
    sheet.ensure(41, 1).value = new CellError("#N/A");
    Object.assign(sheet.ensure(41, 2), { value: 3, formula: "=CUBEVALUE()", stale: true });
    expect([0, 1, 2].map((c) => look(41, c).mark)).toEqual(["error", null, "stale"]);
    expect(look(41, 0).hint).toBe("没有这个部门");
  });
});
