// xl/metadata.xml: the entry that marks a formula as a dynamic array; a cell's `cm` points to it.
import type { Package } from "../package";
import { Elements } from "../elements";
import { OFFICE_TYPE } from "../package";
import {
  DECLARATION,
  MAIN,
  children,
  flag,
  numberAttribute,
  path,
  rootOf,
  setAttributes,
} from "../xml";

const PART = "xl/metadata.xml";
const CONTENT_TYPE =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const TYPE =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" ' +
  'merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
  'coerce="1" cellMeta="1"/>';
const DYNAMIC =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"/></ext></extLst></bk>';
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/** Which `cm` values mean "dynamic array", counting from 1. */
export function dynamicArrayMarks(pkg: Package): Set<number> {
  const marks = new Set<number>();
  const xml = pkg.text(PART);
  if (xml === undefined) return marks;
  const root = rootOf(xml);
  const types = path(root, "metadataTypes");
  const type = types && children(types).findIndex((t) => t.getAttribute("name") === "XLDAPR") + 1;
  const future = children(root, "futureMetadata").find((f) => f.getAttribute("name") === "XLDAPR");
  const dynamic = future
    ? children(future, "bk").map((bk) =>
        [...bk.getElementsByTagNameNS("*", "dynamicArrayProperties")].some((p) =>
          flag(p, "fDynamic"),
        ),
      )
    : [];
  const cells = path(root, "cellMetadata");
  children(cells ?? root, "bk").forEach((bk, index) => {
    const record = children(bk, "rc").find((rc) => numberAttribute(rc, "t") === type);
    if (record && dynamic[numberAttribute(record, "v") ?? -1]) marks.add(index + 1);
  });
  return marks;
}

/** The `cm` of a dynamic array; the part is made or extended where it has none. */
export function ensureDynamicArrayMark(pkg: Package, workbookPart: string): number {
  const [known] = dynamicArrayMarks(pkg);
  if (known !== undefined) return known;
  const existing = pkg.text(PART);
  const elements = Elements.parse(
    existing ?? `${DECLARATION}<metadata xmlns="${MAIN}"></metadata>`,
  );
  const type = appendTo(elements, "metadataTypes", TYPE);
  const entry = `<futureMetadata name="XLDAPR" count="1">${DYNAMIC}</futureMetadata>`;
  elements.set("futureMetadata", [...elements.all("futureMetadata"), entry], ORDER);
  const mark = appendTo(elements, "cellMetadata", `<bk><rc t="${type}" v="0"/></bk>`);
  if (existing !== undefined) pkg.write(PART, elements.toString());
  else {
    pkg.add(PART, elements.toString(), CONTENT_TYPE);
    pkg.relate(workbookPart, `${OFFICE_TYPE}sheetMetadata`, PART);
  }
  return mark;
}

/** Appends to a counted list, making it where there is none; the new count. */
function appendTo(elements: Elements, name: string, xml: string): number {
  const list = Elements.parse(elements.get(name) ?? `<${name}></${name}>`);
  list.append("entry", xml);
  const count = list.all().length;
  elements.set(name, setAttributes(list.toString(), { count }), ORDER);
  return count;
}
