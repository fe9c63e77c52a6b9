// What the formula bar shows for a cell.
import { DEFAULT_STYLE } from "../../src/model/style";
import { CellError } from "../../src/model/value";
import { entryText } from "../../src/page/grid/entry-text";

const plain = { formula: null, style: 0 };
const inFormat = (numberFormat: string) => ({ ...DEFAULT_STYLE, numberFormat });

describe("entryText", () => {
  it("shows formulas, and numbers with all their digits", () => {
    expect(entryText({ ...plain, value: 3, formula: "=1+2" }, DEFAULT_STYLE, "3")).toBe("=1+2");
    expect(entryText({ ...plain, value: 0.1 + 0.2 }, inFormat("0"), "0")).toBe("0.3");
  });

  it("shows percentages and dates as one types them", () => {
    expect(entryText({ ...plain, value: 0.07 }, inFormat("0%"), "7%")).toBe("7%");
    expect(entryText({ ...plain, value: 44663 }, inFormat("yyyy-mm-dd"), "2022-04-12")).toBe(
      "2022-04-12",
    );
    expect(entryText({ ...plain, value: 5 }, inFormat('0"day"'), "5day")).toBe("5");
  });

  it("shows errors, truth values and text that was typed with an apostrophe", () => {
    expect(entryText({ ...plain, value: new CellError("#N/A") }, DEFAULT_STYLE, "#N/A")).toBe(
      "#N/A",
    );
    expect(entryText({ ...plain, value: true }, DEFAULT_STYLE, "TRUE")).toBe("TRUE");
    expect(entryText({ ...plain, value: "007", quotePrefix: true }, DEFAULT_STYLE, "007")).toBe(
      "'007",
    );
    expect(entryText(undefined, DEFAULT_STYLE, "")).toBe("");
  });
});
