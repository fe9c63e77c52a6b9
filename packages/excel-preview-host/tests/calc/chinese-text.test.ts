// Text functions of a Chinese Excel: bytes, widths, numerals, the code page.
import { TestBook } from "./fixture";

const t = new TestBook();

it.each([
  ['LENB("水寨a")', 5],
  ['LEFTB("水寨a",4)', "水寨"],
  ['LEFTB("水寨a",3)', "水 "],
  ['LEFTB("水寨a")', " "],
  ['RIGHTB("a水寨",2)', "寨"],
  ['RIGHTB("a水寨",3)', " 寨"],
  ['RIGHTB("水寨",0)', ""],
  ['MIDB("水寨司法",3,4)', "寨司"],
  ['MIDB("中国",2,1)', " "],
  ['MIDB("中国",2,2)', "  "],
  ['MIDB("中国",2,3)', " 国"],
  ['MIDB("office",2,3)', "ffi"],
  ['MIDB("水",0,1)', "#VALUE!"],
  ['LEFTB("水",-1)', "#VALUE!"],
  ['FINDB("寨","水寨")', 3],
  ['FINDB("无","水寨")', "#VALUE!"],
  ['SEARCHB("A","水寨a")', 5],
  // The well-known way to cut figures off: `?` is one byte.
  ['SEARCHB("?","水寨12")', 5],
  ['LEFTB("水寨12",SEARCHB("?","水寨12")-1)', "水寨"],
  ['REPLACEB("水寨司法",3,2,"x")', "水x司法"],
  ['ASC("ＡＢＣ１２　，")', "ABC12 ,"],
  ['ASC("水寨。")', "水寨。"],
  ['WIDECHAR("ab 1")', "ａｂ　１"],
  ["NUMBERSTRING(1234,1)", "一千二百三十四"],
  ["NUMBERSTRING(1234,2)", "壹仟贰佰叁拾肆"],
  ["NUMBERSTRING(1234,3)", "一二三四"],
  ["NUMBERSTRING(515155643,1)", "五亿一千五百一十五万五千六百四十三"],
  ["NUMBERSTRING(45.46,1)", "四十五"],
  ["NUMBERSTRING(10,1)", "一十"],
  ["NUMBERSTRING(-1,1)", "#NUM!"],
  ["NUMBERSTRING(1,4)", "#NUM!"],
  ['CODE("水")', 52142],
  ['CODE("A")', 65],
  ['CODE("😀")', 63],
  ["CHAR(52142)", "水"],
  ["CHAR(10)", "\n"],
  ["CHAR(0)", "#VALUE!"],
])("%s", (formula, value) => {
  expect(t.result(formula)).toBe(value);
});

it("Japanese syllables are not turned: the file's value stays with its mark", () => {
  const other = new TestBook();
  other.put("A1", [['=ASC("カ")']]);
  const cell = other.sheet.ensure(0, 0);
  cell.value = "ｶ";
  expect(other.value("A1")).toBe("ｶ");
  expect(cell.stale).toBe(true);
});
