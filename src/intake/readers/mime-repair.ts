// Owns the pass over a mail's bytes before postal-mime reads it (I2): headers become UTF-8, encoded
// words that split a character are joined, and a text part whose charset or transfer encoding is missing or
// false gets the true one. Everything else stays as it is, byte for byte.

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
  readonly isMultipart: boolean;
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
  const isMultipart = /^multipart\//iu.test(type);
  return {
    isMultipart,
    boundary: isMultipart ? parameter(type, "boundary") : "",
    isText: type === "" || /^text\//iu.test(type),
    isMessage: /^message\/rfc822/iu.test(type),
    charset: parameter(type, "charset"),
    transfer: headerValue(headers, "content-transfer-encoding").toLowerCase(),
  };
}

const CHINESE = /[\u4e00-\u9fff]/gu;
/** Characters of which none in another alphabet happens to be. */
const SURE_CHARACTERS = 6;
const OTHER_SIGNS = /[^A-Za-z0-9+/=\s]/gu;
const MOST_OTHERS = 0.05;
const ALL_BASE64 = /^\s*(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]*={0,2}\s*$/u;

const countOf = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;

/** How the body is written, whatever is declared: scripts and gateways write one thing and do another. */
function transferOf(declared: string, text: string): "base64" | "quoted-printable" | "8bit" {
  const wide = countOf(text, /[\x80-\xff]/gu);
  if (declared.includes("base64")) {
    const isFalse = wide > 0 || countOf(text, OTHER_SIGNS) > text.length * MOST_OTHERS;
    return isFalse ? "8bit" : "base64";
  }
  if (declared.includes("quoted-printable")) {
    return wide > countOf(text, /=[0-9A-F]{2}/gu) ? "8bit" : "quoted-printable";
  }
  if (!ALL_BASE64.test(text)) return "8bit";
  const decoded = decodeText(fromBase64(text.slice(0, text.length - (text.length % 4))));
  return countOf(decoded, CHINESE) >= SURE_CHARACTERS ? "base64" : "8bit";
}

/** The headers of a text with the charset and the transfer encoding that its body has. */
function withTruth(headers: string, part: Part, body: Uint8Array): string {
  const sample = body.subarray(0, SAMPLE);
  const text = latin(sample);
  const transfer = transferOf(part.transfer, text);
  const decode = { base64: fromBase64, "quoted-printable": fromQuotedPrintable, "8bit": fromLatin };
  const encoding = encodingOf(decode[transfer](text), part.charset, true);
  const written = part.isText ? headerValue(headers, "content-type") : "";
  const type = (written || "text/plain")
    .replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]*)/giu, "")
    .replace(/;\s*$/u, "");
  const others = headers.replace(
    /^content-(?:type|transfer-encoding):(?:.|\r?\n[ \t])*\r?\n?/gimu,
    "",
  );
  return `Content-Type: ${type}; charset=${encoding}\r\nContent-Transfer-Encoding: ${transfer}\r\n${others}`;
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

  const closePart = (end: number, boundary = ""): void => {
    if (part === null) return;
    const body = bytes.subarray(bodyStart, end);
    // Called several parts, and none of them begins: it is a text.
    const isText =
      part.isText || (part.isMultipart && (boundary === "" || boundary !== part.boundary));
    const fixed = isText ? withTruth(headers, part, body) : headers;
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
      closePart(end, line);
      headerStart = end;
    }
  }
  closePart(bytes.length);
  return joined(out);
}
