// RTF as Word, WPS and Outlook write it (I1, I2): documents, and the only body of some mails.

import { readFile } from "../../src/intake/read-files";
import { rtfToText } from "../../src/intake/readers/rtf";
import { gbk, bytesOf } from "./mail-bytes";
import { msg, pressedRtf } from "./msg-bytes";

const hex = (text: string) =>
  [...gbk(text)].map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
const unicode = (text: string) =>
  text
    .split("")
    .map((sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`)
    .join("");
const rtf = (body: string | Uint8Array, head = "\\ansicpg936") =>
  bytesOf(
    `{\\rtf1\\ansi${head}\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fnil\\fcharset134 ${hex("宋体")};}}{\\colortbl;\\red0\\green0\\blue0;}{\\*\\generator ${hex("不要")};}`,
    body,
    "}",
  );

const ARTICLE = "我所开展普法宣传，成效明显。";

describe("I1: RTF", () => {
  it.each<[string, Uint8Array]>([
    ["bytes of GBK", rtf(hex(ARTICLE))],
    ["raw bytes of GBK", rtf(gbk(ARTICLE))],
    ["Unicode with a sign for older readers", rtf(unicode(ARTICLE))],
    ["Unicode with two", rtf(`{\\uc2${unicode(ARTICLE).replaceAll("?", "\\'a1\\'a1")}}`)],
    ["a Chinese font in a Western document", rtf(`\\f1 ${hex(ARTICLE)}`, "\\ansicpg1252")],
    ["hidden text", rtf(`{\\v ${hex("藏")}}\\v ${hex("藏")}\\v0 ${hex(ARTICLE)}`)],
    ["a tracked deletion", rtf(`${hex(ARTICLE)}{\\deleted ${hex("删去")}}`)],
    [
      "a picture and a field",
      rtf(
        `{\\field{\\*\\fldinst{ PAGE}}{\\fldrslt ${hex("我")}}}{\\pict ffd8}${hex(ARTICLE.slice(1))}`,
      ),
    ],
    ["a word cut by line ends", rtf(hex(ARTICLE).replace("\\'", "\r\n\\'"))],
  ])("I1: %s", (_, bytes) => {
    expect(rtfToText(bytes)).toBe(ARTICLE);
  });

  it("I1: paragraphs, line breaks and cells part words", () => {
    expect(rtfToText(rtf("a\\par b\\line c\\cell d\\row e\\tab f\\{g\\}"))).toBe(
      "a\nb\nc\td\ne\tf{g}",
    );
  });

  it("I2: HTML carried in RTF is its text, and nothing of it is run", () => {
    const html = `\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf \\par ${hex("不要")}\\htmlrtf0 ${hex("我所开展普法宣传，")}{\\*\\htmltag72 </p>}{\\*\\htmltag84 <script>alert(1)</script>}{\\*\\htmltag64 <div>}${hex("成效明显。")}{\\*\\htmltag72 </div>}`;
    expect(rtfToText(rtf(html))).toBe("我所开展普法宣传，\n\n成效明显。");
  });

  it("I1: cut at any place it is a text; nested without end a sentence", () => {
    const whole = rtf(`${hex(ARTICLE)}\\par{\\b ${unicode(ARTICLE)}}`);
    for (let end = 6; end < whole.length; end += 5) {
      expect(typeof rtfToText(whole.slice(0, end))).toBe("string");
    }
    expect(() => rtfToText(bytesOf("{\\rtf1", "{".repeat(5000)))).toThrow("已损坏");
  });

  it.each(["报送.rtf", "报送.doc"])("I1: dropped as %s it is counted", async (name) => {
    const { mails } = await readFile({ name, bytes: rtf(hex(ARTICLE)) });
    expect(mails[0]?.attachments).toMatchObject([{ name, text: ARTICLE, problem: "" }]);
  });
});

describe("I1: an Outlook mail with nothing but rich text", () => {
  const made = (pressed: Uint8Array) =>
    msg({ subject: "(水寨司法所)+普法", rtf: pressed, submitted: "2022-04-12T01:00:00Z" });
  const bodyOf = async (pressed: Uint8Array) => {
    const { mails } = await readFile({ name: "x.msg", bytes: made(pressed) });
    return mails[0]?.body;
  };

  it("I1: its text is the body", async () => {
    expect(await bodyOf(pressedRtf(rtf(hex(ARTICLE))))).toBe(ARTICLE);
  });

  it("I1: spoilt or lying about its size, it is a mail without a text", async () => {
    const pressed = pressedRtf(rtf(hex(ARTICLE)));
    const lying = Uint8Array.from(pressed);
    lying.set([0xff, 0xff, 0xff, 0x7f]);
    expect(await bodyOf(lying)).toBe("");
    expect(await bodyOf(pressed.slice(0, 10))).toBe("");
    expect(await bodyOf(Uint8Array.from(pressed, (byte, at) => (at === 8 ? 0 : byte)))).toBe("");
  });
});
