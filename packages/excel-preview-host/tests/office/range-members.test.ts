// Members of a range that walk along its data or copy it in other shapes.
import { closeAll, errorOf, excel, onSheet } from "./support";

afterEach(closeAll);

const DATA = [
  ["甲", 1, ""],
  ["乙", 2, ""],
  ["", "", ""],
  ["丙", 4, 5],
];

describe("getRangeEdge and getExtendedRange", () => {
  it.each([
    ["A1", "Down", "一!A2", "一!A1:A2"],
    ["A2", "Down", "一!A4", "一!A2:A4"],
    ["A4", "Down", "一!A1048576", "一!A4:A1048576"],
    ["A9", "Up", "一!A4", "一!A4:A9"],
    ["A4", "Up", "一!A2", "一!A2:A4"],
    ["A1", "Right", "一!B1", "一!A1:B1"],
    ["B1", "Right", "一!XFD1", "一!B1:XFD1"],
    ["E4", "Left", "一!C4", "一!C4:E4"],
    ["A1", "Up", "一!A1", "一!A1"],
  ] as const)("from %s %s", async (from, direction, edge, extended) => {
    await excel();
    const found = await onSheet((sheet) => {
      sheet.getRange("A1:C4").values = DATA;
      const range = sheet.getRange(from);
      return [range.getRangeEdge(direction), range.getExtendedRange(direction)].map((each) =>
        each.load("address"),
      );
    });
    expect(found.map((each) => each.address)).toEqual([edge, extended]);
  });

  it("start from the active cell given, which lies in the range", async () => {
    await excel();
    const edge = (active: string) =>
      onSheet((sheet) => {
        sheet.getRange("A1:C4").values = DATA;
        return sheet.getRange("A1:B2").getRangeEdge("Down", active).load("address");
      });
    expect((await edge("B2")).address).toBe("一!B4");
    expect(await errorOf(edge("C3"))).toBe("InvalidArgument");
  });
});

describe("copyFrom", () => {
  it("transposes contents, formulas and formats", async () => {
    await excel();
    const copy = await onSheet((sheet) => {
      sheet.getRange("A1:B2").formulas = [
        ["甲", 1],
        ["=B1*2", 3],
      ];
      sheet.getRange("B1").format.font.bold = true;
      const target = sheet.getRange("D1");
      target.copyFrom("A1:B2", "All", false, true);
      sheet.getRange("D2").load("format/font/bold");
      return sheet.getRange("D1:E2").load("values");
    });
    expect(copy.values[0]?.[0]).toBe("甲");
    expect(copy.values[1]).toEqual([1, 3]);
  });

  it("leaves what stands there where a blank is skipped", async () => {
    await excel();
    const copy = await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["甲", ""]];
      const target = sheet.getRange("D1:E1");
      target.values = [["旧", "留"]];
      target.copyFrom("A1:B1", "All", true);
      return target.load("values");
    });
    expect(copy.values).toEqual([["甲", "留"]]);
  });
});
