// Owns the text of RTF (I1): .rtf, .doc files that are RTF inside, and the only body of some Outlook mails,
// where it may carry HTML ([MS-OXRTFEX]). Tracked deletions are left out, as in the other readers.

import { decodeText } from "../decode-text";
import { UnreadableError } from "../mail";
import { htmlToText } from "./html";
import { latin } from "./latin";

/** Groups that hold no text of the document. */
const SILENT = new Set(
  "colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation listtable listoverridetable rsidtbl revtbl generator xmlnstbl themedata datastore latentstyles fldinst nonshppict shpinst".split(
    " ",
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  cell: "\t",
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "·",
  "~": "\u00a0",
  _: "-",
};
/** A control word with its number, a byte, another control sign, a brace, or text. */
const TOKEN = /\\([a-z]+)(-?\d+)?[ ]?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[^\\{}\r\n]+/giu;
/** Character sets of fonts, and code pages, by the names that decoders know. */
const FONT_CHARSETS: Readonly<Record<number, string>> = { 134: "gb18030", 136: "big5" };
const CODE_PAGES: Readonly<Record<number, string>> = {
  936: "gb18030",
  950: "big5",
  65001: "utf-8",
};
const DEEPEST = 200;

/** What holds within the braces. */
interface Group {
  /** Nothing here is text. */
  readonly silent: boolean;
  readonly deleted: boolean;
  readonly hidden: boolean;
  /** Markup for RTF readers alone, in a document that carries HTML. */
  readonly rtfOnly: boolean;
  readonly fontTable: boolean;
  readonly font: number;
  /** How many signs after \u stand for readers that know no Unicode. */
  readonly fallback: number;
}

const OUTERMOST: Group = {
  silent: false,
  deleted: false,
  hidden: false,
  rtfOnly: false,
  fontTable: false,
  font: -1,
  fallback: 1,
};

class RtfReader {
  isHtml = false;
  private text = "";
  private bytes: number[] = [];
  private group = OUTERMOST;
  private readonly outer: Group[] = [];
  private readonly charsets = new Map<number, string>();
  private codePage = "gb18030";
  private toSkip = 0;
  /** Just after \*: a group that only those who know it may read. */
  private optional = false;

  word(name: string, number: number | null): void {
    const isOptional = this.optional;
    this.optional = false;
    if (name === "u" && number !== null) return this.unicode(number);
    this.flush();
    if (name === "htmltag" && this.isHtml) return;
    if (isOptional || SILENT.has(name)) this.change({ silent: true });
    else if (name === "fromhtml") this.isHtml = number !== 0;
    else if (name === "htmlrtf") this.change({ rtfOnly: number !== 0 });
    else if (name === "deleted") this.change({ deleted: number !== 0 });
    else if (name === "v") this.change({ hidden: number !== 0 });
    else if (name === "fonttbl") this.change({ fontTable: true });
    else if (name === "uc") this.change({ fallback: number ?? 1 });
    else if (name === "f") this.change({ font: number ?? 0 });
    else if (name === "plain") this.change({ deleted: false, hidden: false });
    else if (name === "ansicpg") this.codePage = CODE_PAGES[number ?? 0] ?? "windows-1252";
    else if (name === "fcharset" && this.group.fontTable) {
      const charset = FONT_CHARSETS[number ?? 0];
      if (charset !== undefined) this.charsets.set(this.group.font, charset);
    } else this.write(SIGNS[name] ?? "");
  }

  byte(value: number): void {
    if (this.skips()) return;
    if (this.isSpoken()) this.bytes.push(value);
  }

  sign(sign: string): void {
    if (sign === "*") this.optional = true;
    else if (sign === "\n" || sign === "\r") this.word("par", null);
    else if (!this.skips()) this.write(SIGNS[sign] ?? (/[\\{}]/u.test(sign) ? sign : ""));
  }

  open(): void {
    this.flush();
    if (this.outer.length >= DEEPEST)
      throw new UnreadableError("这个 RTF 文档已损坏，读不出文字。");
    this.outer.push(this.group);
  }

  close(): void {
    this.flush();
    this.toSkip = 0;
    this.group = this.outer.pop() ?? OUTERMOST;
  }

  /** Signs as they stand; they are bytes where they are not ASCII. */
  plain(signs: string): void {
    this.optional = false;
    const skipped = Math.min(this.toSkip, signs.length);
    this.toSkip -= skipped;
    if (!this.isSpoken()) return;
    for (const sign of signs.slice(skipped)) this.bytes.push(sign.charCodeAt(0));
  }

  end(): string {
    this.flush();
    return this.text;
  }

  private unicode(number: number): void {
    this.flush();
    this.toSkip = this.group.fallback;
    this.write(String.fromCharCode(number & 0xffff));
  }

  private skips(): boolean {
    if (this.toSkip === 0) return false;
    this.toSkip -= 1;
    return true;
  }

  private isSpoken(): boolean {
    const { silent, deleted, hidden, rtfOnly, fontTable } = this.group;
    return !silent && !deleted && !hidden && !fontTable && !(this.isHtml && rtfOnly);
  }

  private change(changes: Partial<Group>): void {
    this.group = { ...this.group, ...changes };
  }

  private write(text: string): void {
    this.flush();
    if (this.isSpoken()) this.text += text;
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const charset = this.charsets.get(this.group.font) ?? this.codePage;
    this.text += decodeText(Uint8Array.from(this.bytes), charset);
    this.bytes = [];
  }
}

/** I1. Throws UnreadableError for what is nested beyond any document. */
export function rtfToText(bytes: Uint8Array): string {
  const reader = new RtfReader();
  for (const [token, name, number, hex, sign, brace] of latin(bytes).matchAll(TOKEN)) {
    if (name !== undefined) reader.word(name, number === undefined ? null : Number(number));
    else if (hex !== undefined) reader.byte(parseInt(hex, 16));
    else if (sign !== undefined) reader.sign(sign);
    else if (brace === "{") reader.open();
    else if (brace === "}") reader.close();
    else reader.plain(token);
  }
  const text = reader.end();
  return reader.isHtml ? htmlToText(text) : text.replace(/\n{3,}/gu, "\n\n").trim();
}
