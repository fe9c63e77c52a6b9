// Owns 考核图表 (O5): how far every department is, as sorted bars, and adoption by level over the quarters, each beside
// the cells that it shows.

import { createTimeFrame } from "../../domain/evaluation/time-frame";
import { OUTLET_LEVELS } from "../../domain/records/vocabulary";
import { quarterName, QUARTERS } from "../../domain/calendar/quarter";
import type { OutputChart, OutputTable } from "../../tables/blocks/output-sheet";
import { adoptionsIn } from "../facts/adoption-facts";
import type { BulletinFacts } from "../facts/facts";
import { column, figure, type Output } from "./tables";

/** Columns that a chart covers, between blank ones. */
const CHART_COLUMNS = 8;
/** Rows: more than the names of all departments take. */
const MOST_ROWS = 38;
const STACKED_ROWS = 20;
const LEVEL_COLORS = ["#BDD7EE", "#9DC3E6", "#2E75B6", "#1F4E79"] as const;

/** Lowest first: a chart of bars begins at the bottom. Those without anything due have no bar. */
function completionTable({ figures }: BulletinFacts): OutputTable {
  const due = figures.departments.filter(({ completion }) => completion !== null);
  return {
    left: 0,
    columns: [column("部门", 22), figure("欠报", 7), column("累计完成率", 11, "0%")],
    rows: due
      .map(({ name, shortfall, completion }) => [name, shortfall, completion ?? ""] as const)
      .reverse()
      .sort((a, b) => Number(a[2]) - Number(b[2])),
  };
}

/** Times by level, of the quarters up to the one shown. */
function levelTable(
  { input: { evaluation }, adoptions }: BulletinFacts,
  left: number,
): OutputTable {
  const names = evaluation.departments.map(({ name }) => name);
  const rows = QUARTERS.filter((quarter) => quarter <= evaluation.quarter).map((quarter) => {
    const period = createTimeFrame(evaluation.year, quarter, null);
    const own =
      quarter === evaluation.quarter
        ? adoptions
        : adoptionsIn({ ...evaluation, quarter, asOf: null }, period, names);
    const counts = OUTLET_LEVELS.map((level) => own.filter((each) => each.level === level).length);
    return [quarterName(quarter), ...counts];
  });
  return {
    left,
    columns: [column("季度", 11), ...OUTLET_LEVELS.map((level) => figure(`${level}级`, 9))],
    rows,
  };
}

function chartsOf(facts: BulletinFacts): { tables: OutputTable[]; charts: OutputChart[] } {
  const completion = completionTable(facts);
  const beside = completion.columns.length + 1;
  const levels = levelTable(facts, beside + CHART_COLUMNS + 1);
  return {
    tables: [completion, levels],
    charts: [
      {
        type: "bars",
        title: "各部门累计完成率",
        table: completion,
        categories: 0,
        series: [{ column: 2, color: "#2E75B6" }],
        place: { row: 0, column: beside, rows: MOST_ROWS, columns: CHART_COLUMNS },
      },
      {
        type: "stacked columns",
        title: "各季度采用次数（按级别）",
        table: levels,
        categories: 0,
        series: LEVEL_COLORS.map((color, at) => ({ column: at + 1, color })),
        place: {
          row: levels.rows.length + 2,
          column: levels.left,
          rows: STACKED_ROWS,
          columns: levels.columns.length,
        },
      },
    ],
  };
}

export const chartSheet: Output = {
  name: "考核图表",
  anchor: "考核图表区",
  title: "信息报送任务完成与采用情况",
  span: "quarter",
  contentOf: chartsOf,
};
