// An article is counted to its last word (I1, S2): what only looks like a mail program's words stays in it,
// what stands in for it does not take its place.

import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseCivilDateTime } from "../../src/domain/calendar/parse-date";
import { decodeText } from "../../src/intake/decode-text";
import { findAuthors } from "../../src/intake/article/authors";
import { readSubject } from "../../src/intake/article/subject";
import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import { DEPARTMENTS } from "./departments";
import { articleOf } from "../../src/intake/article/forwarded";
import { readFile } from "../../src/intake/read-files";
import { bytesOf, gbk, mail } from "./mail-bytes";

const A = "6月29日，水寨司法所开展普法宣传活动，成效明显，受到群众欢迎。".repeat(5);

async function one(bytes: Uint8Array, name = "x.eml") {
  const { mails, unread } = await readFile({ name, bytes });
  const [first] = mails;
  if (first === undefined) throw new Error(unread[0]?.sentence);
  return first;
}

describe("S2: words of an article that mail programs have, too", () => {
  it.each([
    "当事人在感谢信中写道：",
    "6月29日上午10:00，群众在送来的锦旗上写道：",
    "【法律提示】",
    "法律提示：签订合同须谨慎。",
    "（保密条款）",
  ])("S2: %s cuts nothing off", (line) => {
    const body = `${A}\n${line}\n“感谢司法所的工作人员。”`;
    expect(articleOf(body, "S").text).toBe(body);
  });

  it.each([
    "在 2022-06-28 10:00:00，办公室 写道：\n请报送",
    "办公室 <o@x.cn> 写道：\n请报送",
    "办公室 写道：\n\n> 请报送",
    "【法律声明】\n本邮件仅供收件人使用。",
    "保密提示\n未经许可，收件人不得转发。",
  ])("S2: %j is not the article's", (below) => {
    expect(articleOf(`${A}\n\n${below}`, "回复：S").text).toBe(A);
  });
});

describe("I2: a text that is there twice", () => {
  const alternative = (plain: string, html: Uint8Array): Uint8Array =>
    bytesOf(
      'Subject: S\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n',
      `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n`,
      "--b\r\nContent-Type: text/html; charset=gbk\r\n\r\n",
      html,
      "\r\n--b--\r\n",
    );

  it("I2: of a plain text that only points to the other, the other is read", async () => {
    const bytes = alternative("您的邮箱不支持HTML格式，请升级。", gbk(`<p>${A}</p>`));
    expect((await one(bytes)).body).toBe(A);
  });

  it("I2: else the plain text is", async () => {
    const bytes = alternative(`${A}\r\n第二段。`, gbk(`<p>${A}</p><p>第二段。</p><p>广告</p>`));
    expect((await one(bytes)).body).toMatch(/第二段。$/u);
  });
});

it("I2: UTF-8 under the name of GB is read as what it is; 联通 in GBK stays 联通", () => {
  expect(decodeText(bytesOf(A), "gb2312")).toBe(A);
  expect(decodeText(gbk("联通"), "gbk")).toBe("联通");
  expect(decodeText(gbk(A), "gbk")).toBe(A);
});

const TRACKED = unzipSync(new Uint8Array(readFileSync("tests/fixtures/documents/tracked.docx")));
const xmlOf = (path: string) => strFromU8(TRACKED[path] ?? new Uint8Array());

/** The text of the fixture with paragraphs behind its first, and with further styles. */
async function textWith(paragraphs: string, styles = ""): Promise<string> {
  const xml = xmlOf("word/document.xml");
  const at = xml.lastIndexOf("</w:p>") + "</w:p>".length;
  const ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const bytes = zipSync({
    ...TRACKED,
    "word/document.xml": strToU8(xml.slice(0, at) + paragraphs + xml.slice(at)),
    "word/styles.xml": strToU8(`<w:styles xmlns:w="${ns}">${styles}</w:styles>`),
  });
  return (await one(bytes, "a.docx")).attachments[0]?.text ?? "";
}

it("I1: .docx: a break inside a paragraph is one, what a simple field shows is text", async () => {
  const text = await textWith(
    '<w:p><w:r><w:t>末段。</w:t><w:br/><w:t>供稿：李四</w:t><w:br w:type="page"/></w:r>' +
      '<w:fldSimple w:instr="DATE"><w:r><w:t>六月</w:t></w:r></w:fldSimple></w:p>',
  );
  expect(text).toMatch(/末段。\n供稿：李四\n六月$/u);
  expect(findAuthors(text)).toEqual(["李四"]);
});

describe("S2: .docx: what Word hides is not counted", () => {
  const STYLES =
    '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Hid2"><w:basedOn w:val="Hid"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="HidP"><w:rPr><w:vanish w:val="1"/></w:rPr></w:style>';
  const run = (properties: string, text: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const box = (inside: string) =>
    `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict>`;

  it.each<[string, string]>([
    ["a run", `<w:p>${run("<w:b/><w:vanish/>", "藏")}${run("", "见")}</w:p>`],
    [
      "runs with a value",
      `<w:p>${run('<w:vanish w:val="true"/>', "藏")}${run('<w:vanish w:val="0"/>', "见")}</w:p>`,
    ],
    [
      "a run's style, and one based on it",
      `<w:p>${run('<w:rStyle w:val="Hid"/>', "藏")}${run('<w:rStyle w:val="Hid2"/>', "藏")}${run("", "见")}</w:p>`,
    ],
    [
      "a paragraph's style",
      `<w:p><w:pPr><w:pStyle w:val="HidP"/></w:pPr>${run("", "藏")}${run('<w:vanish w:val="false"/>', "见")}</w:p>`,
    ],
    [
      "a run with a text box in it",
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr>${box(`<w:p>${run("", "藏")}</w:p>`)}</w:r>${run("", "见")}</w:p>`,
    ],
    [
      "a run in a text box",
      `<w:p><w:r>${box(`<w:p>${run("<w:vanish/>", "藏")}${run("", "见")}</w:p>`)}</w:r></w:p>`,
    ],
    [
      "a paragraph's mark alone",
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run("", "见")}</w:p>`,
    ],
  ])("S2: %s", async (_, paragraph) => {
    const text = await textWith(paragraph, STYLES);
    expect(text).toContain("见");
    expect(text).not.toContain("藏");
  });
});

it("I4: labels spread over the line's width are such", () => {
  expect(findAuthors(`${A}\n撰\u3000\u3000稿：张三   审\u3000\u3000核：李四`)).toEqual(["张三"]);
});

it.each(["张三 [zs@x.cn]", "张三 [mailto:zs@x.cn]", "张三 <zs@x.cn>"])(
  "I2: Outlook's %s has an address",
  (sender) => {
    const body = `\n发件人: ${sender}\n发送时间: 2022年6月29日 18:05\n主题: S\n\n${A}`;
    expect(articleOf(body, "转发：S").original).toMatchObject({
      senderName: "张三",
      senderAddress: "zs@x.cn",
    });
  },
);

it("S5: a stamp without the space behind its comma", () => {
  expect(parseCivilDateTime("Thu,30 Jun 2022 20:30:00 -0400", 2022)).toMatchObject({
    month: 7,
    day: 1,
  });
});

it("I2: a subject is not cut inside a character", async () => {
  const { subject } = await one(mail({ subject: `x${"😀".repeat(400)}` }));
  expect(subject).toMatch(/😀$/u);
});

it("S8: a subject that a mail program took from the attachment's name has no ending", () => {
  const { title } = readSubject("(水寨司法所)+开展普法.docx", createDepartmentMatcher(DEPARTMENTS));
  expect(title).toBe("开展普法");
});

it("S8: signs that nobody sees are no part of a title", () => {
  const written = "(水寨司法所)+开\u0001展\u0000普\u202e法\ufffe";
  expect(readSubject(written, createDepartmentMatcher(DEPARTMENTS)).title).toBe("开展普法");
});

it("I2: a zero byte in a mail's text makes it no other kind of file", async () => {
  expect((await one(mail({ body: `${A}\0` }))).body).toContain(A);
});
