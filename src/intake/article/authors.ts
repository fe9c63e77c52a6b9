// Owns finding 主笔 in an article's signature lines (I4): proposed, never forced.

/** Words before the writers' names, and where the names end. */
const LABELLED =
  /(?:供\s?稿|撰\s?稿|来\s?稿|投\s?稿|组\s?稿|拟\s?稿|作\s?者|撰\s?写|执\s?笔|主\s?笔|通讯员|报送人|文字|文(?=[/／:：]))(?:单位|人|者|员)?\s*[:：/／\s]\s*(.*)$/u;
const OTHERS =
  /(?:审\s?核|审\s?稿|审\s?签|初\s?审|复\s?审|终\s?审|编\s?辑|责\s?编|校\s?对|签\s?发|联系|电话|日期|图片?(?=[/／:：])|摄影|来源|字数|单位\s*[:：]|20\d\d).*$/u;
/** （水寨司法所 张三）at the end of a line. */
const SIGNED =
  /[(（]\s*([^()（）]{2,24}?(?:[所股室办科局处队站]|中心))[\s\u3000:：·,，、]+([^()（）]{2,24})\s*[)）]\s*[。.]?$/u;
/** The lines at either end of an article where a signature stands. */
const REACH = 8;
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}·\p{Script=Han}{1,8})$/u;
const UNIT = /(?:[所股室办科局处队站县市镇乡村]|中心|单位|部门|人员|同志|记者|通讯员|全体)$/u;
const MOST_AUTHORS = 6;

/** 李 明 is one name: a single character, a space, a single character. */
const SPACED_NAME =
  /(?<![\p{Script=Han}])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?![\p{Script=Han}])/gu;

/** Names in what follows a label; units and anything else are left out. */
function namesIn(written: string): readonly string[] {
  return written
    .replace(/[()（）【】[\]]/gu, " ")
    .replace(OTHERS, "")
    .replace(SPACED_NAME, "$1$2")
    .split(/[\s\u3000、，,;；/／和]+/u)
    .map((name) => name.replace(/^[:：]|[。.]$/gu, "").replace(/(?<=\p{Script=Han}{2})同志$/u, ""))
    .filter((name) => NAME.test(name) && !UNIT.test(name))
    .slice(0, MOST_AUTHORS);
}

function inLine(line: string): readonly string[] {
  const labelled = LABELLED.exec(line);
  // A label stands at the start, after a bracket or after a unit, not in the middle of a sentence.
  if (labelled !== null && labelled.index <= 16 && line.length <= 80) {
    const names = namesIn(labelled[1] ?? "");
    if (names.length > 0) return names;
  }
  const signed = SIGNED.exec(line);
  return signed === null ? [] : namesIn(signed[2] ?? "");
}

/** I4: the writers named at the end of an article, else under its title; [] where none are. */
export function findAuthors(text: string): readonly string[] {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter(Boolean);
  const ends = [...lines.slice(-REACH).reverse(), ...lines.slice(0, REACH)];
  return [...new Set(ends.map(inLine).find((names) => names.length > 0) ?? [])];
}
