// What belongs to Excel itself: other workbooks.
import { newWorkbook, openWorkbook } from "../../src/xlsx/workbook-file";
import { closeAll, errorOf, excel } from "./support";

afterEach(closeAll);

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

describe("Excel.createWorkbook", () => {
  it("shows a file in a window of its own, and leaves the open one alone", async () => {
    const node = await excel();
    const bytes = newWorkbook(["甲"]);
    await Excel.createWorkbook(base64(bytes));
    expect(node.others).toEqual([bytes]);
    expect(node.book.sheets.map(({ name }) => name)).toEqual(["一", "二"]);
  });

  it("shows an empty one where no file is given", async () => {
    const node = await excel();
    await Excel.createWorkbook();
    const [bytes = new Uint8Array()] = node.others;
    expect(openWorkbook(bytes).book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it.each(["!", base64(Buffer.from("no workbook"))])("refuses %j", async (file) => {
    const node = await excel();
    expect(await errorOf(Excel.createWorkbook(file))).toBe("InvalidArgument");
    expect(node.others).toEqual([]);
  });
});
