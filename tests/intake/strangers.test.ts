// Mails as other offices write and forward them, each with the answer that a clerk would give (I2, I4).

import { formatDateTime } from "../../src/domain/calendar/civil-date";
import { findAuthors } from "../../src/intake/article/authors";
import { articleOf } from "../../src/intake/article/forwarded";

const A = "6月29日，水寨司法所开展普法宣传活动。".repeat(15);

/** Of 张三, of 29 June, 18:05, with the subject S. */
const FORWARDED: Readonly<Record<string, string>> = {
  Foxmail: `\n\n发件人： 张三\n发送时间： 2022-06-29 18:05\n收件人： 办公室\n主题： S\n\n${A}`,
  "Foxmail below a signature": `请查收\n\n\n\n张三\n \n发件人： a@example.com\n发送时间： 2022-06-29 18:05\n收件人： b\n抄送： c\n主题： S\n${A}`,
  "163": `\n-------- 转发邮件信息 --------\n发件人："张三" <a@163.com>\n发送日期：2022-06-29 18:05:00\n收件人："办公室" <b@163.com>\n主题：S\n\n${A}`,
  "网易, as a table": `\n\n---- 转发的邮件 ----\n| 发件人 | 张三<a@163.com> |\n| 发送日期 | 2022年06月29日 18:05 |\n| 收件人 | 办公室<b@163.com> |\n| 主题 | S |\n\n${A}`,
  "网易, without colons": `---- 转发的邮件 ----\n发件人 张三<a@163.com>\n发送日期 2022年06月29日 18:05\n收件人 办公室<b@163.com>\n主题 S\n${A}`,
  QQ: `\n\n------------------ 原始邮件 ------------------\n发件人: "张三" <123@qq.com>;\n发送时间: 2022年6月29日(星期三) 晚上6:05\n收件人: "办公室"<b@qq.com>;\n\n主题: S\n\n\n\n${A}`,
  "QQ, with entities": `\n------------------&nbsp;原始邮件&nbsp;------------------\n发件人:                                                                                                                        "张三"                                                                                    <123@qq.com>;\n发送时间:&nbsp;2022年6月29日(星期三) 晚上6:05\n收件人:&nbsp;"办公室"<b@qq.com>;\n\n主题:&nbsp;S\n\n${A}`,
  Outlook: `\n________________________________\n发件人: 张三 <a@b.cn>\n发送时间: 2022年6月29日 18:05\n收件人: 办公室 <c@b.cn>\n主题: S\n\n${A}`,
  "Outlook, mailto": `\n发件人: 张三 [mailto:a@b.cn] \n发送时间: 2022年6月29日星期三 18:05\n收件人: 办公室\n主题: S\n\n${A}`,
  "Outlook in English": `\nFrom: Zhang San <a@b.cn> \nSent: Wednesday, June 29, 2022 6:05 PM\nTo: Office <c@b.cn>\nSubject: S\n\n${A}`,
  Coremail: `\n\n-----原始邮件-----\n发件人:张三 <a@b.gov.cn>\n发送时间:2022-06-29 18:05:00 (星期三)\n收件人: c@b.gov.cn\n抄送: \n主题: S\n\n${A}`,
  "阿里, 主 题": `\n------------------------------------------------------------------\n发件人：张三 <a@b.cn>\n发送时间：2022年6月29日(星期三) 18:05\n收件人：办公室 <c@b.cn>\n主\u3000题：S\n\n${A}`,
  "阿里, 日 期": `------------------------------------------------------------------\n发件人：张三 <a@b.cn>\n日\u3000期：2022年06月29日 18:05:00\n收件人：办公室 <c@b.cn>\n主\u3000题：S\n\n${A}`,
  Gmail: `---------- Forwarded message ---------\n发件人： 张三 <a@gmail.com>\nDate: 2022年6月29日周三 18:05\nSubject: S\nTo: <b@gmail.com>\n\n\n${A}`,
  "Apple, quoted": `\n\n> 开始转发的邮件：\n> \n> 发件人: 张三 <a@icloud.com>\n> 主题: S\n> 日期: 2022年6月29日 GMT+8 18:05:33\n> 收件人: b@icloud.com\n> \n> ${A}`,
  "139": `\n\n----邮件原文----\n发件人：张三 <a@139.com>\n收 件 人：b <b@139.com>\n抄 送： (无)\n发送时间：2022-06-29 18:05:00\n主题：S\n\n${A}`,
  新浪: `\n----- 原始邮件 -----\n发件人：张三 <a@sina.com>\n收件人：b <b@sina.com>\n主题：S\n日期：2022年06月29日 18点05分\n\n${A}`,
  WPS: `\n------------------ 原始邮件 ------------------\n发件人：张三<a@kdocs.cn>\n发送时间：2022/06/29 18:05:12\n收件人：b\n主题：S\n附件：a.docx\n\n${A}`,
  腾讯企业邮: `\n------------------ 转发邮件 ------------------\n发件人： "张三"<a@x.cn>;\n发件时间：2022-6-29 18:05 (周三)\n收件人：\n主题：S\n\n${A}`,
};

describe("I2: forwarded in the words of", () => {
  it.each(Object.entries(FORWARDED))("I2: %s", (_, body) => {
    const { text, original } = articleOf(body, "转发：S");
    expect(text).toBe(A);
    expect(original).toMatchObject({ subject: "S" });
    expect(`${original?.senderName} ${original?.senderAddress}`).toMatch(/张三|Zhang San|a@/u);
    expect(original?.sentAt && formatDateTime(original.sentAt)).toMatch(/^2022-06-29 18:05/u);
  });

  it.each([
    [
      "a quoted history",
      `${A}\n\n在 2022-06-28 10:00:00，"办公室" <o@163.com> 写道：\n> 请报送信息`,
    ],
    [
      "the mail that was answered",
      `${A}\n\n水寨司法所 张三\n\n发件人： 办公室\n发送时间： 2022-06-28 10:00\n收件人： 张三\n主题： 约稿\n请各所报送信息。`,
    ],
  ])("I2: an answer is what stands above %s", (_, body) => {
    const { text } = articleOf(body, "回复：约稿");
    expect(text.startsWith(A)).toBe(true);
    expect(text).not.toContain("请");
  });
});

const SIGNATURES: readonly [line: string, authors: string][] = [
  ["（水寨司法所 张三）", "张三"],
  ["（水寨司法所  张三 李四）", "张三,李四"],
  ["供稿：张三 李四", "张三,李四"],
  ["（作者：张三）", "张三"],
  ["撰稿人：张三  审核：李四", "张三"],
  ["水寨司法所供稿 张三", "张三"],
  ["文/张三 图/李四", "张三"],
  ["（张三）", "张三"],
  ["（通讯员 张三）", "张三"],
  ["通讯员：张三、李四", "张三,李四"],
  ["报送单位：水寨司法所 报送人：张三 联系电话：13800000000", "张三"],
  ["撰稿：张三   初审：王五 终审：赵六", "张三"],
  ["（撰稿人：水寨司法所 张三）", "张三"],
  ["作者单位：水寨司法所 作者：张三", "张三"],
  ["供稿单位：水寨司法所  供稿人：张三", "张三"],
  ["（五华县司法局水寨司法所 张 三）", "张三"],
  ["供稿：水寨司法所张三", "张三"],
  ["（水寨司法所：张三）", "张三"],
  ["（供稿人：张三；审核人：李四）", "张三"],
  ["信息员：张三", "张三"],
  ["撰稿：水寨司法所\u3000张三", "张三"],
  ["供稿人:欧阳修远", "欧阳修远"],
  ["（水寨司法所/张三）", "张三"],
  ["——水寨司法所 张三", "张三"],
  ["作者：张三（水寨司法所）", "张三"],
  ["【供稿：张三】", "张三"],
  ["撰写人：张三 联系电话：0753-123", "张三"],
  ["水寨司法所 张三", "张三"],
  ["水寨司法所 张三 2022年6月29日", "张三"],
  ["拟稿人：张三", "张三"],
  ["编辑：李四", ""],
  ["审核：李四", ""],
  ["摄影：李四", ""],
  ["供图：李四", ""],
  ["责任编辑：李四 供稿：张三", "张三"],
  ["联系人：张三 13800000000", ""],
  ["（张三  李四）", "张三,李四"],
  ["（图文）", ""],
  ["（完）", ""],
  ["（内部资料）", ""],
  ["（2022年）", ""],
  ["（水寨司法所）", ""],
  ["来源：水寨司法所 作者：张三 李四", "张三,李四"],
  ["撰 稿 人：张三", "张三"],
  ["供稿（张三）", "张三"],
  ["整理：张三", "张三"],
  ["投稿人：水寨司法所张三、李四", "张三,李四"],
  ["（张三 报道）", "张三"],
  ["（张三、李四 报道）", "张三,李四"],
  ["张三 供稿", "张三"],
  ["（张三供稿）", "张三"],
  ["（县司法局水寨司法所 张三 供稿）", "张三"],
  ["（张三/文 李四/图）", "张三"],
  ["张三 文/图", "张三"],
  ["图文/张三", "张三"],
  ["撰稿丨张三", "张三"],
  ["作者｜张三", "张三"],
  ["采写：张三", "张三"],
  ["起草人：张三", "张三"],
  ["信息报送员：张三", "张三"],
  ["通讯员张三", "张三"],
  ["（通讯员张三、李四）", "张三,李四"],
  ["本报通讯员 张三", "张三"],
  ["供稿：\n张三", "张三"],
  ["供稿人：张三13800000000", "张三"],
  ["供稿人：水寨司法所所长张三", "张三"],
  ["供稿人：张三所长", "张三"],
  ["（作者：张三，系水寨司法所副所长）", "张三"],
  ["（作者系水寨司法所所长）", ""],
  ["（张三）2022年6月29日", "张三"],
  ["水寨司法所\n张三\n2022年6月29日", "张三"],
  ["水寨司法所\n2022年6月29日", ""],
  ["水寨司法所\n谢谢", ""],
  ["水寨司法所供稿", ""],
  ["法治日报报道", ""],
  ["综合报道", ""],
  ["供稿：", ""],
  ["通讯员在现场看到，群众踊跃参加。", ""],
];

const RULES = [
  "--",
  "-- ",
  "---",
  "----------",
  "_____",
  "=====",
  "*****",
  "——————",
  "－－－－",
  "━━━━",
  "- - - -",
  "~~~~",
];
describe("S2, I4: beneath a line under the article", () => {
  it.each(RULES)(
    "S2: %s: a card is not counted, and its name is the sender's, not the writer's",
    (rule) => {
      for (const card of [
        "张三",
        "水寨司法所 张三\n0753-4433000",
        "水寨司法所\n张三\n电话：0753-4433000\n邮箱：a@b.cn",
      ]) {
        const { text, beneath } = articleOf(`${A}\n\n${rule}\n${card}`, "S");
        expect(text).toBe(A);
        expect(findAuthors(text, beneath)).toEqual([]);
      }
    },
  );

  it.each(RULES)("I4: %s: but who says there that he has written, has", (rule) => {
    for (const said of ["供稿：张三", "（水寨司法所 张三）", "撰稿人：张三\n审核：李四"]) {
      const { text, beneath } = articleOf(`${A}\n${rule}\n${said}`, "S");
      expect(text).toBe(A);
      expect(findAuthors(text, beneath)).toEqual(["张三"]);
    }
  });

  it.each(RULES)("S2: %s between two sections of the article cuts nothing off", (rule) => {
    const body = `${A}\n${rule}\n${A}${A}\n（水寨司法所 张三）`;
    expect(articleOf(body, "S")).toMatchObject({ text: body, beneath: "" });
    expect(articleOf(`请查收\n${rule}\n${body}`, "S").text).toContain(body);
  });
});

describe("I4: signed in the manner of", () => {
  it.each(SIGNATURES)("I4: %s is by %j", (line, authors) => {
    expect(findAuthors(`${A}\n${line}`).join()).toBe(authors);
  });

  it.each(["（方案）", "水寨司法所 张三"])("I4: %s at the beginning is a title's", (line) => {
    expect(findAuthors(`${line}\n${`${A}\n`.repeat(10)}`)).toEqual([]);
  });
});
