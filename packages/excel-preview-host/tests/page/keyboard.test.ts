// Keys and clipboard text of the grid.
import { type Keys, command } from "../../src/page/grid/keyboard";
import { fromClipboard, toClipboard } from "../../src/page/grid/clipboard";

function keys(key: string, held: Partial<Keys> = {}): Keys {
  return { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
}

describe("command", () => {
  it("moves with arrows, jumps with Ctrl, extends with Shift", () => {
    expect(command(keys("ArrowDown", { ctrlKey: true, shiftKey: true }), null)).toEqual({
      do: "move",
      direction: "down",
      jump: true,
      extend: true,
    });
  });

  it("accepts with arrows while typing, but leaves them to the caret while editing", () => {
    expect(command(keys("ArrowLeft"), "typing")).toMatchObject({ do: "accept", direction: "left" });
    expect(command(keys("ArrowLeft"), "editing")).toBeNull();
    expect(command(keys("Home"), "editing")).toBeNull();
  });

  it("opens the list with Alt+Down and breaks the line with Alt+Enter", () => {
    expect(command(keys("ArrowDown", { altKey: true }), null)).toEqual({ do: "list" });
    expect(command(keys("Enter", { altKey: true }), "editing")).toEqual({ do: "lineBreak" });
  });

  it("accepts with Enter and Tab in every mode", () => {
    expect(command(keys("Enter", { shiftKey: true }), "editing")).toMatchObject({
      direction: "up",
    });
    expect(command(keys("Tab"), null)).toMatchObject({ direction: "right", leaves: true });
    expect(command(keys("Tab", { shiftKey: true }), "typing")).toMatchObject({
      direction: "left",
      leaves: false,
    });
  });

  it("leaves characters and browser keys alone", () => {
    expect(command(keys("a"), null)).toBeNull();
    expect(command(keys("F5"), null)).toBeNull();
    expect(command(keys("Delete"), "typing")).toBeNull();
  });
});

describe("clipboard", () => {
  const cells = [
    ["部门", 'a"b', ""],
    ["两\n行", "a\tb", "4"],
  ];

  it("gives back the cells that it was made from", () => {
    expect(fromClipboard(toClipboard(cells))).toEqual(cells);
  });

  it("reads Excel's text with a closing line break", () => {
    expect(fromClipboard("1\t2\r\n3\t\r\n")).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
    expect(fromClipboard("")).toEqual([[""]]);
  });

  it("takes quotes inside a text as they are", () => {
    expect(fromClipboard('说"好"\t"')).toEqual([['说"好"', '"']]);
  });
});
