// Builds an Outlook mail ([MS-OXMSG]) for the tests of its reader.

import { utils, write } from "cfb";

const utf16 = (text: string) => Buffer.from(text, "utf16le");
/** 100 ns since 1601. */
const filetime = (iso: string) => (BigInt(Date.parse(iso)) + 11644473600000n) * 10000n;

function property(tag: number, value: bigint): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(tag, 0);
  bytes.writeUInt32LE(6, 4);
  bytes.writeBigUInt64LE(value, 8);
  return bytes;
}

interface Made {
  readonly subject: string;
  readonly body?: string;
  readonly html?: Uint8Array;
  /** The body in rich text, pressed as `pressedRtf` does. */
  readonly rtf?: Uint8Array;
  readonly submitted: string;
  readonly attached?: { readonly name: string; readonly bytes: Uint8Array };
}

export function msg({ subject, body, html, rtf, submitted, attached }: Made): Uint8Array {
  const file = utils.cfb_new();
  const add = (path: string, bytes: Uint8Array) => utils.cfb_add(file, path, Buffer.from(bytes));
  const text = (id: string, value: string) => add(`/__substg1.0_${id}001F`, utf16(value));
  const header = Buffer.alloc(32);
  header.writeUInt32LE(attached === undefined ? 0 : 1, 12);
  header.writeUInt32LE(attached === undefined ? 0 : 1, 20);
  add(
    "/__properties_version1.0",
    Buffer.concat([header, property(0x00390040, filetime(submitted))]),
  );
  add("/__nameid_version1.0/__substg1.0_00020102", Buffer.alloc(16));
  text("001A", "IPM.Note");
  text("0037", subject);
  text("0C1A", "张三");
  text("5D01", "ZhangSan@example.com");
  text("1035", "<abc@example.com>");
  if (body !== undefined) text("1000", body);
  if (rtf !== undefined) add("/__substg1.0_10090102", rtf);
  if (html !== undefined) add("/__substg1.0_10130102", html);
  if (attached !== undefined) {
    const folder = "/__attach_version1.0_#00000000";
    add(
      `${folder}/__properties_version1.0`,
      Buffer.concat([Buffer.alloc(8), property(0x37050003, 1n)]),
    );
    add(`${folder}/__substg1.0_3707001F`, utf16(attached.name));
    add(`${folder}/__substg1.0_37010102`, attached.bytes);
  }
  return Uint8Array.from(write(file, { type: "buffer" }) as Buffer);
}

/** [MS-OXRTFCP], of which no sign is a reference: a byte of zeros before each eight signs. */
export function pressedRtf(rtf: Uint8Array): Uint8Array {
  const groups = Array.from({ length: Math.ceil(rtf.length / 8) }, (_, at) =>
    Buffer.concat([Buffer.of(0), rtf.subarray(at * 8, at * 8 + 8)]),
  );
  const body = Buffer.concat(groups);
  const head = Buffer.alloc(16);
  head.writeUInt32LE(body.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.writeUInt32LE(0x75465a4c, 8);
  return Uint8Array.from(Buffer.concat([head, body]));
}
