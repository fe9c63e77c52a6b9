// Text functions of a Chinese Excel: bytes, widths, numerals, the code page.
import { TestBook } from "./fixture";

const t = new TestBook();

it.each([
  ['LENB("城东a")', 5],
  ['LEFTB("城东a",4)', "城东"],
  ['LEFTB("城东a",3)', "城 "],
  ['LEFTB("城东a")', " "],
  ['RIGHTB("a城东",2)', "东"],
  ['RIGHTB("a城东",3)', " 东"],
  ['RIGHTB("城东",0)', ""],
  ['MIDB("城东第一",3,4)', "东第"],
  ['MIDB("中国",2,1)', " "],
  ['MIDB("中国",2,2)', "  "],
  ['MIDB("中国",2,3)', " 国"],
  ['MIDB("office",2,3)', "ffi"],
  ['MIDB("城",0,1)', "#VALUE!"],
  ['LEFTB("城",-1)', "#VALUE!"],
  ['FINDB("东","城东")', 3],
  ['FINDB("无","城东")', "#VALUE!"],
  ['SEARCHB("A","城东a")', 5],
  // The well-known way to cut figures off: `?` is one byte.
  ['SEARCHB("?","城东12")', 5],
  ['LEFTB("城东12",SEARCHB("?","城东12")-1)', "城东"],
  ['REPLACEB("城东第一",3,2,"x")', "城x第一"],
  ['ASC("ＡＢＣ１２　，")', "ABC12 ,"],
  ['ASC("城东。")', "城东。"],
  ['WIDECHAR("ab 1")', "ａｂ　１"],
  ["NUMBERSTRING(1234,1)", "一千二百三十四"],
  ["NUMBERSTRING(1234,2)", "壹仟贰佰叁拾肆"],
  ["NUMBERSTRING(1234,3)", "一二三四"],
  ["NUMBERSTRING(515155643,1)", "五亿一千五百一十五万五千六百四十三"],
  ["NUMBERSTRING(45.46,1)", "四十五"],
  ["NUMBERSTRING(10,1)", "一十"],
  ["NUMBERSTRING(-1,1)", "#NUM!"],
  ["NUMBERSTRING(1,4)", "#NUM!"],
  ['CODE("城")', 46023],
  ['CODE("A")', 65],
  ['CODE("😀")', 63],
  ["CHAR(46023)", "城"],
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
