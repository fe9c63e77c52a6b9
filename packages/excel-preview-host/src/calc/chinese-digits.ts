// Digits of a formatted text in Chinese numerals: [DBNum1] 一二三, [DBNum2] 壹贰叁, [DBNum3] full width.

interface Numerals {
  digits: string;
  /** 十 百 千, within four digits. */
  tens: string;
}

const NUMERALS: Readonly<Record<string, Numerals>> = {
  "1": { digits: "〇一二三四五六七八九", tens: "十百千" },
  "2": { digits: "零壹贰叁肆伍陆柒捌玖", tens: "拾佰仟" },
};
const FULL_WIDTH = "０１２３４５６７８９";
const GROUPS = ["", "万", "亿", "万亿"];
const GROUP = 4;

const digitwise = (text: string, digits: string): string =>
  text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** Four digits at most, with one 零 for a gap. */
function group(text: string, { digits, tens }: Numerals): string {
  let words = "";
  let gap = false;
  for (const [i, digit] of [...text].entries()) {
    if (digit === "0") {
      gap = words !== "";
      continue;
    }
    const unit = text.length - 1 - i;
    words += `${gap ? (digits[0] ?? "") : ""}${digits[Number(digit)] ?? ""}${unit > 0 ? (tens[unit - 1] ?? "") : ""}`;
    gap = false;
  }
  return words;
}

/** A whole number as it is said. */
function spoken(text: string, numerals: Numerals): string {
  const zero = numerals.digits[0] ?? "";
  const plain = text.replace(/^0+/, "");
  if (plain === "") return zero;
  if (plain.length > GROUP * GROUPS.length) return digitwise(text, numerals.digits);
  let words = "";
  for (let end = plain.length, at = 0; end > 0; end -= GROUP, at++) {
    const part = plain.slice(Math.max(0, end - GROUP), end);
    const said = group(part, numerals);
    if (said === "") continue;
    const gap = end > GROUP && part.startsWith("0") ? zero : "";
    words = `${gap}${said}${GROUPS[at] ?? ""}${words}`;
  }
  return words;
}

/**
 * NUMBERSTRING's words for a whole number.
 * @param kind 1 一百二十三, 2 壹佰贰拾叁, 3 一二三
 */
export function inNumerals(digits: string, kind: number): string {
  const numerals = NUMERALS[kind === 2 ? "2" : "1"];
  if (!numerals) return digits;
  return kind === 3 ? digitwise(digits, numerals.digits) : spoken(digits, numerals);
}

/**
 * @param kind the number in [DBNumN]
 * @param dated years are read digit by digit, as decimals are
 */
export function inChineseDigits(text: string, kind: string, dated: boolean): string {
  const numerals = NUMERALS[kind];
  if (numerals === undefined) return digitwise(text, FULL_WIDTH);
  return text.replace(/(\.?)(\d+)/g, (_all, point: string, digits: string) => {
    if (point !== "") return `.${digitwise(digits, numerals.digits)}`;
    if (!dated) return spoken(digits, numerals);
    if (digits.length > 2) return digitwise(digits, numerals.digits);
    // 12月 is 十二, not 一十二.
    return spoken(digits, numerals).replace(
      /^[一壹](?=[十拾])/,
      numerals === NUMERALS["1"] ? "" : "$&",
    );
  });
}
