// What the model does not know of a cell's style stays in the file when something else of it changes.
import { closeFiles, openFile } from "../office/saved";
import { MAIN, partsOf, sheetXml, workbookWith } from "./support";
import { child, children, numberAttribute, rootOf, type Element } from "../../src/xlsx/xml";
import { XMLSerializer } from "@xmldom/xmldom";

afterEach(closeFiles);

interface Parts {
  /** of `<font>`, `<xf>` and so on: inner XML, or a whole element where attributes count */
  font?: string;
  fill?: string;
  border?: string;
  xf?: string;
  attributes?: string;
  numFmt?: number;
}

const SOLID =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill>';
const LINES = '<border><left style="thin"><color theme="4"/></left></border>';

/** A change of each of a style's parts through office.js; the n-th is made to the cell An. */
const CHANGES: Record<string, (range: Excel.Range) => void> = {
  bold: ({ format }) => void (format.font.bold = true),
  "font size": ({ format }) => void (format.font.size = 20),
  "font color": ({ format }) => void (format.font.color = "#00FF00"),
  "fill color": ({ format }) => void (format.fill.color = "#123456"),
  "top border": ({ format }) => void (format.borders.getItem("EdgeTop").style = "Double"),
  "wrapped text": ({ format }) => void (format.wrapText = true),
  alignment: ({ format }) => void (format.horizontalAlignment = "Right"),
  locking: ({ format }) => void (format.protection.locked = false),
  "number format": (range) => void (range.numberFormat = [["0.000"]]),
};
const NAMES = Object.keys(CHANGES);

/** A workbook whose cells in column A have the second of its styles, put together of these pieces. */
function workbookOf({ font, fill, border, xf, attributes = "", numFmt = 0 }: Parts): Uint8Array {
  const styles =
    `<styleSheet xmlns="${MAIN}">` +
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;篇&quot;"/></numFmts>' +
    '<fonts count="2"><font><sz val="11"/><name val="等线"/></font>' +
    `<font>${font ?? '<sz val="12"/><name val="仿宋"/>'}</font></fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
    `<fill><patternFill patternType="gray125"/></fill>${fill ?? SOLID}</fills>` +
    `<borders count="2"><border/>${border ?? LINES}</borders>` +
    '<cellStyleXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    `<xf numFmtId="${numFmt}" fontId="1" fillId="2" borderId="1"${attributes}>${xf ?? ""}</xf>` +
    "</cellXfs></styleSheet>";
  const rows = [...NAMES, "all"].map(
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1" t="str"><v>甲</v></c></row>`,
  );
  const sheet = sheetXml(`<sheetData>${rows.join("")}</sheetData>`);
  return workbookWith({ "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": sheet });
}

type Look = Record<"font" | "fill" | "border" | "xf", string>;

function written(element: Element | undefined): string {
  if (!element) return "";
  return new XMLSerializer().serializeToString(element).replaceAll(` xmlns="${MAIN}"`, "");
}

/** The entries that the cells of column A have in a file, from A1 on. */
function looksIn(bytes: Uint8Array): Look[] {
  const parts = partsOf(bytes);
  const root = rootOf(parts["xl/styles.xml"] ?? "");
  const entry = (list: string, at: number | undefined): Element | undefined => {
    const holder = child(root, list);
    return holder && children(holder)[at ?? 0];
  };
  const cells = (parts["xl/worksheets/sheet1.xml"] ?? "").matchAll(/<c r="A\d+" s="(\d+)"/g);
  return [...cells].map(([, style]) => {
    const xf = entry("cellXfs", Number(style));
    return {
      font: written(entry("fonts", numberAttribute(xf, "fontId"))),
      fill: written(entry("fills", numberAttribute(xf, "fillId"))),
      border: written(entry("borders", numberAttribute(xf, "borderId"))),
      xf: written(xf),
    };
  });
}

/** Each change made to its cell, and those not left out to the last one; saved. */
async function changed(bytes: Uint8Array, leftOut: readonly string[] = []): Promise<Uint8Array> {
  const node = await openFile(bytes);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const last = sheet.getRange(`A${NAMES.length + 1}`);
    NAMES.forEach((name, i) => {
      CHANGES[name]?.(sheet.getRange(`A${i + 1}`));
      if (!leftOut.includes(name)) CHANGES[name]?.(last);
    });
    await context.sync();
  });
  return node.file.save();
}

/** A piece of a style: where it stands, and the changes that take its place. */
type Kept = [
  part: "font" | "fill" | "border" | "xf",
  piece: string,
  parts: Parts,
  leftOut?: string[],
];
const inFont = (piece: string, ...leftOut: string[]): Kept => [
  "font",
  piece,
  { font: piece },
  leftOut,
];
const inFill = (piece: string): Kept => [
  "fill",
  piece,
  { fill: `<fill>${piece}</fill>` },
  ["fill color"],
];
const inBorder = (piece: string): Kept => [
  "border",
  piece,
  { border: `<border>${piece}</border>` },
];
const inXf = (piece: string, xf: string): Kept => ["xf", piece, { xf }];
const onXf = (attributes: string): Kept => ["xf", attributes, { attributes }];

const KEPT: Kept[] = [
  ...["superscript", "subscript"].map((val) => inFont(`<vertAlign val="${val}"/>`)),
  ...["condense", "extend", "outline", "shadow"].map((name) => inFont(`<${name}/>`)),
  inFont('<family val="3"/>'),
  inFont('<charset val="134"/>'),
  inFont('<scheme val="minor"/>'),
  inFont('<u val="doubleAccounting"/>'),
  inFont('<color theme="4" tint="0.4"/>', "font color"),
  inFont('<color indexed="10"/>', "font color"),
  inFont('<color auto="1"/>', "font color"),
  ...["gray125", "darkGrid", "lightUp"].map((type) =>
    inFill(
      `<patternFill patternType="${type}"><fgColor theme="5"/><bgColor indexed="13"/></patternFill>`,
    ),
  ),
  inFill(
    '<patternFill patternType="solid"><fgColor theme="5" tint="0.6"/><bgColor indexed="64"/></patternFill>',
  ),
  inFill('<patternFill patternType="solid"/>'),
  inFill(
    '<gradientFill degree="90"><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color theme="0"/></stop></gradientFill>',
  ),
  inFill(
    '<gradientFill type="path" left="0.5" right="0.5"><stop position="0"><color theme="0"/></stop></gradientFill>',
  ),
  inBorder('<left style="thin"><color theme="4" tint="0.2"/></left>'),
  inBorder('<right style="hair"><color indexed="64"/></right>'),
  inBorder('<start style="thin"/>'),
  inBorder('<vertical style="thin"/>'),
  inBorder('<horizontal style="thin"/>'),
  ...[5, 28, 31, 44, 170].map((id): Kept => [
    "xf",
    `numFmtId="${id}"`,
    { numFmt: id },
    ["number format"],
  ]),
  ["border", 'outline="0"', { border: '<border outline="0"/>' }],
  [
    "border",
    'diagonalUp="1"',
    { border: '<border diagonalUp="1"><diagonal style="thin"/></border>' },
  ],
  ...["1", "2"].map((order) =>
    inXf(`readingOrder="${order}"`, `<alignment readingOrder="${order}"/>`),
  ),
  inXf('justifyLastLine="1"', '<alignment justifyLastLine="1"/>'),
  inXf('relativeIndent="1"', '<alignment relativeIndent="1"/>'),
  inXf('textRotation="30"', '<alignment textRotation="30"/>'),
  inXf('hidden="1"', '<protection hidden="1"/>'),
  inXf('<ext uri="{A}"/>', '<extLst><ext uri="{A}"/></extLst>'),
  ...['xfId="1"', 'quotePrefix="1"', 'pivotButton="1"'].map((a) => onXf(` ${a}`)),
];

describe("a style of the file of which something else changes", () => {
  it.each(KEPT)("keeps in its %s %s", async (part, piece, parts, leftOut = []) => {
    const looks = looksIn(await changed(workbookOf(parts), leftOut));
    const kept = looks.map((look, i) => [NAMES[i] ?? "all", look[part].includes(piece)]);
    const expected = [...NAMES, "all"].map((name) => [name, !leftOut.includes(name)]);
    expect(kept).toEqual(expected);
  });

  it("names no entries of its own for the parts that stay", async () => {
    const looks = looksIn(await changed(workbookOf({})));
    const [bold] = looks;
    expect(bold?.xf).toBe('<xf numFmtId="0" fontId="2" fillId="2" borderId="1" applyFont="1"/>');
    expect(bold?.font).toBe('<font><b/><sz val="12"/><name val="仿宋"/></font>');
  });
});

describe("an empty cell of the default style", () => {
  it.each([
    ["column", '<cols><col min="1" max="1" width="9" style="1"/></cols>', ""],
    ["row", "", ' s="1" customFormat="1"'],
  ])("does not take on that of its %s", async (_name, cols, row) => {
    const cells = `<row r="1"${row}><c r="A1"/><c r="B1" s="1"/></row>`;
    const sheet = sheetXml(`${cols}<sheetData>${cells}</sheetData>`);
    const { "xl/styles.xml": styles = "" } = partsOf(workbookOf({}));
    const bytes = workbookWith({ "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": sheet });
    const node = await openFile(bytes);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B1").values = [["甲"]];
      await context.sync();
    });
    const saved = partsOf(node.file.save())["xl/worksheets/sheet1.xml"];
    expect(saved).toMatch(/<c r="A1"\/><c r="B1" s="1" t="s">/);
  });
});

describe("what a change takes the place of", () => {
  const fillOf = async (fill: string, change: (range: Excel.Range) => void): Promise<string> => {
    const node = await openFile(workbookOf({ fill: `<fill>${fill}</fill>` }));
    await Excel.run(async (context) => {
      change(context.workbook.worksheets.getFirst().getRange("A1"));
      await context.sync();
    });
    return looksIn(node.file.save())[0]?.fill ?? "";
  };
  const GRID = '<patternFill patternType="darkGrid"><fgColor theme="5"/></patternFill>';
  const GRADIENT =
    '<gradientFill degree="90"><stop position="0"><color theme="0"/></stop>' +
    '<stop position="1"><color theme="1"/></stop></gradientFill>';
  const NONE = '<fill><patternFill patternType="none"/></fill>';

  it("is the background of a pattern, whose lines stay", async () => {
    const fill = await fillOf(GRID, ({ format }) => void (format.fill.color = "#123456"));
    expect(fill).toBe(
      '<fill><patternFill patternType="darkGrid"><fgColor theme="5"/><bgColor rgb="FF123456"/></patternFill></fill>',
    );
  });

  it("is a gradient as a whole", async () => {
    const fill = await fillOf(GRADIENT, ({ format }) => void (format.fill.color = "#123456"));
    expect(fill).toContain('<patternFill patternType="solid"><fgColor rgb="FF123456"/>');
    expect(fill).not.toContain("gradientFill");
  });

  it.each([GRID, GRADIENT, '<patternFill patternType="solid"/>'])(
    "is gone when %s is cleared",
    async (fill) => {
      expect(await fillOf(fill, ({ format }) => void format.fill.clear())).toBe(NONE);
    },
  );

  it("is a border's color, without its line", async () => {
    const node = await openFile(workbookOf({}));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:A2");
      range.format.borders.getItem("EdgeLeft").style = "Dash";
      range.format.borders.getItem("EdgeTop").color = "#00FF00";
      await context.sync();
    });
    const [first, second] = looksIn(node.file.save());
    expect(first?.border).toBe(
      '<border><left style="dashed"><color theme="4"/></left>' +
        '<top style="thin"><color rgb="FF00FF00"/></top></border>',
    );
    expect(second?.border).toBe('<border><left style="dashed"><color theme="4"/></left></border>');
  });

  it("is what the file says of a font by its name", async () => {
    const font =
      '<vertAlign val="superscript"/><name val="等线"/><family val="3"/><charset val="134"/><scheme val="minor"/>';
    const node = await openFile(workbookOf({ font }));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").format.font.name = "仿宋";
      await context.sync();
    });
    expect(looksIn(node.file.save())[0]?.font).toBe(
      '<font><vertAlign val="superscript"/><name val="仿宋"/></font>',
    );
  });

  it("is the file's own entry again when the change is taken back", async () => {
    const node = await openFile(workbookOf({ xf: '<protection hidden="1"/>' }));
    await Excel.run(async (context) => {
      const { font } = context.workbook.worksheets.getFirst().getRange("A1").format;
      font.bold = true;
      await context.sync();
      font.bold = false;
      await context.sync();
    });
    const [first, second] = looksIn(node.file.save());
    expect(first).toEqual(second);
  });
});
