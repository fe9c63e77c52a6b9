// A small valid workbook to start from: empty sheets and one style.
import { Package } from "./package";
import { DECLARATION, MAIN, RELATIONSHIPS, attributes } from "./xml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export const MINIMAL_STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="等线"/><family val="3"/>' +
  '<charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0">' +
  '<alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">' +
  '<alignment vertical="center"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const SHEET = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData/></worksheet>`;

/** The bytes of an .xlsx file with empty sheets of the given names. */
export function newWorkbook(sheetNames: readonly string[] = ["Sheet1"]): Uint8Array {
  const sheets = sheetNames.map((name, i) => ({ name, part: `worksheets/sheet${i + 1}.xml` }));
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship${attributes({ Id: id, Type: `${RELATIONSHIPS}/${type}`, Target: target })}/>`;
  const relationships = (inner: string): string =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}relationships">${inner}</Relationships>`;
  const override = (part: string, type: string): string =>
    `<Override${attributes({ PartName: `/xl/${part}`, ContentType: SPREADSHEET + type })}/>`;
  const listed = sheets.map(
    ({ name }, i) => `<sheet${attributes({ name, sheetId: i + 1 })} r:id="rId${i + 1}"/>`,
  );
  return Package.of({
    "[Content_Types].xml":
      `${DECLARATION}<Types xmlns="${PACKAGE}content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("workbook.xml", "sheet.main+xml") +
      sheets.map(({ part }) => override(part, "worksheet+xml")).join("") +
      `${override("styles.xml", "styles+xml")}</Types>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
      `<bookViews><workbookView/></bookViews><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      sheets.map(({ part }, i) => relationship(`rId${i + 1}`, "worksheet", part)).join("") +
        relationship(`rId${sheets.length + 1}`, "styles", "styles.xml"),
    ),
    "xl/styles.xml": MINIMAL_STYLES,
    ...Object.fromEntries(sheets.map(({ part }) => [`xl/${part}`, SHEET])),
  }).pack();
}
