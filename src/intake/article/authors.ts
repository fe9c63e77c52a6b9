// Owns finding 主笔 in an article's signature lines (I4): proposed, never forced.

/** Words before the writers' names; a unit's name may follow one, and then another word the names. */
const LABEL =
  /(?:[供撰来投组拟]\s{0,4}稿|作\s{0,4}者|撰\s{0,4}写|整\s{0,4}理|[执主]\s{0,4}笔|通\s?讯\s?员|信\s?息\s?员|报\s?送\s?人|文字|文(?=[/／:：]))\s{0,4}(?:单位|人|者|员)?\s*[:：/／(（\s]/gu;
/** Where the names end. */
const OTHERS =
  /(?:[审校]\s{0,4}[核稿签对]|[初复终]\s{0,4}审|编\s{0,4}辑|责\s?编|签\s{0,4}发|联系|电话|日期|图片?(?=[/／:：])|摄影|来源|字数|单位\s*[:：]|20\d\d).*$/u;
const UNIT_SIGNS = "(?:[所股室办科局处队站]|中心)";
/** （水寨司法所 张三）at the end of a line. */
const SIGNED = new RegExp(
  `[(（]\\s*([^()（）]{2,24}?${UNIT_SIGNS})[\\s\\u3000:：·,，、/／]+([^()（）]{2,24})\\s*[)）]\\s*[。.]?$`,
  "u",
);
/** 水寨司法所 张三 as an article's last line, a day behind it perhaps. */
const UNDERSIGNED = new RegExp(
  `^[-—–\\s\\u3000]*\\p{Script=Han}{2,12}${UNIT_SIGNS}[\\s\\u3000:：]+(\\p{Script=Han}[\\p{Script=Han}\\s\\u3000、]{1,12}?)[\\s\\u3000]*(?:20\\d\\d.*)?$`,
  "u",
);
/** （张三）or （张三 李四）where an article ends. */
const BRACKETED = /[(（]\s*(\p{Script=Han}[\p{Script=Han}\s\u3000、]{1,12})[)）]\s*[。.]?$/u;
/** What tells a name from two other characters where no word and no unit does. */
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤温赖古巫卓缪欧甘邬詹凌柯翁丘刁幸";
/** The lines at either end of an article where a signature stands. */
const REACH = 8;
/** The lines at its end where a name alone is one. */
const LAST = 3;
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}·\p{Script=Han}{1,8})$/u;
const UNIT = /(?:[所股室办科局处队站县市镇乡村]|中心|单位|部门|人员|同志|记者|通讯员|全体)$/u;
/** 水寨司法所张三 is 张三. */
const UNIT_BEFORE = new RegExp(`^\\p{Script=Han}{2,}${UNIT_SIGNS}(?=\\p{Script=Han}{2,4}$)`, "u");
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
    .map((name) =>
      name
        .replace(/^[:：]|[。.]$/gu, "")
        .replace(/(?<=\p{Script=Han}{2})同志$/u, "")
        .replace(UNIT_BEFORE, ""),
    )
    .filter(isPersonName)
    .slice(0, MOST_AUTHORS);
}

/** Names behind a label, which stands at the start, after a bracket or after a unit, not inside a sentence. */
function labelledIn(line: string): readonly string[] {
  const labels = [...line.matchAll(LABEL)];
  if (line.length > 80 || (labels[0]?.index ?? 17) > 16) return [];
  const spoken = labels.map((label, at) =>
    namesIn(line.slice(label.index + label[0].length, labels[at + 1]?.index)),
  );
  return spoken.find((names) => names.length > 0) ?? [];
}

/** Could be a person's name: a few characters, no unit. */
export function isPersonName(text: string): boolean {
  return NAME.test(text) && !UNIT.test(text);
}

export function hasCommonSurname(name: string): boolean {
  return SURNAMES.includes(name[0] ?? " ");
}

/** People all of whom are called as people are, or nobody. */
function surelyNames(written: string): readonly string[] {
  const names = namesIn(written);
  const all = names.every((name) => name.length <= 3 && hasCommonSurname(name));
  return all ? names : [];
}

function inLine(line: string, isLast: boolean): readonly string[] {
  const labelled = labelledIn(line);
  if (labelled.length > 0) return labelled;
  const signed = namesIn(SIGNED.exec(line)?.[2] ?? "");
  if (signed.length > 0 || !isLast) return signed;
  return surelyNames((UNDERSIGNED.exec(line) ?? BRACKETED.exec(line))?.[1] ?? "");
}

/** I4: the writers named at the end of an article, else under its title; [] where none are. */
export function findAuthors(text: string): readonly string[] {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter(Boolean);
  const ends = [
    ...lines
      .slice(-REACH)
      .reverse()
      .map((line, at) => inLine(line, at < LAST)),
    ...lines.slice(0, REACH).map((line) => inLine(line, false)),
  ];
  return [...new Set(ends.find((names) => names.length > 0) ?? [])];
}
