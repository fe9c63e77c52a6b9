// Owns the pass over a mail's bytes before postal-mime reads it (I2): headers become UTF-8, encoded
// words that split a character are joined, and a text part whose charset is missing or false gets
// the true one. Everything else stays as it is, byte for byte.

import { decodeText, encodingOf } from "../decode-text";
import { UnreadableError } from "../mail";
import { fromLatin, latin } from "./latin";

const LF = 10;
const CR = 13;
const ENCODED_WORDS = /(?:=\?[^?\s]+\?[bq]\?[^?]*\?=\s*)+/giu;
const ENCODED_WORD = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=/giu;
/** Enough of a text part to tell its encoding. */
const SAMPLE = 64 * 1024;
const LONGEST_HEADERS = 512 * 1024;

const utf8 = new TextEncoder();

/** What can be read of a base64 text, cut or spoilt as it may be. */
function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z0-9+/]/gu, "");
  return fromLatin(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
}

function fromQuotedPrintable(text: string): Uint8Array {
  const bytes = text
    .replace(/=\r?\n/gu, "")
    .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return fromLatin(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function encodedWord(text: string): string {
  return `=?utf-8?B?${btoa(latin(utf8.encode(text)))}?=`;
}

/** A run of encoded words as one in UTF-8; the bytes of one charset are joined before they are read. */
function joinWords(run: string): string {
  const texts: string[] = [];
  let charset = "";
  let pending: Uint8Array[] = [];
  const flush = (): void => {
    if (pending.length > 0) texts.push(decodeText(joined(pending), charset));
    pending = [];
  };
  for (const [, label = "", encoding = "", content = ""] of run.matchAll(ENCODED_WORD)) {
    if (label.toLowerCase() !== charset) flush();
    charset = label.toLowerCase();
    const isBase64 = encoding.toLowerCase() === "b";
    pending.push(isBase64 ? fromBase64(content) : fromQuotedPrintable(content.replace(/_/gu, " ")));
  }
  flush();
  const end = /\s*$/u.exec(run)?.[0] ?? "";
  return encodedWord(texts.join("").replace(/[\r\n]+/gu, " ")) + end;
}

interface Part {
  readonly boundary: string;
  readonly isText: boolean;
  readonly isMessage: boolean;
  readonly charset: string;
  readonly transfer: string;
}

function headerValue(headers: string, name: string): string {
  const match = new RegExp(`^${name}:((?:.|\\r?\\n[ \\t])*)`, "imu").exec(headers);
  return (match?.[1] ?? "").replace(/\r?\n/gu, "").trim();
}

function parameter(value: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "iu").exec(value);
  return match?.[1] ?? match?.[2] ?? "";
}

function partOf(headers: string): Part {
  const type = headerValue(headers, "content-type");
  return {
    boundary: /^multipart\//iu.test(type) ? parameter(type, "boundary") : "",
    isText: type === "" || /^text\//iu.test(type),
    isMessage: /^message\/rfc822/iu.test(type),
    charset: parameter(type, "charset"),
    transfer: headerValue(headers, "content-transfer-encoding").toLowerCase(),
  };
}

/** The headers with the charset that the bytes of the body have. */
function withCharset(headers: string, part: Part, body: Uint8Array): string {
  const sample = body.subarray(0, SAMPLE);
  const decode = part.transfer.includes("base64")
    ? fromBase64
    : part.transfer.includes("quoted-printable")
      ? fromQuotedPrintable
      : null;
  const bytes = decode === null ? sample : decode(latin(sample));
  const encoding = encodingOf(bytes, part.charset, true);
  const written = headerValue(headers, "content-type") || "text/plain";
  const type = written
    .replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]*)/giu, "")
    .replace(/;\s*$/u, "");
  const line = `Content-Type: ${type}; charset=${encoding}`;
  const others = headers.replace(/^content-type:(?:.|\r?\n[ \t])*\r?\n?/gimu, "");
  return `${line}\r\n${others}`;
}

/** Lines of `bytes` as [start, end) with their line ends. */
function* linesOf(bytes: Uint8Array): Generator<[number, number]> {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LF, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    yield [start, end];
    start = end;
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes[start] === LF || (bytes[start] === CR && end - start <= 2);
}

/** I2: the same mail, as postal-mime can read it. */
export function repairMime(bytes: Uint8Array): Uint8Array {
  const out: Uint8Array[] = [];
  const boundaries: string[] = [];
  let headerStart = 0;
  let headers = "";
  let part: Part | null = null;
  let bodyStart = 0;

  const closePart = (end: number): void => {
    if (part === null) return;
    const body = bytes.subarray(bodyStart, end);
    const fixed = part.isText ? withCharset(headers, part, body) : headers;
    out.push(utf8.encode(fixed.replace(ENCODED_WORDS, joinWords)), body);
    part = null;
  };

  for (const [start, end] of linesOf(bytes)) {
    if (part === null) {
      if (end - headerStart > LONGEST_HEADERS) throw new UnreadableError("邮件头过长，没有读取。");
      if (!isBlank(bytes, start, end) && end < bytes.length) continue;
      headers = decodeText(bytes.subarray(headerStart, start));
      part = partOf(headers);
      bodyStart = start;
      if (part.boundary !== "") boundaries.push(part.boundary);
      if (!part.isMessage || /base64/u.test(part.transfer)) continue;
      closePart(end);
      headerStart = end;
    } else if (bytes[start] === 45 && bytes[start + 1] === 45 && end - start < 300) {
      const line = latin(bytes.subarray(start + 2, end)).trimEnd();
      if (!boundaries.includes(line)) continue;
      closePart(end);
      headerStart = end;
    }
  }
  closePart(bytes.length);
  return joined(out);
}
