// Tables: read, changed, made and removed; their header cells are the columns' names as text.
import { area } from "../../src/model/address";
import type { Table } from "../../src/model/features";
import { newWorkbook, openWorkbook, type WorkbookFile } from "../../src/xlsx/workbook-file";
import {
  MAIN,
  announceCells,
  firstSheet,
  madeByExcelJs,
  partsOf,
  readWithExcelJs,
  relsXml,
  sheetXml,
  workbookWith,
} from "./support";

function tableOf(file: WorkbookFile, columns: string[]): Table {
  const sheet = firstSheet(file);
  return {
    id: file.book.newTableId(),
    name: "订单",
    sheetId: sheet.id,
    area: area(0, 0, 2, columns.length - 1),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    columns: columns.map((name, i) => ({ id: i + 1, name })),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
}

function announceTable(
  file: WorkbookFile,
  table: Table,
  what: "added" | "changed" | "removed",
): void {
  file.book.announce({ kind: "tables", sheetId: table.sheetId, tableId: table.id, what });
}

const FOREIGN =
  `<table xmlns="${MAIN}" id="7" name="T" displayName="T" ref="A1:B4" totalsRowShown="0" xr:uid="{U}" ` +
  'xmlns:xr="urn:r"><autoFilter ref="A1:B4"><filterColumn colId="0"><filters blank="1"><filter val="甲"/>' +
  '</filters></filterColumn><filterColumn colId="1"><colorFilter dxfId="0"/></filterColumn></autoFilter>' +
  '<tableColumns count="2"><tableColumn id="3" name="部_x000a_门" dataDxfId="0"/>' +
  '<tableColumn id="5" name="数"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>' +
  '</tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/>' +
  '<extLst><ext uri="{E}"/></extLst></table>';

/** A filter by colour, which the host does not apply. */
const KEPT = {
  on: "kept" as const,
  xml: '<filterColumn colId="1"><colorFilter dxfId="0"/></filterColumn>',
};

function withForeignTable(): Uint8Array {
  return workbookWith({
    "xl/tables/table9.xml": FOREIGN,
    "xl/worksheets/_rels/sheet1.xml.rels": relsXml(["rId4", "table", "../tables/table9.xml"]),
    "xl/worksheets/sheet1.xml": sheetXml(
      '<sheetData><row r="1"><c r="A1" t="str"><v>部\n门</v></c><c r="B1" t="str"><v>数</v></c></row>' +
        '<row r="3" hidden="1"><c r="A3"><v>1</v></c></row></sheetData>' +
        '<tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
    ),
  });
}

describe("tables", () => {
  it("reads a table with its filters, and marks the rows that they hide", () => {
    const file = openWorkbook(withForeignTable());
    expect(file.book.tables).toEqual([
      expect.objectContaining({
        id: 7,
        name: "T",
        area: area(0, 0, 3, 1),
        style: "TableStyleLight1",
        showBandedRows: true,
        columns: [
          { id: 3, name: "部\n门", filter: { on: "values", values: ["甲", ""] } },
          { id: 5, name: "数", filter: KEPT },
        ],
      }),
    ]);
    expect(firstSheet(file).rows.get(2)).toEqual({ filtered: true });
    expect(file.book.newTableId()).toBe(8);
  });

  it("patches a changed table and keeps what the model does not hold", () => {
    const file = openWorkbook(withForeignTable());
    const [table] = file.book.tables;
    if (!table) throw new Error("no table");
    table.area = area(0, 0, 9, 2);
    const [first, last] = table.columns;
    if (!first || !last) throw new Error("no columns");
    table.columns = [{ id: 6, name: "新" }, { id: first.id, name: first.name }, last];
    announceTable(file, table, "changed");
    const parts = partsOf(file.save());
    const xml = parts["xl/tables/table9.xml"];
    expect(xml).toContain('ref="A1:C10"');
    expect(xml).toContain('xr:uid="{U}"');
    expect(xml).toContain(
      '<tableColumns count="3"><tableColumn id="6" name="新"/><tableColumn id="3" name="部_x000a_门" dataDxfId="0"/>',
    );
    expect(xml).toContain("<calculatedColumnFormula>1+1</calculatedColumnFormula>");
    expect(xml).toContain(
      '<autoFilter ref="A1:C10"><filterColumn colId="2"><colorFilter dxfId="0"/></filterColumn></autoFilter>',
    );
    expect(xml).toContain('<ext uri="{E}"/>');
    // The worksheet part says nothing of what changed.
    expect(parts["xl/worksheets/sheet1.xml"]).toBe(
      partsOf(withForeignTable())["xl/worksheets/sheet1.xml"],
    );
  });

  it("writes the rows that a filter hides and shows", () => {
    const file = openWorkbook(withForeignTable());
    const [table] = file.book.tables;
    if (!table) throw new Error("no table");
    firstSheet(file).rows.set(1, { filtered: true });
    firstSheet(file).rows.delete(2);
    file.book.announce({
      kind: "tables",
      sheetId: table.sheetId,
      tableId: table.id,
      what: "filtered",
    });
    const xml = partsOf(file.save())["xl/worksheets/sheet1.xml"];
    expect(xml).toContain('<row r="2" hidden="1">');
    expect(xml).toContain('<row r="3"><c');
  });

  it("makes a new table that ExcelJS reads, with header cells as text", async () => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    const table = tableOf(file, ["部门", "2022", "字\n数"]);
    file.book.tables.push(table);
    sheet.ensure(0, 0).value = "部门";
    sheet.ensure(0, 1).value = 2022;
    sheet.ensure(1, 0).value = "城东第一店";
    announceCells(sheet);
    announceTable(file, table, "added");
    const saved = file.save();
    const parts = partsOf(saved);
    expect(parts["xl/tables/table1.xml"]).toContain('name="字_x000a_数"');
    expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/tables/table1.xml"');
    const read = (await readWithExcelJs(saved)).worksheets[0];
    expect(read?.getCell("B1").value).toBe("2022");
    expect(read?.getCell("C1").value).toBe("字\n数");
    expect(read?.getTable("订单")).toBeDefined();
    const again = openWorkbook(saved);
    expect(again.book.tables[0]).toEqual({ ...table, sheetId: firstSheet(again).id });
  });

  it("writes filters and totals", () => {
    const file = openWorkbook(newWorkbook());
    const table = tableOf(file, ["部门", "字数", "率"]);
    table.columns[0] = { id: 1, name: "部门", filter: { on: "values", values: ["甲", ""] } };
    table.columns[1] = { id: 2, name: "字数", totalsFormula: "SUBTOTAL(109,[字数])" };
    table.columns[2] = { id: 3, name: "率", totalsFormula: "SUM([率])/2" };
    table.showTotals = true;
    file.book.tables.push(table);
    announceTable(file, table, "added");
    const saved = file.save();
    const xml = partsOf(saved)["xl/tables/table1.xml"];
    expect(xml).toContain(
      '<autoFilter ref="A1:C2"><filterColumn colId="0"><filters blank="1"><filter val="甲"/>',
    );
    expect(xml).toContain('name="字数" totalsRowFunction="sum"');
    expect(xml).toContain(
      'totalsRowFunction="custom"><totalsRowFormula>SUM([率])/2</totalsRowFormula>',
    );
    expect(openWorkbook(saved).book.tables[0]?.columns).toEqual(table.columns);
  });

  it("drops a removed table's part and every mention of it", async () => {
    const bytes = await madeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("一");
      sheet.addTable({
        name: "甲",
        ref: "A1",
        headerRow: true,
        columns: [{ name: "a" }],
        rows: [[1]],
      });
      sheet.addTable({
        name: "乙",
        ref: "C1",
        headerRow: true,
        columns: [{ name: "b" }],
        rows: [[1]],
      });
    });
    const file = openWorkbook(bytes);
    const [removed] = file.book.tables.splice(0, 1);
    if (!removed) throw new Error("no table");
    announceTable(file, removed, "removed");
    const saved = file.save();
    const parts = partsOf(saved);
    expect(Object.keys(parts).filter((name) => name.startsWith("xl/tables/"))).toHaveLength(1);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<tableParts xmlns:r=");
    expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]?.match(/<Relationship /g)).toHaveLength(1);
    expect(openWorkbook(saved).book.tables.map((t) => t.name)).toEqual(["乙"]);
  });
});

describe("a sheet's own filter", () => {
  const rows = '<sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData>';
  it.each([
    ["an automatic filter", `${rows}<autoFilter ref="A1:A3"/>`, true],
    ["an advanced filter in place", `<sheetPr filterMode="1"/>${rows}`, true],
    ["an automatic filter elsewhere", `${rows}<autoFilter ref="A5:A9"/>`, undefined],
    ["none: the row is hidden by hand", rows, undefined],
  ])("%s", (_name, inner, filtered) => {
    const file = openWorkbook(workbookWith({ "xl/worksheets/sheet1.xml": sheetXml(inner) }));
    expect(firstSheet(file).rows.get(1)?.filtered).toBe(filtered);
  });
});
