// From a mail to a draft (I1–I4): fields, and the sentences beside them.

import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import type { Attachment, Mail } from "../../src/intake/mail";
import { draftsFromMail } from "../../src/intake/mail-draft";
import { memoryOf, type Memory } from "../../src/intake/memory";
import { DEPARTMENTS } from "./departments";

const matcher = createDepartmentMatcher(DEPARTMENTS);
const nothing: Memory = memoryOf([], []);
const words = (count: number) => "法".repeat(count);
const document = (name: string, text: string | null, problem = ""): Attachment => ({
  name,
  text,
  problem,
  digest: text === null ? `of ${name}` : "",
});

function draft(given: Partial<Mail>, memory = nothing) {
  const plain: Mail = {
    source: "x.eml",
    subject: "(水寨司法所)+开展普法宣传",
    sentAt: { year: 2022, month: 4, day: 12, minutes: 555 },
    senderName: "",
    senderAddress: "zhangsan@example.com",
    messageId: "id@example.com",
    body: words(380),
    attachments: [],
    enclosed: null,
  };
  const [first, ...others] = draftsFromMail({ ...plain, ...given }, matcher, memory);
  if (first === undefined || others.length > 0) throw new Error("not one draft");
  return first;
}
const said = (given: Partial<Mail>) => draft(given).remarks.map(({ sentence }) => sentence);

describe("I1: a usual mail", () => {
  it("I1: needs no hand and says nothing", () => {
    const usual = draft({});
    expect(usual).toMatchObject({
      department: "水寨司法所",
      title: "开展普法宣传",
      category: "动态类",
      wordCount: 380,
      countedFrom: "正文",
      receivedOn: { year: 2022, month: 4, day: 12, minutes: 555 },
      remarks: [],
    });
  });

  it("I1: 字数 from the longest text, said which", () => {
    const given = {
      body: "请查收。",
      attachments: [document("a.docx", words(640)), document("b.txt", words(9))],
    };
    expect(draft(given)).toMatchObject({
      wordCount: 640,
      countedFrom: "a.docx",
      category: "经验类",
    });
    expect(said(given)).toEqual(["字数按附件“a.docx”计，640字。"]);
  });

  it("I1: what cannot be read leaves 字数 to the clerk", () => {
    const given = {
      body: "请查收。",
      attachments: [document("a.wps", null, "附件“a.wps”是WPS 文字文档，读不出字数。")],
    };
    expect(draft(given)).toMatchObject({ wordCount: null, countedFrom: "", category: null });
    expect(said(given)).toContain("文章在没有读出的附件“a.wps”里，请填写字数。");
    expect(draft(given).remarks.some(({ needsHand }) => needsHand)).toBe(true);
  });

  it("I1: an unread picture beside an article does not take its length away", () => {
    const given = {
      attachments: [document("a.jpg", null, "附件“a.jpg”是图片，读不出字数。")],
    };
    expect(draft(given)).toMatchObject({ wordCount: 380, countedFrom: "正文" });
  });

  it("S8: a tag decides the category; a length that fits none proposes none", () => {
    expect(draft({ subject: "【问题类】(法制股)+x" }).category).toBe("问题类");
    expect(draft({ body: words(1500) }).category).toBeNull();
  });

  it("S8: the notice's form in the attachment's name, where the subject has none", () => {
    const given = {
      subject: "信息",
      attachments: [document("(河东司法所)+调解纠纷.docx", words(400))],
    };
    expect(draft(given)).toMatchObject({ department: "河东司法所", title: "调解纠纷" });
  });

  it("I1: no day, no title, no department are said beside their fields", () => {
    const empty = draft({ subject: "", sentAt: null });
    expect(empty.remarks.filter((each) => each.needsHand).map((each) => each.field)).toEqual([
      "department",
      "title",
      "receivedOn",
    ]);
  });

  it("I1: a title of 400 signs and one that looks like a formula stay text", () => {
    expect(said({ subject: `(水寨司法所)+${words(400)}` })).toEqual([
      "标题有400字，可能是把正文写进了标题，请核对。",
    ]);
    expect(draft({ subject: '(水寨司法所)+=HYPERLINK("http://x")' }).title).toBe(
      '=HYPERLINK("http://x")',
    );
  });
});

describe("I3: the same mail again", () => {
  it("I3: by its message id, else by title and body", () => {
    expect(draft({ body: words(9) }).key).toBe(draft({}).key);
    expect(draft({ messageId: "other" }).key).not.toBe(draft({}).key);
    const unnamed = (given: Partial<Mail>) => draft({ messageId: "", ...given }).key;
    expect(unnamed({ subject: "转发：(水寨司法所)+开展 普法宣传" })).toBe(unnamed({}));
    expect(unnamed({ body: words(381) })).not.toBe(unnamed({}));
  });

  it("I3: what was registered is recognised for ever: a key once given is given again", () => {
    const attachments = [document("a.jpg", null)];
    expect(draft({ attachments }).key).toBe("m782f9b1c02f80ad7");
    expect(draft({ messageId: "", attachments }).key).toBe("t694b992c6a0c8aa7");
  });

  const unread = (digest: string) => ({ ...document("a.wps", null, "读不出。"), digest });
  it.each<[string, Partial<Mail>]>([
    ["nothing at all", { body: "" }],
    ["an unread document", { body: "", attachments: [unread("1")] }],
    ["a covering note for one", { body: "请查收", attachments: [unread("1")] }],
    ["a picture", { body: "", attachments: [document("a.jpg", null)] }],
  ])(
    "I3: without a message id, read of it %s: another day or another file is another",
    (_, given) => {
      const key = (more: Partial<Mail>) => draft({ messageId: "", ...given, ...more }).key;
      const first = key({});
      const later = { year: 2022, month: 5, day: 12 };
      expect(key({ sentAt: { year: 2022, month: 4, day: 12, minutes: 1 } })).toBe(first);
      const others = [{ sentAt: later }, { sentAt: null }, { attachments: [unread("2")] }].map(key);
      expect(new Set([first, ...others]).size).toBe(4);
    },
  );
});

describe("I4: who has written", () => {
  it.each([
    ["供稿：张三", "张三"],
    ["（供稿：水寨司法所 张三）", "张三"],
    ["撰稿人：张三   审核：李四", "张三"],
    ["作者：张三、李四", "张三、李四"],
    ["（水寨司法所 张三）", "张三"],
    ["（水寨司法所　李　明）", "李明"],
    ["(水寨司法所：张三 李四)", "张三、李四"],
    ["水寨司法所 供稿：张三", "张三"],
    ["通讯员 张三 李四", "张三、李四"],
    ["（通讯员：欧阳小明）", "欧阳小明"],
    ["文/张三 图/李四", "张三"],
    ["执笔：古丽·阿依", "古丽·阿依"],
    ["供稿单位：水寨司法所", ""],
    ["供稿：水寨司法所", ""],
    ["（水寨司法所）", ""],
    ["（一）加强领导 落实责任", ""],
    ["作者认为，应当加强普法。", ""],
    ["供稿：张三 2022年3月5日", "张三"],
    ["供稿人：张三 联系电话：13800000000", "张三"],
  ])("I4: %s names %s", (line, want) => {
    const { author, coAuthors } = draft({ body: `${words(380)}\n${line}` });
    expect([author, ...coAuthors].filter(Boolean).join("、")).toBe(want);
  });

  it("I4: a sender's or an author's earlier department is proposed where the subject has none", () => {
    const taught = DEPARTMENTS.map((each) =>
      each.name === "河东司法所" ? { ...each, aliases: ["ZhangSan@example.com"] } : each,
    );
    const memory = memoryOf(taught, [{ department: "法制股", author: "王五、李四" }]);
    expect(draft({}, memory).department).toBe("水寨司法所");
    const bySender = draft({ subject: "开展普法" }, memory);
    expect(bySender.department).toBe("河东司法所");
    expect(bySender.remarks[0]?.sentence).toBe(
      "标题里没有部门，按发件人 zhangsan@example.com 以往的部门填为河东司法所，请核对。",
    );
    const byAuthor = draft(
      { subject: "开展普法", senderAddress: "", body: `${words(380)}\n供稿：李四` },
      memory,
    );
    expect(byAuthor.department).toBe("法制股");
  });

  it("I4: an unsigned article has its department's only writer, or the sender who has written before", () => {
    const wrote = (...authors: string[]) =>
      memoryOf(
        DEPARTMENTS,
        authors.map((author) => ({ department: "水寨司法所", author })),
      );
    expect(draft({}, wrote("李四")).author).toBe("李四");
    expect(draft({}, wrote("李四")).remarks.map(({ sentence }) => sentence)).toContain(
      "稿件没有署名，按以往的主笔填为李四，请核对。",
    );
    expect(draft({}, wrote("李四", "王五")).author).toBe("");
    expect(draft({ senderName: "王五" }, wrote("李四", "王五")).author).toBe("王五");
    expect(draft({ body: `${words(380)}\n供稿：赵六` }, wrote("李四")).author).toBe("赵六");
  });

  it("I4: an address or a name that two departments have says nothing; a department that is gone neither", () => {
    const two = DEPARTMENTS.slice(0, 2).map((each) => ({ ...each, aliases: ["all@example.com"] }));
    const memory = memoryOf(two, [
      { department: "水寨司法所", author: "张三" },
      { department: "河东司法所", author: "张三" },
      { department: "已撤销的股", author: "李四" },
    ]);
    expect([...memory.departmentOfSender, ...memory.departmentOfAuthor]).toEqual([]);
  });
});

describe("I2: forwarded and quoted mails", () => {
  const article = `${words(200)}\n${words(180)}`;
  const forwards: [string, string, string][] = [
    [
      "Foxmail",
      "\n\n发件人： 张三\n发送时间： 2022-06-29 18:05\n收件人： office\n主题： (河东司法所)+x\n",
      "张三",
    ],
    [
      "163",
      '\n---------- 转发邮件信息 ----------\n发件人："张三" <zs@163.com>\n发送日期：2022-06-29 18:05:00\n收件人：office@163.com\n主题：(河东司法所)+x\n',
      "张三 zs@163.com",
    ],
    [
      "QQ",
      '\n\n------------------ 原始邮件 ------------------\n发件人: "张三" <zs@qq.com>;\n发送时间: 2022年6月29日(星期三) 晚上6:05\n收件人: "office"<o@163.com>;\n\n主题: (河东司法所)+x\n\n',
      "张三 zs@qq.com",
    ],
    [
      "Outlook",
      "\n________________________________\n发件人: 张三 <zs@a.cn>\n发送时间: 2022年6月29日 18:05\n收件人: o@163.com <o@163.com>\n抄送: b\n主题: (河东司法所)+x\n",
      "张三 zs@a.cn",
    ],
    [
      "Outlook in English",
      "-----Original Message-----\nFrom: 张三 [mailto:zs@a.cn]\nSent: Wednesday, June 29, 2022 6:05 PM\nTo: o@163.com\nSubject: (河东司法所)+x\n",
      "张三 zs@a.cn",
    ],
    [
      "Coremail",
      "-----原始邮件-----\n发件人:zs@a.cn\n发送时间:2022-06-29 18:05:00 (星期三)\n收件人: o@163.com\n主题: (河东司法所)+x\n",
      " zs@a.cn",
    ],
    [
      "Apple",
      "开始转发的邮件：\n\n发件人: 张三 <zs@a.cn>\n主题: (河东司法所)+x\n日期: 2022年6月29日 GMT+8 18:05:00\n收件人: o@163.com\n",
      "张三 zs@a.cn",
    ],
    [
      "Gmail",
      "---------- Forwarded message ---------\nFrom: 张三 <zs@a.cn>\nDate: Wed, 29 Jun 2022 18:05:00 +0800\nSubject: (河东司法所)+x\nTo: <o@163.com>\n",
      "张三 zs@a.cn",
    ],
  ];
  it.each(forwards)("I2: forwarded by %s", (_, head, sender) => {
    const read = draft({ subject: "转发: (河东司法所)+x", body: `请登记。\n${head}\n${article}` });
    expect(read.wordCount).toBe(380);
    expect([read.original?.senderName, read.original?.senderAddress].join(" ").trim()).toBe(
      sender.trim(),
    );
    expect(read.original?.sentAt).toEqual({ year: 2022, month: 6, day: 29, minutes: 1085 });
    expect(read.receivedOn?.month).toBe(4);
    expect(read.remarks.map((each) => each.sentence).join()).toMatch(
      /原发件人(?:张三|zs@a\.cn)，原邮件日期2022年6月29日，可改用。/u,
    );
  });

  it("I2: forwarded twice, the first writer's is offered", () => {
    const [foxmail = "", qq = ""] = [forwards[0]?.[1], forwards[2]?.[1]];
    const read = draft({
      subject: "Fw: 转发: x",
      body: `${foxmail.replace("张三", "李四")}${qq}${article}`,
    });
    expect(read.original?.senderName).toBe("张三");
    expect(read.wordCount).toBe(380);
  });

  it.each(forwards)("I2: an answer above what %s quotes counts alone", (_, head) => {
    const read = draft({
      subject: "回复: (河东司法所)+x",
      body: `${article}\n${head}\n${words(100)}`,
    });
    expect(read.wordCount).toBe(380);
    expect(read.original).toBeNull();
  });

  it.each([
    ['在 2022-06-29 18:05:00，"张三" <zs@163.com> 写道：\n> 请重报'],
    ["On Wed, Jun 29, 2022, 张三 <zs@a.cn> wrote:\n> 请重报"],
    ["--\n张三\n水寨司法所"],
    ["\n发自我的iPhone"],
    ["\n联系电话：0753-4433148\n地址：水寨镇"],
    ["\n----------------\n本邮件及其附件含有保密信息"],
  ])("I2: beneath the article is not counted: %j", (tail) => {
    expect(draft({ body: `${article}\n${tail}` }).wordCount).toBe(380);
  });

  it("I2: an article that speaks of 主题 and 时间 is not cut", () => {
    const body = `${words(100)}\n时间：2022年3月5日\n地点：水寨镇\n主题：民法典宣传\n${words(100)}`;
    expect(draft({ body }).body).toBe(body);
  });
});
