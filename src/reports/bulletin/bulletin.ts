// Owns the bulletin of a quarter (O2): from an evaluation to the document that is looked at, edited and issued.

import { DEPARTMENT_KINDS, type DepartmentKind } from "../../domain/records/vocabulary";
import { percent } from "../../domain/text/written";
import { quarterLabel, quarterName } from "../../domain/calendar/quarter";
import { displayCell } from "../../tables/schema/display";
import type { ReportDocument, Section, TemplateMaterial } from "../document";
import { adoptionSection } from "./adoption";
import { annexesOf } from "./annexes";
import { demandsSection } from "./demands";
import {
  gatherFacts,
  monthDay,
  type BulletinFacts,
  type Letterhead,
  type QuarterMaterial,
} from "../facts/facts";
import { overallSection } from "./overall";
import { say } from "./phrases";
import { remarksOf, unfoundedRemarks, unplacedRemark } from "../facts/remarks";
import { shortcomingsSection } from "./shortcomings";

/** As the notice addresses them. */
const ADDRESSED: Readonly<Record<DepartmentKind, string>> = {
  司法所: "各基层司法所",
  局机关股室: "局机关各股室",
  所属单位: "所属各单位",
};

function addresseeOf({ figures }: BulletinFacts): string {
  const kinds = DEPARTMENT_KINDS.filter((kind) =>
    figures.departments.some((each) => each.kind === kind),
  );
  const names = kinds.map((kind) => ADDRESSED[kind]);
  const last = names.pop() ?? "各部门";
  return names.length === 0 ? last : `${names.join("、")}及${last}`;
}

export interface Bulletin {
  readonly document: ReportDocument;
  /** Sentences for the clerk, not for the paper: what is not as the seal says, what stands in no list. */
  readonly remarks: readonly string[];
  /** The cells of 季度考核, live or sealed, from which its figures were read. */
  readonly block: BulletinFacts["block"];
}

/** A paragraph or section without content is left out. */
function withContent(sections: readonly Section[]): Section[] {
  return sections
    .map((section) => ({
      ...section,
      paragraphs: section.paragraphs.filter((paragraph) => paragraph.length > 0),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Figures are those of the line 合计, as they are written in 任务完成情况表. */
function templateTexts(
  { input, figures: { total } }: BulletinFacts,
  { number, copiedTo, issuer }: Letterhead,
): TemplateMaterial["texts"] {
  return {
    年度: String(input.evaluation.year),
    季度: quarterName(input.evaluation.quarter),
    发文字号: number,
    抄送: copiedTo,
    印发机关: issuer,
    年度任务合计: displayCell(total.quota, "0"),
    本季应报合计: displayCell(total.dueInQuarter, "0"),
    本季已报合计: displayCell(total.countedInQuarter, "0"),
    累计应报合计: displayCell(total.dueToDate, "0"),
    累计已报合计: displayCell(total.countedToDate, "0"),
    欠报合计: displayCell(total.shortfall, "0"),
    累计完成率合计: total.completion === null ? "—" : percent(total.completion),
  };
}

/** O2: ready to sign; what the office has not given is left out of the paper, and said here. */
function missingRemark({ office, mailbox, contact, phone }: Letterhead): string[] {
  const missing = [
    ...(office === "" ? ["发文机关署名"] : []),
    ...(mailbox === "" ? ["报送邮箱"] : []),
    ...(contact === "" && phone === "" ? ["联系人和联系电话"] : []),
  ];
  return missing.length === 0
    ? []
    : [`没有填写${missing.join("、")}，通报里不会有。请在“署名和联系方式”中填写。`];
}

/**
 * What a quarter's bulletin says under any letterhead: all that is dear is done once, for the letterhead changes with
 * each key. Same input, same document (O10). Throws RangeError where a sealed block holds no 合计.
 */
export function bulletinFor(material: QuarterMaterial): (letterhead: Letterhead) => Bulletin {
  const facts = gatherFacts(material);
  const label = quarterLabel(material.evaluation);
  const [opening] = say(
    "opening",
    `现将${label}（截至${monthDay(facts.period.asOf)}）信息报送情况通报如下。`,
  );
  const { annexes, columns } = annexesOf(facts);
  const reported = [overallSection(facts), adoptionSection(facts), shortcomingsSection(facts)];
  const remarks = [...unfoundedRemarks(facts), ...remarksOf(facts), ...unplacedRemark(facts)];
  return (letterhead) => {
    const { office, date, mark, number, copiedTo, issuer } = letterhead;
    const document = {
      title: `关于${label}信息报送情况的通报`,
      addressee: addresseeOf(facts),
      opening: opening ?? { id: "opening", text: "", rows: [] },
      sections: withContent([...reported, demandsSection(facts, letterhead)]),
      annexes,
      office,
      date,
      head: mark === "" ? null : { mark, number },
      imprint: issuer === "" ? null : { copiedTo, issuer },
      forTemplate: { texts: templateTexts(facts, letterhead), annexColumns: columns },
    };
    return { document, remarks: [...missingRemark(letterhead), ...remarks], block: facts.block };
  };
}
