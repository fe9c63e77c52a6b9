// What is said beside the active cell.
import { area } from "../../src/model/address";
import { Book } from "../../src/model/book";
import { CellError } from "../../src/model/value";
import { noteFor } from "../../src/page/grid/cell-note";

describe("noteFor", () => {
  const sheet = new Book().addSheet("订单");
  sheet.validations = [
    {
      areas: [area(1, 0, 9, 0)],
      type: "list",
      operator: "between",
      formula1: '"甲,乙"',
      formula2: "",
      allowBlank: true,
      inCellDropDown: true,
      prompt: { show: true, title: "类别", message: "请从四类中选" },
      error: { show: true, title: "", message: "", style: "stop" },
    },
  ];
  sheet.ensure(3, 0).value = new CellError("#VALUE!", "没有这个部门");
  sheet.ensure(4, 4).value = new CellError("#N/A");

  it("gives a validation's prompt inside its area only", () => {
    expect(noteFor(sheet, { row: 1, column: 0 })).toEqual({ title: "类别", text: "请从四类中选" });
    expect(noteFor(sheet, { row: 0, column: 0 })).toBeNull();
  });

  it("gives an error's own sentence, and nothing for an error without one", () => {
    expect(noteFor(sheet, { row: 3, column: 0 })).toEqual({
      title: "#VALUE!",
      text: "没有这个部门",
    });
    expect(noteFor(sheet, { row: 4, column: 4 })).toBeNull();
  });
});
