// Whole mails as county offices' mailboxes write them, byte for byte, each with the draft that a clerk would make.

import { readFileSync } from "node:fs";
import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import { draftsFromMail, type MailDraft } from "../../src/intake/mail-draft";
import { memoryOf } from "../../src/intake/memory";
import { readFile } from "../../src/intake/read-files";
import { DEPARTMENTS } from "./departments";
import { base64, bytesOf, gbk, mail, word } from "./mail-bytes";

const A = "6月29日，水寨司法所开展普法宣传活动，成效明显，受到群众欢迎。".repeat(13);
const B = "7月2日，河东司法所组织调解员走访企业，化解矛盾纠纷多起。".repeat(16);
const A_WORDS = 403;
const B_WORDS = 464;
const S = "(水寨司法所)+开展普法";
const TEXT = "Content-Type: text/plain; charset=utf-8\r\n\r\n";

async function draftsOf(bytes: Uint8Array): Promise<readonly MailDraft[]> {
  const { mails, unread } = await readFile({ name: "x.eml", bytes });
  expect(unread).toEqual([]);
  const matcher = createDepartmentMatcher(DEPARTMENTS);
  return mails.flatMap((each) => draftsFromMail(each, matcher, memoryOf(DEPARTMENTS, [])));
}

async function draftOf(bytes: Uint8Array): Promise<MailDraft> {
  const [first, ...others] = await draftsOf(bytes);
  if (first === undefined || others.length > 0) throw new Error("not one draft");
  return first;
}

const said = ({ remarks }: MailDraft) => remarks.map(({ sentence }) => sentence);

function attached(name: string, bytes: Uint8Array, type = "application/octet-stream") {
  const parameter = `"${word(bytesOf(name), "utf-8")}"`;
  const headers = `Content-Type: ${type}; name=${parameter}\r\nContent-Disposition: attachment; filename=${parameter}`;
  return { headers, bytes };
}

/** A mail of parts that are written out. */
function multipart(type: string, ...parts: readonly string[]): Uint8Array {
  return bytesOf(
    `From: zs@x.cn\r\nSubject: ${S}\r\nDate: Tue, 12 Apr 2022 09:15:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; boundary="b"\r\n\r\n`,
    ...parts.map((part) => `--b\r\n${part}\r\n`),
    "--b--\r\n",
  );
}

describe("I1, S2: what a mail program or an office puts beneath an article is not counted", () => {
  it.each([
    ["139", "【发自139手机邮箱】"],
    ["139's app", "发自139邮箱App"],
    ["a telephone", "发自我的华为手机"],
    ["QQ's app", "来自QQ邮箱客户端"],
    ["网易邮箱大师", "| |\n张三\n|\n|\nzhangsan@163.com\n|\n签名由网易邮箱大师定制"],
    [
      "a notice of secrecy in several lines",
      "本邮件及附件含有保密信息，仅限于发送给上面地址中列出的个人或群组。\n禁止任何其他人以任何形式使用。\n如果您错收了本邮件，请您立即电话或邮件通知发件人并删除本邮件！",
    ],
    ["one with a heading", "---\n【保密提示】\n本电子邮件仅供收件人使用。\n未经许可不得转发。"],
    ["声明", "声明：本邮件仅代表个人观点。\n不构成任何承诺。"],
    [
      "one in English",
      "CONFIDENTIALITY NOTICE: This e-mail is confidential.\nAny use is prohibited.",
    ],
    ["a card of contacts", "电话：0753-4433000\n邮箱：zs@x.cn\nzs@x.cn"],
  ])("S2: %s", async (_, footer) => {
    expect((await draftOf(mail({ subject: S, body: `${A}\n\n${footer}` }))).wordCount).toBe(
      A_WORDS,
    );
  });

  it.each([
    "声明：本案当事人已同意公开。",
    "来自全县的调解员参加了活动。",
    "发自内心的服务赢得群众好评。",
  ])("S2: a last paragraph of the article itself stays: %s", async (last) => {
    const body = `${A}\n${B}\n${last}`;
    const { body: text } = await draftOf(mail({ subject: S, body }));
    expect(text.endsWith(last)).toBe(true);
  });
});

describe("I1: the article is elsewhere", () => {
  it.each([
    [
      "QQ",
      "从QQ邮箱发来的超大附件\n\n普法信息.docx (35.20M, 2022年05月12日 10:00 到期)\n进入下载页面：http://mail.qq.com/x",
    ],
    ["163", "通过163邮箱发送的云附件\n普法信息.docx\n下载：https://mail.163.com/x"],
  ])("I1: %s has sent an address instead of an attachment", async (_, links) => {
    const draft = await draftOf(mail({ subject: S, body: `请查收\n\n${links}` }));
    expect(draft).toMatchObject({ wordCount: null, title: "开展普法", body: "请查收" });
    expect(said(draft)).toContain("超大附件没有随邮件送来，只有链接：请在邮箱里下载后拖入。");
  });

  it.each([
    ["winmail.dat", "application/ms-tnef", "附件“winmail.dat”是Outlook 打包的附件，读不出字数。"],
    ["smime.p7m", "application/pkcs7-mime", "附件“smime.p7m”是加密的邮件，读不出字数。"],
    ["信息.wps", "application/kswps", "附件“信息.wps”是WPS 文字文档，读不出字数。"],
    ["信息.ofd", "application/ofd", "附件“信息.ofd”是OFD 版式文件，读不出字数。"],
    ["信息.pdf", "application/pdf", "附件“信息.pdf”是PDF 文件，读不出字数。"],
  ])("I1: in %s: it says so, and 字数 is the clerk's", async (name, type, sentence) => {
    const file = attached(name, Uint8Array.of(1, 2, 3), type);
    const draft = await draftOf(mail({ subject: S, body: "见附件", attached: [file] }));
    expect(draft.wordCount).toBeNull();
    expect(said(draft)).toContain(sentence);
    expect(said(draft)).toContain(`文章在没有读出的附件“${name}”里，请填写字数。`);
  });

  it("I1: a document whose mail says only 见附件 is counted", async () => {
    const document = new Uint8Array(readFileSync("tests/fixtures/documents/tracked.docx"));
    const draft = await draftOf(
      mail({ subject: S, body: "见附件", attached: [attached("普法.docx", document)] }),
    );
    expect(draft).toMatchObject({ wordCount: 47, countedFrom: "普法.docx", author: "张三" });
  });
});

describe("I1: what stands beside an article needs no word", () => {
  it.each<[string, Uint8Array]>([
    [
      "pictures",
      mail({
        subject: S,
        body: A,
        attached: [attached("1.jpg", Uint8Array.of(1)), attached("名单.xlsx", Uint8Array.of(1))],
      }),
    ],
    [
      "an invitation",
      multipart(
        "multipart/alternative",
        TEXT + A,
        "Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR",
      ),
    ],
    [
      "a signature",
      multipart(
        'multipart/signed; protocol="application/pkcs7-signature"',
        TEXT + A,
        'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="smime.p7s"\r\n\r\nMIIabc=',
      ),
    ],
    [
      "a card",
      mail({ subject: S, body: A, attached: [attached("张三.vcf", bytesOf("BEGIN:VCARD"))] }),
    ],
  ])("I1: %s", async (_, bytes) => {
    expect(await draftOf(bytes)).toMatchObject({
      wordCount: A_WORDS,
      countedFrom: "正文",
      remarks: [],
    });
  });

  it("I1: but a document that was not read is named", async () => {
    const file = attached("a.pdf", bytesOf("%PDF-1.4"));
    expect(said(await draftOf(mail({ subject: S, body: A, attached: [file] })))).toEqual([
      "附件“a.pdf”是PDF 文件，读不出字数。",
      `字数按正文计，${A_WORDS}字。`,
    ]);
  });
});

describe("I2: a mail within a mail", () => {
  const inner = mail({
    subject: "(河东司法所)+原来的标题",
    from: "李四 <LISI@x.cn>",
    date: "Mon, 11 Apr 2022 08:00:00 +0800",
    body: `${A}\n\n发自我的iPhone`,
  });
  const text = Buffer.from(inner).toString();
  it.each<[string, Uint8Array]>([
    [
      "attached",
      multipart(
        "multipart/mixed",
        `${TEXT}请查收`,
        `Content-Type: message/rfc822; name="x.eml"\r\nContent-Disposition: attachment; filename="x.eml"\r\n\r\n${text}`,
      ),
    ],
    [
      "set into it",
      multipart("multipart/mixed", `${TEXT}请查收`, `Content-Type: message/rfc822\r\n\r\n${text}`),
    ],
    ["as a file", mail({ subject: S, body: "请查收", attached: [attached("原稿.eml", inner)] })],
  ])("I2: %s: its text without its footer, its sender and day are offered", async (_, bytes) => {
    const draft = await draftOf(bytes);
    expect(draft).toMatchObject({
      department: "水寨司法所",
      wordCount: A_WORDS,
      original: { senderName: "李四", senderAddress: "lisi@x.cn", sentAt: { month: 4, day: 11 } },
    });
  });

  it("S8: where the outer subject names nobody, the inner one's does", async () => {
    const draft = await draftOf(
      mail({ subject: "转发信息", body: "请查收", attached: [attached("原稿.eml", inner)] }),
    );
    expect(draft).toMatchObject({ department: "河东司法所", title: "原来的标题" });
  });

  it("I2: forwarded twice, by 163 and before by QQ, the first writer's is offered", async () => {
    const body = `\n-------- 转发邮件信息 --------\n发件人："王五" <w@163.com>\n发送日期：2022-06-30 08:00:00\n收件人："办公室" <b@163.com>\n主题：转发：${S}\n\n请领导阅\n\n------------------ 原始邮件 ------------------\n发件人: "张三" <z@qq.com>;\n发送时间: 2022年6月29日(星期三) 晚上6:05\n收件人: "王五"<w@163.com>;\n主题: ${S}\n\n${A}`;
    const draft = await draftOf(mail({ subject: `转发：转发：${S}`, body }));
    expect(draft).toMatchObject({ wordCount: A_WORDS, original: { senderName: "张三" } });
  });

  it("S8: an answer to a 约稿 has the notice's form in its first line", async () => {
    const body = `${S}\n${A}\n\n\n------------------ 原始邮件 ------------------\n发件人: "办公室" <o@x.cn>;\n发送时间: 2022年6月1日(星期三) 上午9:00\n收件人: "张三"<a@x.cn>;\n主题: 约稿通知\n\n${B}${B}`;
    const draft = await draftOf(mail({ subject: "回复：约稿通知", body }));
    expect(draft).toMatchObject({ department: "水寨司法所", title: "开展普法" });
    expect(draft.body).not.toContain("河东");
  });

  it("S8: without any subject, too; an article that begins with a department's name has none in it", async () => {
    expect(await draftOf(mail({ subject: "", body: `${S}\n${A}` }))).toMatchObject({
      department: "水寨司法所",
      title: "开展普法",
    });
    const plain = `水寨司法所开展普法\n${A}`;
    expect(await draftOf(mail({ subject: "信息", body: plain }))).toMatchObject({ department: "" });
  });
});

describe("I1: several articles in one mail", () => {
  const two = [
    attached("(水寨司法所)+普法.txt", bytesOf(A), "text/plain"),
    attached("(河东司法所)+调解.txt", bytesOf(B), "text/plain"),
  ];

  it("I1: files that are each named in the notice's form are a draft each, recognised apart", async () => {
    const drafts = await draftsOf(
      mail({ subject: "信息两篇", id: "two@x", body: "请查收", attached: two }),
    );
    expect(
      drafts.map(({ department, title, wordCount, source }) => [
        department,
        title,
        wordCount,
        source,
      ]),
    ).toEqual([
      ["水寨司法所", "普法", A_WORDS, "x.eml/(水寨司法所)+普法.txt"],
      ["河东司法所", "调解", B_WORDS, "x.eml/(河东司法所)+调解.txt"],
    ]);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(2);
  });

  it("I1: a second one that is not so named is said, and never taken under the first one's name", async () => {
    const other = attached("材料.txt", bytesOf(B), "text/plain");
    const draft = await draftOf(mail({ subject: S, body: A, attached: [other] }));
    expect(draft).toMatchObject({ department: "水寨司法所", countedFrom: "材料.txt" });
    expect(said(draft)).toContain(
      `邮件里还有正文（${A_WORDS}字），没有登记；若是另一篇，请另外登记。`,
    );
  });

  it("I1: the same article in the mail and in a file is one", async () => {
    const file = attached("a.txt", bytesOf(`开展普法\n${A}\n（水寨司法所 张三）`), "text/plain");
    const draft = await draftOf(mail({ subject: S, body: A, attached: [file] }));
    expect(said(draft)).toEqual(["字数按附件“a.txt”计，416字。"]);
  });
});

describe("S8: a bracket that is another, half or double", () => {
  it.each([
    "（水寨司法所)+开展普法",
    "(水寨司法所】+开展普法",
    "(水寨司法所＋开展普法",
    "水寨司法所）开展普法",
    "水寨司法所)+开展普法",
    "<水寨司法所>+开展普法",
    "《水寨司法所》+开展普法",
    "((水寨司法所))+开展普法",
    "（ 水寨司法所 ）＋ 开展普法",
  ])("S8: %s", async (subject) => {
    expect(await draftOf(mail({ subject, body: A }))).toMatchObject({
      department: "水寨司法所",
      title: "开展普法",
    });
  });

  it.each(["《民法典》宣传进社区", "水寨司法所开展《民法典》宣传（一）"])(
    "S8: %s keeps its own signs",
    async (subject) => {
      expect((await draftOf(mail({ subject, body: A }))).title).toBe(subject);
    },
  );
});

it("I2: 企业微信: HTML in GB18030, encoded; Outlook's HTML with its comments", async () => {
  const html = gbk(`<div>${A}</div><div>（水寨司法所 张三）</div><div>来自我的企业微信</div>`);
  const type = "Content-Type: text/html; charset=GB18030\r\nContent-Transfer-Encoding: base64";
  const wecom = await draftOf(mail({ subject: word(gbk(S), "gb18030"), type, body: base64(html) }));
  expect(wecom).toMatchObject({ title: "开展普法", author: "张三", wordCount: A_WORDS + 9 });
  const outlook = gbk(
    `<html xmlns:o="x"><head><style><!-- p {} --></style><!--[if gte mso 9]><xml><o:x/></xml><![endif]--></head><body><div class=WordSection1><p class=MsoNormal>${A}<o:p></o:p></p><p>（水寨司法所<span>&nbsp; </span>张三）</p></div></body></html>`,
  );
  const draft = await draftOf(
    mail({ subject: S, type: "Content-Type: text/html; charset=gb2312", body: outlook }),
  );
  expect(draft).toMatchObject({ author: "张三", wordCount: A_WORDS + 9 });
});
