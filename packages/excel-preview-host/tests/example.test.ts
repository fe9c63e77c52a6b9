import { Book, openBookInNode } from "excel-preview-host";

it("writes what the add-in is asked to write", async () => {
  const book = new Book();
  book.addSheet("Sheet1");
  const excel = await openBookInNode(book, () => undefined);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [["hello"]];
    await context.sync();
  });
  expect(book.sheetByName("Sheet1")?.value(0, 0)).toBe("hello");
  excel.close();
});
