// XML as the parts need it: a DOM for small parts, escaping, and edits of a start tag's attributes.
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

export type { Element } from "@xmldom/xmldom";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parses a whole part; throws on XML that is not well-formed. */
function parseXml(text: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  }).parseFromString(text, "text/xml");
}

export function rootOf(text: string): Element {
  const root = parseXml(text).documentElement;
  if (!root) throw new Error("no root element");
  return root;
}

/** Child elements, whatever their prefix; all of them or those of one local name. */
export function children(element: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name)) {
      found.push(node as Element);
    }
  }
  return found;
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element && children(element, name)[0];
}

/** Follows a path of local names down from an element. */
export function path(element: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => child(at, name), element);
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

/** An `r:id`-like attribute, whatever prefix the file gave to the relationships namespace. */
export function relationshipId(element: Element, name = "id"): string | undefined {
  return element.getAttributeNS(RELATIONSHIPS, name) ?? undefined;
}

export function numberAttribute(element: Element | undefined, name: string): number | undefined {
  const text = attribute(element, name);
  const n = text === undefined || text === "" ? NaN : Number(text);
  return Number.isFinite(n) ? n : undefined;
}

export function isTrue(text: string | undefined | null): boolean {
  return text === "1" || text === "true" || text === "on";
}

export function flag(element: Element | undefined, name: string, missing = false): boolean {
  const text = attribute(element, name);
  return text === undefined ? missing : isTrue(text);
}

export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;"));
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g,
    (_, hex, dec, name) => {
      if (hex) return String.fromCodePoint(parseInt(String(hex), 16));
      if (dec) return String.fromCodePoint(Number(dec));
      return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[String(name)] ?? "";
    },
  );
}

const UNSAFE =
  // Characters XML cannot hold, halves of surrogate pairs, and text that looks like an escape itself.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Excel's own escape for what XML cannot hold: `_x000D_`. Not XML-escaped yet. */
export function encodeXString(text: string): string {
  return text.replace(
    UNSAFE,
    (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** Leading and trailing white space and line breaks survive only where the element says so. */
export function spaceAttribute(text: string): string {
  return /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
}

/** An element with a text of the workbook's own. */
export function textElement(name: "t" | "v", text: string): string {
  return `<${name}${spaceAttribute(text)}>${escapeText(encodeXString(text))}</${name}>`;
}

export type Attributes = Record<string, string | number | boolean | null | undefined>;

/** ` a="1" b="x"`; null, undefined and false are left out, true is "1". */
export function attributes(values: Attributes): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue;
    text += ` ${name}="${value === true ? "1" : escapeAttribute(String(value))}"`;
  }
  return text;
}

const START_TAG = /^(\s*<[^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?>)/;

/** Sets (or with null removes) attributes of an element's start tag; all else stays as it is. */
export function setAttributes(xml: string, values: Record<string, string | number | null>): string {
  const match = START_TAG.exec(xml);
  if (!match) return xml;
  const [whole, open = "", existing = "", close = ""] = match;
  let text = existing;
  for (const [name, value] of Object.entries(values)) {
    const at = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const wanted = value === null ? "" : ` ${name}="${escapeAttribute(String(value))}"`;
    text = at.test(text) ? text.replace(at, () => wanted) : text.trimEnd() + wanted;
  }
  return open + text + close + xml.slice(whole.length);
}

export function startTagAttribute(xml: string, name: string): string | undefined {
  const existing = START_TAG.exec(xml)?.[2] ?? "";
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(existing);
  return found ? unescapeXml(found[1] ?? found[2] ?? "") : undefined;
}
