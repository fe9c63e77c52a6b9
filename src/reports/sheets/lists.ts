// Owns the lists among the output sheets (O5): 采用篇目, 表彰名单 (A2), “好”推荐名单 and 年度评先表 (E9), 批评建议名单 (E8).

import { evaluatePeople } from "../../domain/evaluation/people";
import { DATE_FORMAT } from "../../tables/schema/columns";
import type { OutputColumn, TableContent } from "../../tables/blocks/output-sheet";
import {
  rankedBlock,
  rankedColumns,
  RECOMMENDED_COLUMNS,
  recommendedBlock,
} from "../../tables/blocks/people";
import type { AdoptionFact } from "../facts/adoption-facts";
import type { BulletinFacts } from "../facts/facts";
import { unfoundedRemarks } from "../facts/remarks";
import { tallied } from "../facts/tallied";
import { column, figure, sideBySide, type Output } from "./tables";

function withoutCell({ header, width, format }: OutputColumn): OutputColumn {
  return { header, width, format };
}

/** Every article at every outlet, by date. */
export function adoptedTitles({ adoptions }: BulletinFacts): TableContent {
  return {
    columns: [
      figure("序", 5),
      column("标题", 44),
      column("部门", 22),
      column("主笔", 10),
      column("采用渠道", 26),
      column("级别", 7),
      column("采用日期", 12, DATE_FORMAT),
    ],
    rows: adoptions.map(({ title, department, author, outlet, level, serial }, at) => [
      at + 1,
      title,
      department,
      author,
      outlet,
      level,
      Math.floor(serial),
    ]),
  };
}

/** A2: the articles that earn 表彰, each once, in the order of their first such adoption. */
function commendedArticles({ adoptions }: BulletinFacts): readonly AdoptionFact[][] {
  const worthy = adoptions.filter(({ commendable }) => commendable);
  const ids = [...new Set(worthy.map(({ id }) => id))];
  return ids.map((id) => worthy.filter((each) => each.id === id));
}

export function commendedTitles(facts: BulletinFacts): TableContent {
  return {
    columns: [
      figure("序", 5),
      column("部门", 22),
      column("主笔", 10),
      column("标题", 44),
      column("采用渠道", 34),
    ],
    rows: commendedArticles(facts).map((own, at) => {
      const [first] = own;
      const outlets = own.map(({ outlet, level }) =>
        level === "" ? outlet : `${outlet}（${level}）`,
      );
      return [
        at + 1,
        first?.department ?? "",
        first?.author ?? "",
        first?.title ?? "",
        outlets.join("、"),
      ];
    }),
  };
}

/** Most articles first. */
function commendedDepartments(facts: BulletinFacts): TableContent {
  const counts = tallied(commendedArticles(facts).flatMap(([first]) => first?.department ?? []));
  return {
    columns: [column("受表彰部门", 22), figure("表彰篇数", 9)],
    rows: counts.sort((a, b) => b.count - a.count).map(({ name, count }) => [name, count]),
  };
}

export function recommendedPeople({ recommended }: BulletinFacts): TableContent {
  const [, ...rows] = recommendedBlock({ quarter: recommended });
  return { columns: RECOMMENDED_COLUMNS.map(withoutCell), rows };
}

/** The year up to the as-of date. */
export function annualPeople({ input: { evaluation } }: BulletinFacts): TableContent {
  const { pointsEnabled } = evaluation.settings;
  const [, ...rows] = rankedBlock(evaluatePeople({ ...evaluation, quarter: 4 }), pointsEnabled);
  return { columns: rankedColumns(pointsEnabled).map(withoutCell), rows };
}

/** E8: confirmed only. */
export function confirmedCriticismTable({ criticism }: BulletinFacts): TableContent {
  return {
    columns: [figure("序", 5), column("部门", 24), column("依据", 12), column("说明", 70)],
    rows: criticism.map(({ department, ground, sentence }, at) => [
      at + 1,
      department,
      ground,
      sentence,
    ]),
  };
}

export const titlesSheet: Output = {
  name: "采用篇目",
  anchor: "采用篇目表",
  title: "信息采用篇目",
  span: "quarter",
  contentOf: (facts) => ({ tables: sideBySide(adoptedTitles(facts)) }),
};

export const commendedSheet: Output = {
  name: "表彰名单",
  anchor: "表彰名单表",
  title: "信息采用表彰名单",
  span: "quarter",
  contentOf: (facts) => ({
    tables: sideBySide(commendedTitles(facts), commendedDepartments(facts)),
  }),
};

export const recommendedSheet: Output = {
  name: "“好”推荐名单",
  anchor: "好推荐名单表",
  title: "平时考核“好”等次推荐名单",
  span: "quarter",
  contentOf: (facts) => ({ tables: sideBySide(recommendedPeople(facts)) }),
};

export const criticismSheet: Output = {
  name: "批评建议名单",
  anchor: "批评建议名单表",
  title: "信息报送批评建议名单",
  span: "quarter",
  contentOf: (facts) => ({
    tables: sideBySide(confirmedCriticismTable(facts)),
    foot: unfoundedRemarks(facts),
  }),
};

export const annualSheet: Output = {
  name: "年度评先表",
  anchor: "年度评先名单",
  title: "信息报送年度评先表",
  span: "whole year",
  contentOf: (facts) => ({ tables: sideBySide(annualPeople(facts)) }),
};
