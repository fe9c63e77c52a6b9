// Mails and documents that are not what they say (I1–I3): each ends as the draft a clerk would make, or as a
// sentence in Chinese, never as an error, half a text or another's.

import { readFileSync } from "node:fs";
import * as cfb from "cfb";
import { zipSync } from "fflate";
import { createIntake, type IntakeResult } from "../../src/intake/intake";
import { memoryOf } from "../../src/intake/memory";
import { DEPARTMENTS } from "./departments";
import { base64, bytesOf, gbk, mail, word } from "./mail-bytes";

const read = createIntake({ departments: DEPARTMENTS, changes: [], ...memoryOf([], []) });
const A = "6月29日，水寨司法所开展普法宣传活动，成效明显，受到群众欢迎。".repeat(13);
const A_WORDS = 403;
const S = "(水寨司法所)+开展普法";
const HEAD = `From: zs@x.cn\r\nSubject: ${S}\r\nDate: Tue, 12 Apr 2022 09:15:00 +0800\r\n`;
const TEXT = "Content-Type: text/plain; charset=utf-8\r\n";
const DOCX = new Uint8Array(readFileSync("tests/fixtures/documents/tracked.docx"));
const TRACKED_WORDS = 47;
/** Of every draft but those that say otherwise. */
const USUAL = { department: "水寨司法所", title: "开展普法", receivedOn: { month: 4, day: 12 } };

const utf16 = (text: string, swapped = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return Uint8Array.from(swapped ? bytes.swap16() : bytes);
};
const file = (name: string, bytes: Uint8Array) => {
  const parameter = `"${word(bytesOf(name), "utf-8")}"`;
  const headers = `Content-Type: application/octet-stream; name=${parameter}\r\nContent-Disposition: attachment; filename=${parameter}`;
  return mail({ subject: S, body: "见附件", attached: [{ headers, bytes }] });
};
/** A file of the older Office, or one under a password. */
function compound(stream: string): Uint8Array {
  const made = cfb.utils.cfb_new();
  cfb.utils.cfb_add(made, stream, Buffer.alloc(9000));
  return Uint8Array.from(cfb.write(made, { type: "array" }) as number[]);
}
/** The same archive, its entries called encrypted. */
function locked(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return bytes;
}

const of = (bytes: Uint8Array, name = "x.eml"): Promise<IntakeResult> => read({ name, bytes });

async function draftOf(bytes: Uint8Array, name?: string) {
  const { drafts, unread } = await of(bytes, name);
  const [first] = drafts;
  if (first === undefined || drafts.length + unread.length > 1) throw new Error("not one draft");
  return first;
}

const whole = mail({ subject: S, body: A });
const asText = Buffer.from(whole).toString();
const alternative = (boundary: string) =>
  `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${TEXT}\r\n${A}\r\n--${boundary}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${A}</p>\r\n--${boundary}--\r\n`;
const forwarded = bytesOf(
  `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="o"\r\n\r\n--o\r\n${TEXT}\r\n请查收\r\n--o\r\nContent-Type: message/rfc822\r\n\r\n`,
  `From: ls@x.cn\r\nSubject: (河东司法所)+内层\r\nMIME-Version: 1.0\r\n${alternative("i")}\r\n--o--\r\n`,
);
const encoded = (transfer: string, body: string) =>
  bytesOf(`${HEAD}${TEXT}Content-Transfer-Encoding: ${transfer}\r\n\r\n${body}`);

describe("I2: the article of", () => {
  it.each<[string, Uint8Array]>([
    ["two texts in a mail in a mail", forwarded],
    ["plain text that is called base64", encoded("base64", A)],
    ["base64 that is called 7bit", encoded("7bit", base64(bytesOf(A)))],
    ["base64 that is called nothing", bytesOf(HEAD, TEXT, "\r\n", base64(bytesOf(A)))],
    ["base64 with a remark behind its name", encoded("base64 (x)", base64(bytesOf(A)))],
    ["an encoding that nobody knows", encoded("x-none", A)],
    [
      "GBK without any charset",
      mail({ subject: gbk(S), type: "Content-Type: text/plain", body: gbk(A) }),
    ],
    [
      "UTF-16 with a mark",
      mail({
        subject: S,
        type: "Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64",
        body: base64(utf16(`\ufeff${A}`, true)),
      }),
    ],
    ["a mail saved as Unicode", utf16(`\ufeff${asText}`)],
    ["a mail with a mark of UTF-8", bytesOf("\ufeff", whole)],
    ["a mail beneath empty lines", bytesOf("\r\n\r\n", whole)],
    ["a mail whose lines end as a Mac's of old", bytesOf(asText.replaceAll("\r\n", "\r"))],
    ["a mail of a mailbox file", bytesOf("From zs@x.cn Tue Apr 12 09:15:00 2022\r\n", whole)],
    [
      "a mail with a header of 100,000 characters",
      bytesOf(`X-Long: ${"a".repeat(100_000)}\r\n`, whole),
    ],
    ["parts without a boundary", bytesOf(HEAD, "Content-Type: multipart/mixed\r\n\r\n", A)],
    [
      "parts that never begin",
      bytesOf(HEAD, "Content-Type: multipart/mixed; boundary=b\r\n\r\n", A),
    ],
    [
      "parts that never end",
      bytesOf(HEAD, `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${TEXT}\r\n`, A),
    ],
    [
      "a subject folded inside a name",
      bytesOf(whole.length > 0 ? asText.replace("水寨司", "水寨司\r\n\t") : ""),
    ],
    ["a file named with / : and ..", file("../报送/2022:信息\\x.txt", bytesOf(A))],
    ["a text called .doc", file("信息.doc", gbk(A))],
    [
      "a page called .doc",
      file("信息.doc", gbk(`<html><meta charset="gb2312"><body><p>${A}</p></body></html>`)),
    ],
    [
      "a page saved whole and called .doc",
      file(
        "信息.doc",
        bytesOf(
          `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="m"\r\n\r\n--m\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<p>${A}</p>\r\n--m--\r\n`,
        ),
      ),
    ],
    [
      "XML of Word 2003",
      file(
        "信息.doc",
        bytesOf(
          `<?xml version="1.0"?><w:wordDocument xmlns:w="w" xmlns:o="o"><o:Title>标题</o:Title><w:body><w:p><w:r><w:t>${A}</w:t></w:r></w:p></w:body></w:wordDocument>`,
        ),
      ),
    ],
    ["Unicode without a mark", file("信息.txt", utf16(A))],
    [
      "a zip in a zip in a zip",
      file(
        "信息.zip",
        zipSync({ "a.zip": zipSync({ "b.zip": zipSync({ "x.txt": bytesOf(A) }) }) }),
      ),
    ],
  ])("I2: %s is read, in a zip, too", async (_, bytes) => {
    for (const [name, given] of [
      ["x.eml", bytes],
      ["a.zip", zipSync({ "来/x.eml": bytes })],
    ] as const) {
      expect(await draftOf(given, name)).toMatchObject({ ...USUAL, wordCount: A_WORDS });
    }
  });

  it("I2: plain text that is called quoted-printable keeps its own signs", async () => {
    const draft = await draftOf(encoded("quoted-printable", `${A}\n其中a=B0，占98.5%。`));
    expect(draft.body).toMatch(/其中a=B0，占98\.5%。$/u);
  });

  it("I2: characters of GBK and GB18030 under the name of gb2312", async () => {
    const body = bytesOf(gbk(`${A}镕喆開`), Uint8Array.of(0x95, 0x32, 0x82, 0x36));
    const type = "Content-Type: text/plain; charset=gb2312";
    expect((await draftOf(mail({ subject: S, type, body }))).body).toMatch(/镕喆開𠀀$/u);
  });

  it.each(["信息.docx", "信息.doc", "信息.wps", "信息"])(
    "I1: a Word document called %s",
    async (name) => {
      expect(await draftOf(file(name, DOCX))).toMatchObject({
        ...USUAL,
        wordCount: TRACKED_WORDS,
        countedFrom: name,
      });
    },
  );
});

describe("I1: what cannot be read of a mail is said, and the rest is its draft", () => {
  const picture =
    "Content-Type: image/png; name=image001.png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=";
  it.each<[string, Uint8Array, string]>([
    [
      "an invitation alone",
      bytesOf(
        HEAD,
        "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR",
      ),
      "邮件里没有读到文章，请填写字数。",
    ],
    [
      "a picture alone",
      bytesOf(HEAD, picture),
      "文章在没有读出的附件“image001.png”里，请填写字数。",
    ],
    [
      "a picture in a page alone",
      bytesOf(
        HEAD,
        `Content-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: text/html\r\n\r\n<img src=cid:1>\r\n--r\r\n${picture}\r\n--r--\r\n`,
      ),
      "文章在没有读出的附件“image001.png”里，请填写字数。",
    ],
    ["a file without a byte", file("信息.docx", new Uint8Array(0)), "附件“信息.docx”是空文件。"],
    [
      "a .docx under a password",
      file("信息.docx", compound("EncryptedPackage")),
      "附件“信息.docx”：这个 Word 文档加了密码，读不出文字。",
    ],
    [
      "a workbook called .doc",
      file("信息.doc", compound("Workbook")),
      "附件“信息.doc”：这个 Word 文档已损坏，读不出文字。",
    ],
    [
      "a zip under a password",
      file("信息.zip", locked(zipSync({ "x.txt": bytesOf(A) }))),
      "附件“信息.zip”：压缩包加了密码，读不出来。请解开后再拖入。",
    ],
    ["a zip of nothing", file("信息.zip", zipSync({})), "附件“信息.zip”：压缩包里没有文件。"],
  ])("I1: %s", async (_, bytes, sentence) => {
    const draft = await draftOf(bytes);
    expect(draft).toMatchObject({ ...USUAL, wordCount: null });
    expect(draft.remarks.map((remark) => remark.sentence)).toContain(sentence);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["a zip under a password", locked(zipSync({ "x.txt": bytesOf(A) })), /加了密码/u],
    ["a zip of nothing", zipSync({}), /没有文件/u],
    ["a zip of a system's litter", zipSync({ "__MACOSX/._a": bytesOf("x") }), /没有文件/u],
  ])("I3: %s, dropped, is a sentence", async (_, bytes, words) => {
    const { drafts, unread } = await of(bytes, "x.zip");
    expect(drafts).toEqual([]);
    expect(unread).toEqual([{ source: "x.zip", sentence: expect.stringMatching(words) }]);
  });
});

describe("S5: a day that a mail states", () => {
  it.each<[string, string]>([
    ["Tue, 12 Apr 2022 23:15:00 CST", "2022-4-12"],
    ["Tue, 12 Apr 2022 23:15:00 +0800 (CST)", "2022-4-12"],
    ["Tue, 12 Apr 2022 23:15:00 +0800 (中国标准时间)", "2022-4-12"],
    ["Tue, 12 Apr 2022 23:15:00 GMT", "2022-4-13"],
    ["12 Apr 22 09:15 +0800", "2022-4-12"],
    ["2022年4月12日 09:15", "2022-4-12"],
    ["Tue, 31 Feb 2022 09:15:00 +0800", ""],
    ["Tue, 12 Apr 2022 25:15:00 +0800", ""],
    ["Tue, 12 Apr 2022 09:15:00 +9999", ""],
    ["", ""],
  ])("S5: %j is %j", async (date, want) => {
    const { receivedOn, remarks } = await draftOf(mail({ subject: S, date, body: A }));
    const day = receivedOn && `${receivedOn.year}-${receivedOn.month}-${receivedOn.day}`;
    expect(day ?? "").toBe(want);
    const asked = remarks.some(({ field, needsHand }) => field === "receivedOn" && needsHand);
    expect(asked).toBe(want === "");
  });
});
