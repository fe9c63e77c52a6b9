// docProps: a workbook's title, author and so on, and the properties that others gave it.
import type { Book } from "../model/book";
import { PROPERTY_NAMES, type CustomValue, type PropertyName } from "../model/properties";
import { Elements } from "./elements";
import { OFFICE_TYPE, type Package } from "./package";
import { DECLARATION, attribute, attributes, child, children, escapeText, rootOf } from "./xml";

const OPEN = "http://schemas.openxmlformats.org/";
const PACKAGE_TYPE = "application/vnd.openxmlformats-";
/** The one that Excel gives every property of others. */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

const CORE = {
  type: `${OPEN}package/2006/relationships/metadata/core-properties`,
  content: `${PACKAGE_TYPE}package.core-properties+xml`,
  part: "docProps/core.xml",
  empty:
    `${DECLARATION}<cp:coreProperties xmlns:cp="${OPEN}package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>',
};
const APP = {
  type: `${OFFICE_TYPE}extended-properties`,
  content: `${PACKAGE_TYPE}officedocument.extended-properties+xml`,
  part: "docProps/app.xml",
  empty: `${DECLARATION}<Properties xmlns="${OPEN}officeDocument/2006/extended-properties"></Properties>`,
};
const CUSTOM = {
  type: `${OFFICE_TYPE}custom-properties`,
  content: `${PACKAGE_TYPE}officedocument.custom-properties+xml`,
  part: "docProps/custom.xml",
  empty:
    `${DECLARATION}<Properties xmlns="${OPEN}officeDocument/2006/custom-properties" ` +
    `xmlns:vt="${OPEN}officeDocument/2006/docPropsVTypes"></Properties>`,
};
type Kind = typeof CORE;

const DC = "http://purl.org/dc/elements/1.1/";
const CP = `${OPEN}package/2006/metadata/core-properties`;
const PLACES: Record<PropertyName, [kind: Kind, element: string, namespace: string]> = {
  author: [CORE, "creator", DC],
  category: [CORE, "category", CP],
  comments: [CORE, "description", DC],
  company: [APP, "Company", ""],
  keywords: [CORE, "keywords", CP],
  lastAuthor: [CORE, "lastModifiedBy", CP],
  manager: [APP, "Manager", ""],
  revisionNumber: [CORE, "revision", CP],
  subject: [CORE, "subject", DC],
  title: [CORE, "title", DC],
};

function partOf(pkg: Package, kind: Kind): string | undefined {
  const name = kind.type.replace(/^.*\//, "");
  return pkg.relationships("").find((r) => r.type === name && pkg.has(r.target))?.target;
}

export function readProperties(pkg: Package, { properties }: Book): void {
  const rootOfKind = (kind: Kind) => {
    const text = pkg.text(partOf(pkg, kind) ?? "");
    return text === undefined ? undefined : rootOf(text);
  };
  const roots = new Map([CORE, APP].map((kind) => [kind, rootOfKind(kind)]));
  for (const name of PROPERTY_NAMES) {
    const [kind, element] = PLACES[name];
    const text = child(roots.get(kind), element)?.textContent;
    if (text) properties.texts[name] = text;
  }
  properties.created = child(roots.get(CORE), "created")?.textContent ?? null;
  const custom = rootOfKind(CUSTOM);
  for (const property of custom ? children(custom, "property") : []) {
    const [value] = children(property);
    const read = readValue(value?.localName ?? "", value?.textContent ?? "");
    properties.custom.set(attribute(property, "name") ?? "", read);
  }
}

function readValue(type: string, text: string): CustomValue {
  if (type === "bool") return text === "true" || text === "1";
  return /^(i\d|int|r\d|ui\d|uint|decimal)$/.test(type) ? Number(text) : text;
}

/** Writes the parts that say something else than the model. */
export function writeProperties(pkg: Package, { properties }: Book): void {
  for (const kind of [CORE, APP]) {
    const names = PROPERTY_NAMES.filter((name) => PLACES[name][0] === kind);
    put(pkg, kind, (elements) => {
      for (const name of names) {
        const [, element, namespace] = PLACES[name];
        const text = properties.texts[name];
        const [known] = elements.dom(element);
        if ((known?.textContent ?? "") === (text ?? "")) continue;
        const own = namespace ? `<p:${element} xmlns:p="${namespace}">` : `<${element}>`;
        const end = namespace ? `</p:${element}>` : `</${element}>`;
        elements.set(element, text ? `${own}${escapeText(text)}${end}` : null, []);
      }
    });
  }
  put(pkg, CUSTOM, (elements) => {
    const list = [...properties.custom].map(
      ([name, value], i) =>
        `<property${attributes({ fmtid: FORMAT_ID, pid: i + 2, name })}>${valueXml(value)}</property>`,
    );
    elements.set("property", list, ["property"]);
  });
}

function valueXml(value: CustomValue): string {
  const type =
    typeof value === "boolean"
      ? "bool"
      : typeof value === "string"
        ? "lpwstr"
        : Number.isInteger(value) && Math.abs(value) < 2 ** 31
          ? "i4"
          : "r8";
  return `<vt:${type}>${escapeText(String(value))}</vt:${type}>`;
}

function put(pkg: Package, kind: Kind, change: (elements: Elements) => void): void {
  const known = partOf(pkg, kind);
  const elements = Elements.parse((known && pkg.text(known)) ?? kind.empty);
  const before = elements.toString();
  change(elements);
  const text = elements.toString();
  if (text === before) return;
  if (known) return pkg.write(known, text);
  pkg.add(kind.part, text, kind.content);
  pkg.relate("", kind.type, kind.part);
}
