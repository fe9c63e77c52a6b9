// Owns finding 主笔 in an article's signature lines (I4): proposed, never forced.

const UNIT_SIGNS = "(?:[所股室办科局处队站]|中心)";
/** Words before the writers' names; a unit's name may follow one, and then another word the names. */
const LABEL =
  /(?:[供撰来投组拟]\s{0,4}稿|[作笔]\s{0,4}者|[撰采编]\s{0,4}写|整\s{0,4}理|起\s{0,4}草|[执主]\s{0,4}笔|通\s?讯\s?员|信\s?息\s?员|[报呈]\s?送\s?[人员]|文字|文(?=[/／:：]))\s{0,4}(?:单位|人|者|员)?\s*(?:[:：/／|｜丨(（\s]|$)/gu;
/** 通讯员张三: a word for a person needs no sign behind it. */
const TITLED =
  /^[(（【\s]*(?:本[报网台]|特约)?(?:通讯员|信息员)(?=\p{Script=Han})([^()（）]{2,24})[)）】]?$/u;
/** 张三 报道, （水寨司法所 张三供稿）, 张三/文: the word stands behind the names. */
const BEHIND =
  /^[(（【\s]*(\p{Script=Han}[\p{Script=Han}\s\u3000、，]{1,24}?)(?:[\s\u3000]*(?:[供撰来投]稿|撰写|报道|摄影报道)|[\s\u3000/／]+(?:图?文|文[/／]?图|图[/／]文))(?=[\s\u3000)）】。.]|$)/u;
/** 水寨司法所, of which the writer stands on the next line. */
const UNIT_LINE = new RegExp(`^\\p{Script=Han}{2,16}${UNIT_SIGNS}$`, "u");
/** Where the names end. */
const OTHERS =
  /(?:[审校]\s{0,4}[核稿签对]|[初复终]\s{0,4}审|编\s{0,4}辑|责\s?编|签\s{0,4}发|联系|电话|日期|图片?(?=[/／:：])|摄影|来源|字数|单位\s*[:：]|20\d\d|\d{7}).*$/u;
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
const POST = "副?(?:[所股室科局处队站]长|主任|书记|主席|干部|科员|助理|律师|调解员)";
/** 水寨司法所张三 and 水寨司法所所长张三 are 张三. */
const UNIT_BEFORE = new RegExp(
  `^\\p{Script=Han}{2,}${UNIT_SIGNS}(?!长)(?:${POST})?(?=\\p{Script=Han}{2,4}$)`,
  "u",
);
const POST_BEHIND = new RegExp(`(?<=\\p{Script=Han}{2})(?:同志|${POST})$`, "u");
/** What stands where a name could, and is somebody's post or another's part in the article. */
const NO_NAME = new RegExp(`(?:${POST}|[供撰来投]稿|撰写|报道|摄影|图文|谢谢)$`, "u");
/** A day behind a signature. */
const DAY_BEHIND = /(?<=[)）】\s\u3000])[(（]?20\d\d[年./-].{3,8}$/u;
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
        .replace(UNIT_BEFORE, "")
        .replace(POST_BEHIND, ""),
    )
    .filter((name) => isPersonName(name) && !NO_NAME.test(name))
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
export function surelyNames(written: string): readonly string[] {
  const names = namesIn(written);
  const all = names.every((name) => name.length <= 3 && hasCommonSurname(name));
  return all ? names : [];
}

/** What a line says of its writers, wherever it stands. */
function signedIn(line: string): readonly string[] {
  const labelled = labelledIn(line);
  return labelled.length > 0 ? labelled : namesIn(SIGNED.exec(line)?.[2] ?? "");
}

/** What a line says of them at the end of an article or under its title, less surely. */
function namedIn(line: string): readonly string[] {
  return surelyNames((TITLED.exec(line) ?? BEHIND.exec(line))?.[1] ?? "");
}

/** A name in a unit's bracket, behind a unit, or under it, as an article's last line. */
function undersigned(line: string, above: string): readonly string[] {
  const written = (UNDERSIGNED.exec(line) ?? BRACKETED.exec(line))?.[1];
  return surelyNames(written ?? (UNIT_LINE.test(above) ? line : ""));
}

/** Lines without the days behind them; a label that ends its line has its names on the next. */
function linesOf(text: string): readonly string[] {
  const filled = text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim().replace(DAY_BEHIND, "").trim())
    .filter(Boolean);
  return filled.map((line, at) => (/[:：]$/u.test(line) ? `${line}${filled[at + 1] ?? ""}` : line));
}

const firstOf = (ways: readonly (readonly string[])[]): readonly string[] =>
  ways.find((names) => names.length > 0) ?? [];

/**
 * I4: the writers named at the end of an article, else under its title; [] where none are.
 * @param beneath what a mail has under a line below its article: only what says so is a signature there, for
 * a card's name is the sender's
 */
export function findAuthors(text: string, beneath = ""): readonly string[] {
  const lines = linesOf(text);
  const fromEnd = lines.slice(-REACH).reverse();
  const ends = [
    ...fromEnd.map((line, at) => {
      const sure = [signedIn(line), namedIn(line)];
      return firstOf(at < LAST ? [...sure, undersigned(line, fromEnd[at + 1] ?? "")] : sure);
    }),
    ...lines.slice(0, REACH).map((line) => firstOf([signedIn(line), namedIn(line)])),
    ...linesOf(beneath).map(signedIn),
  ];
  return [...new Set(firstOf(ends))];
}
