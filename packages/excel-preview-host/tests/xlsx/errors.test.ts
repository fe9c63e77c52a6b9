// Files that cannot be opened: one clear sentence each.
import { strToU8, zipSync } from "fflate";
import { WorkbookError } from "../../src/xlsx/errors";
import { newWorkbook, openWorkbook } from "../../src/xlsx/workbook-file";
import { partsOf, workbookWith } from "./support";

function workbookXml(): string {
  return partsOf(newWorkbook())["xl/workbook.xml"] ?? "";
}

/** A workbook whose directory says that its first part is larger than the memory. */
function swollen(): Uint8Array {
  const bytes = newWorkbook();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const CENTRAL = 0x02014b50;
  let at = 0;
  while (view.getUint32(at, true) !== CENTRAL) at++;
  view.setUint32(at + 24, 0x7fffffff, true);
  return bytes;
}

describe("a file that is no workbook", () => {
  it.each([
    ["no zip at all", strToU8("你好，这不是工作簿"), "不是 .xlsx 工作簿"],
    ["an old or encrypted workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "旧格式"],
    ["one that is larger than the memory when unpacked", swollen(), "超过 1 GB"],
    ["a zip of other things", zipSync({ "a.txt": strToU8("a") }), "没有工作簿"],
    [
      "the 1904 date system",
      workbookWith({
        "xl/workbook.xml": workbookXml().replace(
          "<bookViews>",
          '<workbookPr date1904="1"/><bookViews>',
        ),
      }),
      "1904",
    ],
    [
      "strict Open XML",
      workbookWith({
        "xl/workbook.xml":
          '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>',
      }),
      "严格 Open XML",
    ],
    [
      "no sheets",
      workbookWith({ "xl/workbook.xml": workbookXml().replace(/<sheet .*\/>/, "") }),
      "没有工作表",
    ],
    [
      "a broken part",
      workbookWith({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }),
      "sheet1.xml 无法读取",
    ],
  ])("says so: %s", (_, bytes, sentence) => {
    expect(() => openWorkbook(bytes)).toThrow(WorkbookError);
    expect(() => openWorkbook(bytes)).toThrow(sentence);
  });
});
