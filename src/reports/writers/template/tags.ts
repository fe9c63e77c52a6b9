// Owns what an office's own template may name (O2): its tags, and what each of them stands for in a document.

import { formatChinese } from "../../../domain/calendar/civil-date";
import {
  ANNEX_IDS,
  annexLines,
  numberedHeading,
  paragraphText,
  type AnnexId,
  type ReportDocument,
} from "../../document";

/** What stands between {#采用篇目} and {/采用篇目}, once a row. */
const ANNEX_TAGS: Readonly<Record<AnnexId, string>> = {
  completion: "任务完成情况表",
  adoption: "采用情况统计表",
  titles: "采用篇目",
  commended: "表彰名单",
  recommended: "推荐名单",
  criticism: "批评建议名单",
  annual: "年度评先表",
};

/** By tag: the heading of its section. */
const SECTION_TAGS = {
  总体情况: "总体情况",
  采用情况: "采用情况",
  存在问题: "存在问题",
  要求: "下一步要求",
} as const;

/** Stands for each section that has content, in turn. */
const SECTIONS = "各部分";
const SECTION_BODY = "正文";

/** A text; texts that are a paragraph each; or what is repeated, with the tags within it. */
type Content = string | readonly string[] | readonly Readonly<Record<string, Content>>[];

export interface TemplateTags {
  readonly content: Readonly<Record<string, Content>>;
  /** Those whose place is a paragraph of their own, which is repeated. */
  readonly paragraphs: ReadonlySet<string>;
  /** By the tag of a loop: the tags that only it knows. */
  readonly loops: ReadonlyMap<string, readonly string[]>;
}

function bodyOf({ paragraphs }: ReportDocument["sections"][number]): string[] {
  return paragraphs.map(paragraphText);
}

/** Row by row, by heading; without rows where it does not go with the document. */
function rowsOf(document: ReportDocument, id: AnnexId): Readonly<Record<string, string>>[] {
  const table = document.annexes.find((annex) => annex.id === id)?.table;
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(
      (table?.columns ?? []).map(({ heading }, at) => [heading, row[at] ?? ""] as const),
    ),
  );
}

/** "附件：1. …", and those after it beneath its number. */
function annexNames({ annexes }: ReportDocument): string[] {
  return annexLines(annexes).map((line, at) => `${at === 0 ? "附件：" : "　　　"}${line}`);
}

export function templateTags(document: ReportDocument): TemplateTags {
  const { opening, sections, forTemplate } = document;
  const paragraphs = {
    导语: opening.text === "" ? [] : [opening.text],
    ...Object.fromEntries(
      Object.entries(SECTION_TAGS).map(([tag, heading]) => [
        tag,
        sections.filter((section) => section.heading === heading).flatMap(bodyOf),
      ]),
    ),
    附件说明: annexNames(document),
  };
  return {
    content: {
      标题: document.title,
      主送: document.addressee,
      署名: document.office,
      成文日期: formatChinese(document.date),
      ...forTemplate.texts,
      ...paragraphs,
      [SECTIONS]: sections.map((section, index) => ({
        小标题: numberedHeading(section, index),
        [SECTION_BODY]: bodyOf(section),
      })),
      ...Object.fromEntries(ANNEX_IDS.map((id) => [ANNEX_TAGS[id], rowsOf(document, id)])),
    },
    paragraphs: new Set([...Object.keys(paragraphs), SECTION_BODY]),
    loops: new Map([
      [SECTIONS, ["小标题", SECTION_BODY]],
      ...ANNEX_IDS.map((id) => [ANNEX_TAGS[id], forTemplate.annexColumns[id]] as const),
    ]),
  };
}
