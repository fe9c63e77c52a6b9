// Owns Chinese numerals in dates (S5, P1): 二〇二二, 十二, 二十, 廿三, 三十一 as digits.

const DIGITS = "〇一二三四五六七八九";
/** Written for 〇 by keyboards that do not offer it (二0二二, 二O二二), and the day-book's words for 10, 20, 30. */
const VARIANTS: Readonly<Record<string, string>> = {
  零: "〇",
  "○": "〇",
  Ο: "〇",
  О: "〇",
  "◯": "〇",
  "0": "〇",
  O: "〇",
  两: "二",
  廿: "二十",
  卅: "三十",
};
const VARIANT = /[零○ΟО◯0O两廿卅]/gu;
const SIGNS = "〇零○ΟО◯0O一二三四五六七八九两十廿卅";
const BEFORE_UNIT = new RegExp(`[${SIGNS}]+(?=\\s?[年月日号时点分秒])`, "gu");
const TENS = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u;

/** Digits of one numeral: position by position (二〇二二), else up to ninety-nine with 十. */
function digitsOf(numeral: string): string {
  const plain = numeral.replace(VARIANT, (sign) => VARIANTS[sign] ?? sign);
  const tens = TENS.exec(plain);
  if (tens !== null) {
    const [, ten = "", one = ""] = tens;
    return String(
      (ten === "" ? 1 : DIGITS.indexOf(ten)) * 10 + Math.max(0, DIGITS.indexOf(one || "〇")),
    );
  }
  return plain.includes("十")
    ? numeral
    : [...plain].map((sign) => String(DIGITS.indexOf(sign))).join("");
}

/** S5: the numerals that stand before 年 月 日 号 时 点 分 秒, as digits; 元月 is 1月. */
export function withDigits(text: string): string {
  return text.replace(/元(?=月)/gu, "1").replace(BEFORE_UNIT, digitsOf);
}
