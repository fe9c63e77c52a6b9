// Writing cells: one change, all or nothing, protection, headers that rename columns.
import { clearContents, writeCells } from "../../src/edit/cells";
import type { Change } from "../../src/model/change";
import { DEFAULT_STYLE } from "../../src/model/style";
import { TestBook, at } from "../calc/fixture";

function cellChanges(t: TestBook): Change[] {
  const changes: Change[] = [];
  t.book.subscribe((c) => {
    if (c.kind === "cells" && c.origin !== "calculation") changes.push(c);
  });
  return changes;
}

describe("writeCells", () => {
  it("writes an area as one change and leaves null alone", () => {
    const t = new TestBook();
    t.put("A1", [["旧", "留"]]);
    const changes = cellChanges(t);
    writeCells(t.book, t.sheet, at("A1:C1"), [["2022-3-5", null, "=A1+1"]], "addin");
    expect(changes).toEqual([
      { kind: "cells", sheetId: t.sheet.id, area: at("A1:C1"), origin: "addin" },
    ]);
    expect(t.values("A1:C1")).toEqual([[44625, "留", 44626]]);
    expect(t.book.styles.get(t.sheet.cell(0, 0)?.style ?? 0).numberFormat).toBe("yyyy/m/d");
  });

  it("keeps a number format that the cell has", () => {
    const t = new TestBook();
    const style = t.book.styles.derive(0, { ...DEFAULT_STYLE, numberFormat: "yyyy-mm-dd" });
    t.sheet.ensure(0, 0).style = style;
    writeCells(t.book, t.sheet, at("A1"), [["2022年3月5日"]], "addin");
    expect(t.sheet.cell(0, 0)).toMatchObject({ value: 44625, style });
  });

  it("writes nothing when any input is refused, or the size is wrong", () => {
    const t = new TestBook();
    t.put("A1", [["旧"]]);
    const changes = cellChanges(t);
    for (const values of [
      [["新", "=1+"]],
      [["新"]],
      [
        ["新", "b"],
        ["c", "d"],
      ],
    ]) {
      expect(() => writeCells(t.book, t.sheet, at("A1:B1"), values, "addin")).toThrow(
        expect.objectContaining({ code: "InvalidArgument" }),
      );
    }
    expect(t.value("A1")).toBe("旧");
    expect(changes).toEqual([]);
  });

  it("refuses locked cells of a protected sheet, and takes unlocked ones", () => {
    const t = new TestBook();
    const open = t.book.styles.derive(0, { ...DEFAULT_STYLE, locked: false });
    t.sheet.ensure(0, 0).style = open;
    t.sheet.protection = { options: {} };
    writeCells(t.book, t.sheet, at("A1"), [[1]], "addin");
    expect(() => writeCells(t.book, t.sheet, at("A1:B1"), [[2, 2]], "addin")).toThrow(
      expect.objectContaining({ code: "AccessDenied" }),
    );
    expect(t.value("A1")).toBe(1);
  });

  it("renames a table's column through its header, everywhere", () => {
    const t = new TestBook();
    t.put("A1", [
      ["字数", "两倍"],
      [3, "=[@字数]*2"],
      [4, "=[@字数]*2"],
    ]);
    t.table("订单", "A1:B3", ["字数", "两倍"]);
    t.put("D1", [["=SUM(订单[字数])"]]);
    t.book.names.push({
      name: "全",
      formula: "订单[字数]",
      scope: null,
      visible: true,
      comment: "",
    });
    writeCells(t.book, t.sheet, at("A1"), [["篇幅"]], "local");
    expect(t.sheet.cell(1, 1)?.formula).toBe("=[@篇幅]*2");
    expect(t.sheet.cell(0, 3)?.formula).toBe("=SUM(订单[篇幅])");
    expect(t.book.names[0]?.formula).toBe("订单[篇幅]");
    expect(t.value("D1")).toBe(7);
    writeCells(t.book, t.sheet, at("B1"), [["篇幅"]], "local");
    expect(t.value("B1")).toBe("篇幅2");
    writeCells(t.book, t.sheet, at("B1"), [[2022]], "local");
    expect(t.value("B1")).toBe("2022");
    clearContents(t.book, t.sheet, at("B1"), "local");
    expect(t.value("B1")).toBe("列1");
  });

  it("lets a spilled result end in #SPILL! when something is written into it", () => {
    const t = new TestBook();
    writeCells(t.book, t.sheet, at("A1"), [["=SEQUENCE(3)"]], "local");
    expect(t.value("A3")).toBe(3);
    writeCells(t.book, t.sheet, at("A2"), [["挡"]], "local");
    expect(t.values("A1:A3")).toEqual([["#SPILL!"], ["挡"], [null]]);
    clearContents(t.book, t.sheet, at("A2"), "local");
    expect(t.values("A1:A3")).toEqual([[1], [2], [3]]);
  });

  it("clears values and keeps formats", () => {
    const t = new TestBook();
    const bold = t.book.styles.derive(0, { ...DEFAULT_STYLE, numberFormat: "0%" });
    t.put("A1", [[1, "=A1"]]);
    t.sheet.ensure(0, 0).style = bold;
    clearContents(t.book, t.sheet, at("A:B"), "local");
    expect(t.values("A1:B1")).toEqual([[null, null]]);
    expect(t.sheet.cell(0, 0)?.style).toBe(bold);
  });
});
