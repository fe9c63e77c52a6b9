// What is on the clipboard when a whole mail was copied (I1), and what the readers make of it.

import { createIntake } from "../../src/intake/intake";
import { memoryOf } from "../../src/intake/memory";
import { pastedSource } from "../../src/intake/pasted";
import { DEPARTMENTS } from "./departments";
import { bytesOf, gbk } from "./mail-bytes";

const read = createIntake({ departments: DEPARTMENTS, changes: [], ...memoryOf([], []) });
const words = (count: number) => "法".repeat(count);

async function draftOf(text: string) {
  const source = pastedSource(text);
  if (source === null) return null;
  const bytes = new TextEncoder().encode(source);
  const { drafts, unread } = await read({ name: "粘贴的邮件.eml", bytes });
  expect(unread).toEqual([]);
  return drafts[0];
}

it.each([
  [
    "a mail's source",
    `From: a@example.com\r\nSubject: (水寨司法所)+开展普法\r\nDate: Tue, 12 Apr 2022 09:15:00 +0800\r\n\r\n${words(380)}`,
    "2022-4-12",
  ],
  [
    "what a mailbox shows",
    `主题：(水寨司法所)+开展普法\n发件人：水寨所<shuizhai@example.com>\n时间：2022年4月12日(星期二) 上午9:15\n收件人：办公室<office@example.com>\n\n${words(380)}`,
    "2022-4-12",
  ],
  [
    "sender first",
    `发件人: 水寨所\n发送时间: 2022-04-12 09:15\n主题: (水寨司法所)+开展普法\n\n${words(380)}`,
    "2022-4-12",
  ],
  ["a subject and the text beneath", `(水寨司法所)+开展普法\r\n\r\n${words(380)}`, ""],
])("I1: %s fills the draft", async (_what, text, day) => {
  const draft = await draftOf(text);
  expect(draft).toMatchObject({
    department: "水寨司法所",
    title: "开展普法",
    wordCount: 380,
    category: "动态类",
  });
  const received = draft?.receivedOn;
  expect(received ? `${received.year}-${received.month}-${received.day}` : "").toBe(day);
});

const SHOWN = `发件人： 水寨所 <sz@example.com>\r\n收件人： 办公室\r\n日期： 2022年4月12日 9:15\r\n主题： (水寨司法所)+开展普法\r\n\r\n${words(380)}`;
const RAW = (body: Uint8Array) =>
  bytesOf(
    "From: sz@example.com\r\nSubject: (",
    gbk("水寨司法所"),
    ")+",
    gbk("开展普法"),
    "\r\nDate: Tue, 12 Apr 2022 09:15:00 +0800\r\nContent-Type: text/plain; charset=gbk\r\n\r\n",
    body,
  );
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));

it.each<[string, Uint8Array]>([
  ["what a mailbox shows", bytesOf(SHOWN)],
  ["the same in GBK", gbk(SHOWN)],
  ["the same as Unicode, as Notepad saves it", utf16(SHOWN)],
  ["a mail's source", RAW(gbk(words(380)))],
  [
    "the same saved anew, as Unicode",
    utf16(
      `From: sz@example.com\r\nSubject: (水寨司法所)+开展普法\r\nDate: Tue, 12 Apr 2022 09:15:00 +0800\r\nContent-Type: text/plain; charset=gbk\r\n\r\n${words(380)}`,
    ),
  ],
])("I1: a mail that was saved as .txt: %s", async (_, bytes) => {
  const { drafts, unread } = await read({ name: "来信.txt", bytes });
  expect(unread).toEqual([]);
  expect(drafts).toMatchObject([
    {
      department: "水寨司法所",
      title: "开展普法",
      wordCount: 380,
      receivedOn: { month: 4, day: 12 },
      senderAddress: "sz@example.com",
    },
  ]);
});

it("I1: an article saved as .txt is none, whatever its words", async () => {
  const text = `主题：${words(20)}\n日期：2022年4月12日\n${words(380)}`;
  const { drafts } = await read({ name: "(水寨司法所)+开展普法.txt", bytes: bytesOf(text) });
  expect(drafts).toMatchObject([{ department: "水寨司法所", title: "开展普法", receivedOn: null }]);
  expect(drafts[0]?.body).toBe(text);
});

it("I1: a subject alone and an article alone are no mail", () => {
  expect(pastedSource("(水寨司法所)+开展普法")).toBeNull();
  expect(pastedSource("(水寨司法所)+开展普法\n")).toBeNull();
  expect(pastedSource(`${words(200)}\n${words(200)}`)).toBeNull();
});

it("I1: what was pasted is text, whatever stands in it", async () => {
  const draft = await draftOf(`(水寨司法所)+=HYPERLINK("x")<script>1</script>\n\n${words(380)}`);
  expect(draft?.title).toBe('=HYPERLINK("x")<script>1</script>');
});
