// Builds mails byte for byte, as Chinese mail programs write them, for the tests of this room.

const utf8 = new TextEncoder();

/** GB18030 bytes of a text; Node can read the encoding but not write it, so its table is turned round. */
const TABLE = new Map<string, number[]>();
const decoder = new TextDecoder("gbk");
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const sign = decoder.decode(Uint8Array.of(lead, trail));
    if (sign.length === 1 && sign !== "\ufffd" && !TABLE.has(sign)) TABLE.set(sign, [lead, trail]);
  }
}

export function gbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      if (sign <= "\u007f") return [sign.charCodeAt(0)];
      const bytes = TABLE.get(sign);
      if (bytes === undefined) throw new Error(`${sign} is not in GBK`);
      return bytes;
    }),
  );
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/.{76}/gu, "$&\r\n");
}

/** `parts` one after another; texts as UTF-8. */
export function bytesOf(...parts: (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? utf8.encode(part) : part))),
  );
}

/** An encoded word in `charset`. */
export function word(bytes: Uint8Array, charset: string): string {
  return `=?${charset}?B?${Buffer.from(bytes).toString("base64")}?=`;
}

interface Attached {
  /** Header lines of the part, without the transfer encoding. */
  readonly headers: string | Uint8Array;
  readonly bytes: Uint8Array;
}

interface Made {
  readonly subject?: string | Uint8Array;
  readonly from?: string;
  readonly date?: string;
  readonly id?: string;
  /** Header lines of the text part and its raw bytes. */
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly attached?: readonly Attached[];
}

/** One mail with a text and attachments. */
export function mail(made: Made): Uint8Array {
  const head = bytesOf(
    `From: ${made.from ?? "zhangsan@example.com"}\r\nTo: office@example.com\r\nSubject: `,
    made.subject ?? "(水寨司法所)+开展普法",
    `\r\nDate: ${made.date ?? "Tue, 12 Apr 2022 09:15:00 +0800"}\r\n`,
    made.id === undefined ? "" : `Message-ID: <${made.id}>\r\n`,
    "MIME-Version: 1.0\r\n",
  );
  const text = bytesOf(
    made.type ?? "Content-Type: text/plain; charset=utf-8",
    "\r\n\r\n",
    made.body ?? "正文",
  );
  if (made.attached === undefined) return bytesOf(head, text);
  return bytesOf(
    head,
    'Content-Type: multipart/mixed; boundary="=_x"\r\n\r\n--=_x\r\n',
    text,
    ...made.attached.flatMap(({ headers, bytes }) => [
      "\r\n--=_x\r\n",
      headers,
      "\r\nContent-Transfer-Encoding: base64\r\n\r\n",
      base64(bytes),
    ]),
    "\r\n--=_x--\r\n",
  );
}
