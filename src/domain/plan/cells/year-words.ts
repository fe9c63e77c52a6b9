// Owns years as texts have them: 2022年, ２０２２年度, 二〇二二年, 2022-2023年; never a document number's 〔2021〕.

const DIGITS = "〇一二三四五六七八九";
const CHINESE = /[一二][〇一二三四五六七八九]{3}(?=年)/gu;
/** 〔2021〕8号, [2021]8号, (2021)第8号. */
const DOCUMENT_NUMBER = /[〔[(【［](?:19|20)\d{2}[〕\])】］](?:第?\d+号)?/gu;
const NUMBERED = /[〔[【［](?:19|20)\d{2}[〕\]】］]|\((?:19|20)\d{2}\)第?\d+号/u;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?=年|度|[-—–~至/]|\D|$)/gu;

/** The years that a text names, newest first; `key` as nameKey gives it. */
export function yearsIn(key: string): number[] {
  const plain = key
    .replace(/[零○]/gu, "〇")
    .replace(CHINESE, (text) => [...text].map((digit) => DIGITS.indexOf(digit)).join(""));
  const text = NUMBERED.test(plain) ? plain.replace(DOCUMENT_NUMBER, "") : plain;
  const whole = [...text.matchAll(YEAR)].map((match) => Number(match[1]));
  const years = whole.length > 0 ? whole : shortYears(text);
  return [...new Set(years)].filter((year) => year >= 1990 && year <= 2100).sort((a, b) => b - a);
}

/** 24年度, 24年 in front: only where no year is written out. */
function shortYears(text: string): number[] {
  const match = /(?<!\d)(\d{2})年度|^(\d{2})年/u.exec(text);
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined || Number(digits) < 15 ? [] : [2000 + Number(digits)];
}

/** The year of a document number alone: the weakest ground. */
export function documentYear(key: string): number | null {
  const match = NUMBERED.exec(key);
  const digits = match === null ? null : /\d{4}/u.exec(match[0]);
  return digits === null ? null : Number(digits[0]);
}
