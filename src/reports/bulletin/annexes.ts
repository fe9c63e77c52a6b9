// Owns the annexes of a bulletin (O5): completion, adoptions by department and level, every adopted title, those honoured.

import { formatIso } from "../../domain/calendar/civil-date";
import { OUTLET_LEVELS } from "../../domain/records/vocabulary";
import type { Annex, ReportTable } from "../document";
import { dayOf, type BulletinFacts } from "./facts";
import { percent } from "./phrases";

type Column = readonly [heading: string, width: number];

function table(
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): ReportTable {
  return {
    columns: columns.map(([heading, width]) => ({ heading, width })),
    rows: rows.map((row) => row.map(String)),
  };
}

function completion({ figures }: BulletinFacts): ReportTable {
  const columns: Column[] = [
    ["序", 5],
    ["部门", 26],
    ["年度任务", 9],
    ["本季应报", 9],
    ["本季已报", 9],
    ["累计应报", 9],
    ["累计已报", 9],
    ["欠报", 7],
    ["累计完成率", 11],
    ["状态", 12],
  ];
  const lines = [...figures.departments, figures.total];
  return table(
    columns,
    lines.map((line, at) => [
      line === figures.total ? "" : at + 1,
      line.name,
      line.quota,
      line.dueInQuarter,
      line.countedInQuarter,
      line.dueToDate,
      line.countedToDate,
      line.shortfall,
      line.completion === null ? "—" : percent(line.completion),
      line.status,
    ]),
  );
}

function adoptionTable({ figures, adoptions }: BulletinFacts): ReportTable {
  const columns: Column[] = [
    ["部门", 30],
    ["采用篇数", 12],
    ...OUTLET_LEVELS.map((level): Column => [`${level}级（次）`, 14]),
  ];
  const times = (name: string | null, level: string) =>
    adoptions.filter((each) => each.level === level && (name === null || each.department === name))
      .length;
  const lines = figures.departments.filter(({ adoptedInQuarter }) => adoptedInQuarter > 0);
  return table(columns, [
    ...lines.map(({ name, adoptedInQuarter }) => [
      name,
      adoptedInQuarter,
      ...OUTLET_LEVELS.map((level) => times(name, level)),
    ]),
    ["合计", figures.total.adoptedInQuarter, ...OUTLET_LEVELS.map((level) => times(null, level))],
  ]);
}

function titles({ adoptions }: BulletinFacts): ReportTable {
  return table(
    [
      ["序", 5],
      ["标题", 46],
      ["部门", 22],
      ["采用渠道", 26],
      ["采用日期", 14],
    ],
    adoptions.map(({ title, department, outlet, serial }, at) => [
      at + 1,
      title,
      department,
      outlet,
      formatIso(dayOf(serial)),
    ]),
  );
}

function honours({ recommended }: BulletinFacts): ReportTable {
  return table(
    [
      ["序", 5],
      ["主笔", 14],
      ["部门", 30],
      ["表彰篇数", 12],
      ["最高级别", 12],
    ],
    recommended.map(({ author, department, eligibleArticles, highestLevel }, at) => [
      at + 1,
      author,
      department,
      eligibleArticles,
      highestLevel ?? "",
    ]),
  );
}

/** Those that have something to say; which of them go with the bulletin is the clerk's choice. */
export function annexesOf(facts: BulletinFacts): Annex[] {
  const all: Annex[] = [
    { id: "completion", title: "任务完成情况表", table: completion(facts) },
    ...(facts.adoptions.length === 0
      ? []
      : ([
          { id: "adoption", title: "采用情况统计表", table: adoptionTable(facts) },
          { id: "titles", title: "采用篇目", table: titles(facts) },
        ] as const)),
    { id: "honours", title: "表彰和“好”等次推荐名单", table: honours(facts) },
  ];
  return all.filter((annex) => annex.table.rows.length > 0);
}
