// Owns the annexes of a bulletin (O5): completion from the figures of 季度考核, the others as the output sheets have them.

import type { TableContent } from "../../tables/blocks/output-sheet";
import { displayCell } from "../../tables/schema/display";
import { ANNEX_IDS, type Annex, type AnnexId, type ReportTable } from "../document";
import { adoptionByDepartment } from "../sheets/adoption";
import {
  adoptedTitles,
  annualPeople,
  commendedTitles,
  confirmedCriticismTable,
  recommendedPeople,
} from "../sheets/lists";
import { column, figure } from "../sheets/tables";
import type { BulletinFacts } from "../facts/facts";

function completion({ figures }: BulletinFacts): TableContent {
  const columns = [
    figure("序", 5),
    column("部门", 26),
    ...["年度任务", "本季应报", "本季已报", "累计应报", "累计已报"].map((header) =>
      figure(header, 9),
    ),
    figure("欠报", 7),
    column("累计完成率", 11, "0%"),
    column("状态", 12),
  ];
  const rows = [...figures.departments, figures.total].map((line, at) => [
    line === figures.total ? "" : at + 1,
    line.name,
    line.quota,
    line.dueInQuarter,
    line.countedInQuarter,
    line.dueToDate,
    line.countedToDate,
    line.shortfall,
    line.completion ?? "—",
    line.status,
  ]);
  return { columns, rows };
}

/** In the order of a bulletin. Those without a row have nothing to say. */
const ANNEXES: Readonly<
  Record<AnnexId, readonly [title: string, (facts: BulletinFacts) => TableContent]>
> = {
  completion: ["任务完成情况表", completion],
  adoption: ["采用情况统计表", adoptionByDepartment],
  titles: ["采用篇目", adoptedTitles],
  commended: ["表彰名单", commendedTitles],
  recommended: ["平时考核“好”等次推荐名单", recommendedPeople],
  criticism: ["批评建议名单", confirmedCriticismTable],
  annual: ["年度评先表", annualPeople],
};

function asText({ columns, rows }: TableContent): ReportTable {
  return {
    columns: columns.map(({ header, width }) => ({ heading: header, width })),
    rows: rows.map((row) => row.map((cell, at) => displayCell(cell, columns[at]?.format ?? "@"))),
  };
}

export interface Annexes {
  /** Those that have something to say; which of them go with the bulletin is the clerk's choice. */
  readonly annexes: readonly Annex[];
  /** The headings of all of them. */
  readonly columns: Readonly<Record<AnnexId, readonly string[]>>;
}

export function annexesOf(facts: BulletinFacts): Annexes {
  const all = ANNEX_IDS.map((id): Annex => {
    const [title, table] = ANNEXES[id];
    return { id, title, table: asText(table(facts)) };
  });
  const headings = all.map(({ id, table }) => [id, table.columns.map(({ heading }) => heading)]);
  return {
    annexes: all.filter(
      ({ id, table }) => table.rows.length > 0 && (id !== "adoption" || facts.adoptions.length > 0),
    ),
    columns: Object.fromEntries(headings) as Annexes["columns"],
  };
}
