// Owns the sentences about what is not sure in a reading, each with its reason (P0).

import { uncertaintyOf, type Uncertainty } from "./certainty";
import type { ReadShape } from "./read-shape";
import type { YearOption } from "./understanding";

const UNCERTAIN: Readonly<Record<Uncertainty, string>> = {
  report: "标题像是完成情况或登记、统计，不像任务计划，请看清是不是计划表。",
  otherFigures:
    "所用的数字列像是别的数（人数、金额、完成数等），不像任务篇数，请换一列或换一张表。",
  repeatedNames: "同一单位出现多次，像是逐条登记的表，不像每个单位一行的计划。",
  oddNames: "单位名称一列没有表头，内容也不像单位名称，请看清这一列是不是单位。",
  fewFigures: "多数单位没有数字，请看清是不是计划表。",
  noArticles: "表里没有写明是信息报送的篇数，请看清是不是计划表。",
};

export interface Known {
  readonly year: number | null;
  readonly years: readonly YearOption[];
  readonly areas: number;
  readonly certain: boolean;
}

export function doubtsOf(read: readonly ReadShape[], known: Known): string[] {
  const uncertainty = known.certain ? null : uncertaintyOf("", read);
  return [
    ...(uncertainty === null ? [] : [UNCERTAIN[uncertainty]]),
    ...yearDoubts(known),
    ...(known.areas > 1 ? [`这张工作表里有 ${known.areas} 个表，现在看的是其中一个。`] : []),
    ...new Set(read.flatMap(figureDoubts)),
    ...read.flatMap(rowDoubts),
  ];
}

function yearDoubts({ year, years }: Known): string[] {
  if (year === null) {
    const [offered] = years;
    return [offered === undefined ? "表里没有写年度。" : `年度没有写明，只见${offered.why}。`];
  }
  const others = years.filter((option) => option.year !== year);
  return others.length === 0
    ? []
    : [`表里还写着 ${others.map((each) => each.year).join("、")} 年。`];
}

/** A second column that could be meant as well, or columns that were added up. */
function figureDoubts({ figures, candidates }: ReadShape): string[] {
  if (figures.columns.length > 1) return [`表里没有全年的合计列，篇数按“${figures.heading}”相加。`];
  if (["quarter", "half", "month"].some((flag) => figures.flags.has(flag as "quarter"))) {
    return [`“${figures.heading}”不像全年的篇数，表里没有别的列可用。`];
  }
  const rivals = candidates.filter(
    (each) => each !== figures && each.columns.length === 1 && figures.score - each.score < 2,
  );
  if (rivals.length === 0) return [];
  const names = rivals.map(({ heading }) => `“${heading || "没有表头的列"}”`).join("、");
  return [`篇数用的是“${figures.heading}”，旁边还有${names}。`];
}

function rowDoubts({ reading }: ReadShape): string[] {
  const continued = reading.lines.filter(({ role }) => role === "continuation");
  const added = continued.filter(({ figure }) => figure !== "");
  const [first] = added;
  return [
    ...continued
      .filter(({ figure }) => figure === "")
      .map(({ key, text }) => `${key}：“${text}”看作上一行名称的下半截。`),
    ...(first === undefined
      ? []
      : [`${added.length} 行只有数字没有单位（${first.key} 起），加在上面的单位里。`]),
  ];
}
