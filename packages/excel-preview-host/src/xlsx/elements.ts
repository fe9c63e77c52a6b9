// A part as its root's children, each kept as the text it is, so that one can be replaced alone.
import { MAIN, children, rootOf, setAttributes, type Element } from "./xml";

interface Item {
  /** Local name; "" for comments and white space between elements. */
  name: string;
  xml: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

interface Tag {
  kind: "open" | "close" | "empty" | "other";
  name: string;
  start: number;
  end: number;
}

function nextTag(source: string, from: number): Tag | null {
  const token = new RegExp(TOKEN);
  token.lastIndex = from;
  const match = token.exec(source);
  if (!match) return null;
  const [, slash, name, rest = ""] = match;
  const place = { start: match.index, end: token.lastIndex };
  if (name === undefined) return { kind: "other", name: "", ...place };
  return { kind: slash ? "close" : rest.endsWith("/") ? "empty" : "open", name, ...place };
}

/** Where the element that begins with `tag` ends. Cells are skipped in one step: nothing nests in them. */
function elementEnd(source: string, tag: Tag): number {
  if (tag.kind === "empty") return tag.end;
  if (localName(tag.name) === "sheetData") {
    const close = `</${tag.name}>`;
    const at = source.indexOf(close, tag.end);
    if (at >= 0) return at + close.length;
  }
  let depth = 1;
  let at: Tag | null = tag;
  while (depth > 0) {
    at = nextTag(source, at.end);
    if (!at) throw new Error(`<${tag.name}> is not closed`);
    if (at.kind === "open") depth++;
    else if (at.kind === "close") depth--;
  }
  return at.end;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export class Elements {
  private constructor(
    /** Everything up to and including the root's start tag. */
    private head: string,
    private items: Item[],
    private readonly tail: string,
    private readonly prefix: string,
    /** How the tag of a root without content ended: without any it is written so again. */
    private readonly emptyEnd: string | null = null,
  ) {}

  /** Splits a part or an element; throws where an element is not closed. */
  static parse(source: string): Elements {
    let root = nextTag(source, 0);
    while (root?.kind === "other") root = nextTag(source, root.end);
    if (!root) throw new Error("there is no root element");
    const prefix = root.name.includes(":") ? root.name.slice(0, root.name.indexOf(":")) : "";
    const items: Item[] = [];
    if (root.kind === "empty") {
      const [emptyEnd = "/>"] = /\s*\/>$/.exec(source.slice(root.start, root.end)) ?? [];
      const head = `${source.slice(0, root.end - emptyEnd.length)}>`;
      const tail = `</${root.name}>${source.slice(root.end)}`;
      return new Elements(head, items, tail, prefix, emptyEnd);
    }
    let at = root.end;
    for (;;) {
      const tag = nextTag(source, at);
      if (!tag) throw new Error(`<${root.name}> is not closed`);
      if (tag.start > at) items.push({ name: "", xml: source.slice(at, tag.start) });
      if (tag.kind === "close") {
        return new Elements(source.slice(0, root.end), items, source.slice(tag.start), prefix);
      }
      at = tag.kind === "other" ? tag.end : elementEnd(source, tag);
      items.push({ name: localName(tag.name), xml: source.slice(tag.start, at) });
    }
  }

  get(name: string): string | undefined {
    return this.items.find((item) => item.name === name)?.xml;
  }

  all(name?: string): string[] {
    return this.items
      .filter((item) => (name === undefined ? item.name !== "" : item.name === name))
      .map((item) => item.xml);
  }

  /** The elements of that name, as a DOM with the root's namespaces. */
  dom(name: string): Element[] {
    const wanted = this.items.filter((item) => item.name === name);
    return wanted.length === 0 ? [] : children(this.root(wanted));
  }

  /** The root as a DOM, without the elements of that name. */
  rootWithout(name: string): Element {
    return this.root(this.items.filter((item) => item.name !== name));
  }

  /**
   * Puts new elements in the place of all those of that name; without any, where the schema's
   * order wants them. An empty list removes them.
   */
  set(
    name: string,
    replacement: string | readonly string[] | null,
    order: readonly string[],
  ): void {
    const list = replacement === null ? [] : [replacement].flat();
    const first = this.items.findIndex((item) => item.name === name);
    const at = first >= 0 ? first : this.placeFor(name, order);
    const items = list.map((xml) => ({ name, xml: this.inRootNamespace(xml) }));
    const before = this.items.slice(0, at).filter((item) => item.name !== name);
    const after = this.items.slice(at).filter((item) => item.name !== name);
    this.items = [...before, ...items, ...after];
  }

  /** Adds an element behind all others. */
  append(name: string, xml: string): void {
    this.items.push({ name, xml: this.inRootNamespace(xml) });
  }

  /** Replaces each element by what `edit` answers; null removes it. */
  edit(edit: (xml: string, index: number) => string | null): void {
    let index = -1;
    this.items = this.items.flatMap((item) => {
      const xml = item.name === "" ? item.xml : edit(item.xml, ++index);
      return xml === null ? [] : [{ ...item, xml }];
    });
  }

  setRootAttributes(values: Record<string, string | number | null>): void {
    const at = this.head.lastIndexOf("<");
    this.head = this.head.slice(0, at) + setAttributes(this.head.slice(at), values);
  }

  toString(): string {
    if (this.items.length === 0 && this.emptyEnd !== null)
      return this.head.slice(0, -1) + this.emptyEnd + this.tail.slice(this.tail.indexOf(">") + 1);
    return this.head + this.items.map((item) => item.xml).join("") + this.tail;
  }

  private root(items: readonly Item[]): Element {
    const close = this.tail.slice(0, this.tail.indexOf(">") + 1);
    return rootOf(this.head + items.map((item) => item.xml).join("") + close);
  }

  private placeFor(name: string, order: readonly string[]): number {
    const rank = order.indexOf(name);
    let at = 0;
    this.items.forEach((item, index) => {
      const other = order.indexOf(item.name);
      if (other >= 0 && other < rank) at = index + 1;
    });
    return at;
  }

  /** Our own elements have no prefix; in a part whose elements have one they say what they are. */
  private inRootNamespace(xml: string): string {
    if (!this.prefix || !/^<[a-zA-Z]+[\s/>]/.test(xml)) return xml;
    const declared = new RegExp(`\\sxmlns:${this.prefix}\\s*=\\s*["']([^"']*)`).exec(this.head);
    return xml.replace(/^<[a-zA-Z]+/, (start) => `${start} xmlns="${declared?.[1] ?? MAIN}"`);
  }
}
