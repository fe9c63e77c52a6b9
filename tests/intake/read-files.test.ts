// Readers of mails and documents (I1, I2): every file ends as a mail or as a sentence.

import { readdirSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { readFile } from "../../src/intake/read-files";
import { msg } from "./msg-bytes";
import { base64, bytesOf, gbk, mail, word } from "./mail-bytes";

const file = (path: string) => new Uint8Array(readFileSync(`tests/fixtures/${path}`));

async function one(bytes: Uint8Array, name = "x.eml") {
  const { mails, unread } = await readFile({ name, bytes });
  expect(unread).toEqual([]);
  const [first] = mails;
  if (first === undefined) throw new Error("no mail");
  return first;
}
async function sentence(bytes: Uint8Array, name = "x.eml") {
  const { mails, unread } = await readFile({ name, bytes });
  expect(mails).toEqual([]);
  return unread.map((each) => each.sentence).join();
}

const ARTICLE = "我所开展普法宣传，成效明显。";
const SUBJECT = "(水寨司法所)+开展民法典进社区活动";

describe("I2: encodings", () => {
  const split = gbk(SUBJECT);
  const cut = 7; // inside 寨
  it.each<[string, string | Uint8Array]>([
    ["raw UTF-8", SUBJECT],
    ["raw GBK", gbk(SUBJECT)],
    ["one word", word(gbk(SUBJECT), "gb2312")],
    ["gb18030", word(gbk(SUBJECT), "GB18030")],
    ["UTF-8 word", word(bytesOf(SUBJECT), "utf-8")],
    [
      "split inside a character",
      `${word(split.slice(0, cut), "gbk")}\r\n ${word(split.slice(cut), "gbk")}`,
    ],
    [
      "split without a space",
      `${word(split.slice(0, cut), "gbk")}${word(split.slice(cut), "gbk")}`,
    ],
    [
      "split UTF-8",
      `${word(bytesOf(SUBJECT).slice(0, 5), "utf-8")}\r\n\t${word(bytesOf(SUBJECT).slice(5), "utf-8")}`,
    ],
    ["wrongly called UTF-8", word(gbk(SUBJECT), "utf-8")],
    [
      "quoted-printable",
      `=?gbk?Q?${[...gbk(SUBJECT)].map((b) => `=${b.toString(16).toUpperCase().padStart(2, "0")}`).join("")}?=`,
    ],
  ])("I2: a subject as %s", async (_, subject) => {
    expect((await one(mail({ subject }))).subject).toBe(SUBJECT);
  });

  it.each<[string, string, string | Uint8Array]>([
    ["UTF-8", "Content-Type: text/plain; charset=utf-8", ARTICLE],
    ["raw GBK", "Content-Type: text/plain; charset=gbk", gbk(ARTICLE)],
    ["gb2312 that is GBK", "Content-Type: text/plain; charset=gb2312", gbk(ARTICLE)],
    ["no charset over GBK", "Content-Type: text/plain", gbk(ARTICLE)],
    ["no headers over GBK", "X-Mailer: none", gbk(ARTICLE)],
    ["us-ascii over UTF-8", "Content-Type: text/plain; charset=us-ascii", ARTICLE],
    ["UTF-8 over GBK", 'Content-Type: text/plain; charset="UTF-8"', gbk(ARTICLE)],
    [
      "base64 without charset",
      "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64",
      base64(gbk(ARTICLE)),
    ],
    [
      "GB18030 beyond GBK",
      "Content-Type: text/plain; charset=gb18030",
      bytesOf(gbk(ARTICLE), Uint8Array.of(0x95, 0x32, 0x82, 0x36)),
    ],
    [
      "HTML alone",
      "Content-Type: text/html; charset=utf-8",
      `<html><head><style>p{}</style><title>t</title></head><body><script>alert(1)</script><p>我所开展普法宣传，</p><p>成效&#26126;显。</p><img src="http://evil.example/x.png"></body></html>`,
    ],
  ])("I2: a body as %s", async (_, type, body) => {
    const text = (await one(mail({ type, body }))).body.replace(/\s/gu, "");
    expect(text.replace("𠂆", "").replace(/[\u{20000}-\u{2ffff}]/gu, "")).toBe(ARTICLE);
  });

  it("I2: of several texts all are read, each in its own encoding", async () => {
    const bytes = bytesOf(
      'From: a@b.cn\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=gbk\r\n\r\n',
      gbk("第一段"),
      "\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n第二段\r\n--b--\r\n",
    );
    expect((await one(bytes)).body.replace(/\s/gu, "")).toBe("第一段第二段");
  });

  const NAME = "关于开展普法的信息.txt";
  const percent = (bytes: Uint8Array) => [...bytes].map((b) => `%${b.toString(16)}`).join("");
  const type = "Content-Type: application/octet-stream";
  it.each<[string, string | Uint8Array]>([
    ["raw GBK", bytesOf(`${type}\r\nContent-Disposition: attachment; filename="`, gbk(NAME), '"')],
    [
      "RFC 2231",
      `${type}\r\nContent-Disposition: attachment; filename*=gbk''${percent(gbk(NAME))}`,
    ],
    [
      "RFC 2231 in pieces",
      `${type}\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8''${percent(bytesOf(NAME).slice(0, 12))};\r\n filename*1*=${percent(bytesOf(NAME).slice(12))}`,
    ],
    ["an encoded word", `${type}; name="${word(gbk(NAME), "gb2312")}"`],
    [
      "encoded words split inside a character",
      `${type};\r\n name="${word(gbk(NAME).slice(0, 9), "gbk")}\r\n ${word(gbk(NAME).slice(9), "gbk")}"\r\nContent-Disposition: attachment`,
    ],
  ])("I2: a file name as %s", async (_, headers) => {
    const { attachments } = await one(mail({ attached: [{ headers, bytes: gbk(ARTICLE) }] }));
    expect(attachments).toMatchObject([{ name: NAME, text: ARTICLE, problem: "" }]);
  });

  it.each([
    ["Thu, 30 Jun 2022 20:30:00 -0400", "2022-7-1 510"],
    ["Thu, 30 Jun 2022 20:30:00 +0800", "2022-6-30 1230"],
    ["30 Jun 2022 17:00 GMT", "2022-7-1 60"],
    ["nonsense", "null"],
  ])("S5: %s is %s in China", async (date, want) => {
    const { sentAt } = await one(mail({ date }));
    expect(
      sentAt === null ? "null" : `${sentAt.year}-${sentAt.month}-${sentAt.day} ${sentAt.minutes}`,
    ).toBe(want);
  });
});

describe("I1: documents", () => {
  const TRACKED = "字符间距加宽的标题我所开展新增加的普法活动，COVID-19防控。表格一表格二";
  it.each(["tracked.doc", "tracked.docx"])(
    "I1: %s: changes accepted, table, text box, spacing",
    async (name) => {
      const { attachments, subject } = await one(file(`documents/${name}`), name);
      const text = attachments[0]?.text?.replace(/\s/gu, "") ?? "";
      expect(text).toContain(TRACKED);
      expect(text).toContain("文本框里的话");
      expect(text).toContain("（水寨司法所张三）");
      expect(text).not.toContain("删去");
      expect(subject).toBe("tracked");
    },
  );

  it.each<[string, Uint8Array]>([
    ["UTF-8", bytesOf(ARTICLE)],
    ["UTF-8 with a mark", bytesOf("\ufeff", ARTICLE)],
    ["GBK", gbk(ARTICLE)],
    ["UTF-16", Uint8Array.from(Buffer.from(`\ufeff${ARTICLE}`, "utf16le"))],
    [
      "UTF-16 without a mark",
      Uint8Array.from(Buffer.from(`A1, ${ARTICLE}\r\nA2: 2022`, "utf16le")),
    ],
  ])("I1: a .txt in %s", async (_, bytes) => {
    const { attachments } = await one(bytes, "x.txt");
    expect(attachments[0]?.text).toContain(ARTICLE);
  });

  it("I1: an Outlook mail: subject, China's day, sender, id, text, attachment", async () => {
    const submitted = "2022-06-30T20:30:00-04:00";
    const attached = { name: "tracked.docx", bytes: file("documents/tracked.docx") };
    const read = await one(msg({ subject: SUBJECT, body: ARTICLE, submitted, attached }), "x.msg");
    expect(read).toMatchObject({
      subject: SUBJECT,
      body: ARTICLE,
      sentAt: { year: 2022, month: 7, day: 1, minutes: 510 },
      senderName: "张三",
      senderAddress: "zhangsan@example.com",
      messageId: "abc@example.com",
    });
    expect(read.attachments[0]?.text?.replace(/\s/gu, "")).toContain(TRACKED);
  });

  it("I2: an Outlook mail of HTML alone", async () => {
    const html = gbk(`<html><meta charset="gb2312"><body><p>${ARTICLE}</p></body></html>`);
    const submitted = "2022-06-30T20:30:00Z";
    expect((await one(msg({ subject: SUBJECT, html, submitted }), "x.msg")).body).toBe(ARTICLE);
  });

  it.each(["x.wps", "x.ofd", "x.pdf", "x.jpg"])(
    "I1: %s is kept by name, with a sentence",
    async (name) => {
      const { attachments } = await one(bytesOf("%PDF-1.4 whatever"), name);
      expect(attachments).toMatchObject([{ name, text: null }]);
      expect(attachments[0]?.problem).toMatch(/读不出字数。$/u);
      // I3: by its bytes one is told from another of its name.
      const again = (await one(bytesOf("%PDF-1.4 whatever"), name)).attachments[0]?.digest;
      const other = (await one(bytesOf("%PDF-1.4 whateveR"), name)).attachments[0]?.digest;
      expect(attachments[0]?.digest).toBe(again);
      expect(other).not.toBe(again);
    },
  );

  it("I1: a zip gives each mail and document, its litter and pictures give none", async () => {
    const bytes = zipSync({
      "报送/(水寨司法所)+甲.txt": bytesOf(ARTICLE),
      "乙.eml": mail({ subject: "乙" }),
      "丙.docx": file("documents/tracked.docx"),
      "照片.jpg": bytesOf("x"),
      "__MACOSX/._甲.txt": bytesOf("x"),
      "报送/~$丙.docx": bytesOf("x"),
      "内.zip": zipSync({ "丁.txt": bytesOf(ARTICLE) }),
    });
    const { mails, unread } = await readFile({ name: "全部.zip", bytes });
    expect(mails.map((each) => each.subject)).toEqual(["(水寨司法所)+甲", "乙", "丙", "丁"]);
    expect(unread.map((each) => each.source)).toEqual(["全部.zip/照片.jpg"]);
  });
});

describe("I2: hostile and broken files end as a sentence", () => {
  /** 160 MB of zeros: called a document it is one, called an archive it is one. */
  const zeros = new Uint8Array(40 * 2 ** 20);
  const parts = ["word/document.xml", "word/a.xml", "word/b.xml", "word/c.xml"];
  const bomb = zipSync(Object.fromEntries(parts.map((part) => [part, zeros])), { level: 1 });

  it("I1: a zip bomb is not unpacked", async () => {
    expect(await sentence(bomb, "x.zip")).toMatch(/解开后过大/u);
  });

  it("I1: a zip in a zip in a zip ends", async () => {
    let bytes = bytesOf(ARTICLE);
    for (let depth = 0; depth < 6; depth += 1) bytes = zipSync({ "x.zip": bytes });
    expect(await sentence(bytes, "x.zip")).toMatch(/套得太深/u);
  });

  it("I1: a bomb called .docx is not unpacked either", async () => {
    const { attachments } = await one(bomb, "x.docx");
    expect(attachments[0]?.problem).toMatch(/过大/u);
  });

  const random = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 256);
  it.each<[string, string, Uint8Array, RegExp]>([
    ["noise as a mail", "x.eml", random, /不是一封邮件/u],
    ["a text as a mail", "x.eml", bytesOf("你好，世界"), /不是一封邮件/u],
    ["an empty mail", "x.eml", new Uint8Array(0), /空文件/u],
    ["noise as an Outlook mail", "x.msg", random, /不是/u],
    [
      "a compound head alone",
      "x.msg",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      /不是|损坏/u,
    ],
    ["a Word document as an Outlook mail", "x.msg", file("documents/tracked.doc"), /不是|损坏/u],
    ["a spoilt zip", "x.zip", bytesOf("PK\u0003\u0004 spoilt"), /损坏/u],
    ["a program", "x.exe", random, /不是邮件/u],
  ])("I2: %s", async (_, name, bytes, words) => {
    expect(await sentence(bytes, name)).toMatch(words);
  });

  it.each<[string, string, Uint8Array]>([
    ["noise as .doc", "x.doc", random],
    ["noise as .docx", "x.docx", random],
    ["a cut .doc", "x.doc", file("documents/tracked.doc").slice(0, 3000)],
    ["a cut .docx", "x.docx", file("documents/tracked.docx").slice(0, 700)],
    ["a zip without a document as .docx", "x.docx", zipSync({ "a.txt": bytesOf("x") })],
    ["noise as .txt", "x.txt", bytesOf("a\0b\0\0c\0\0")],
  ])("I2: %s is kept by name with a sentence", async (_, name, bytes) => {
    const { attachments } = await one(bytes, name);
    expect(attachments).toMatchObject([{ text: null, problem: expect.stringMatching(/。$/u) }]);
  });

  it("I2: truncated base64 gives what is there, cut headers still a mail", async () => {
    const type = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64";
    const body = base64(bytesOf(ARTICLE)).slice(0, -5);
    expect((await one(mail({ type, body }))).body).toContain("我所开展普法");
    expect((await one(bytesOf("Subject: (水寨司法所)+x\r\nFrom: a"))).subject).toBe(
      "(水寨司法所)+x",
    );
  });

  it("I2: every mail of the fixtures, cut at any place, is a mail or a sentence", async () => {
    for (const name of readdirSync("tests/fixtures/mail")) {
      const bytes = file(`mail/${name}`);
      for (let end = 1; end < bytes.length; end += 211) {
        const { mails, unread } = await readFile({ name, bytes: bytes.slice(0, end) });
        expect(mails.length + unread.length).toBe(1);
      }
    }
  });

  it("I1: a mail of 50 MB is read", async () => {
    const attached = [
      {
        headers: 'Content-Type: image/png; name="a.png"\r\nContent-Disposition: attachment',
        bytes: new Uint8Array(36 * 2 ** 20),
      },
    ];
    const { attachments } = await one(mail({ attached }));
    expect(attachments).toMatchObject([{ name: "a.png", text: null }]);
  }, 60_000);
});
