// Owns 采用情况统计表 (O5): by department, level and type; beside it by outlet. Articles are the figures of 季度考核,
// times are pairs of article and outlet (A3).

import { OUTLET_KINDS, OUTLET_LEVELS } from "../../domain/records/vocabulary";
import type { CellValue } from "../../domain/text/cell";
import type { TableContent } from "../../tables/blocks/output-sheet";
import type { AdoptionFact } from "../facts/adoption-facts";
import type { BulletinFacts } from "../facts/facts";
import { unplacedRemark } from "../facts/remarks";
import { column, departmentLines, figure, sideBySide, type Output } from "./tables";

/** A cell without a figure is easier on the eye than a nought, where most are. */
function times(count: number): CellValue {
  return count === 0 ? "" : count;
}

/** One cell a level, then one a type. */
function split(adoptions: readonly AdoptionFact[]): CellValue[] {
  return [
    ...OUTLET_LEVELS.map((level) => times(adoptions.filter((each) => each.level === level).length)),
    ...OUTLET_KINDS.map((kind) => times(adoptions.filter((each) => each.kind === kind).length)),
  ];
}

export function adoptionByDepartment({ figures, adoptions }: BulletinFacts): TableContent {
  return {
    columns: [
      figure("序", 5),
      column("部门", 24),
      figure("采用篇数", 9),
      figure("采用次数", 9),
      ...OUTLET_LEVELS.map((level) => figure(`${level}级`, 7)),
      ...OUTLET_KINDS.map((kind) => figure(kind, Math.max(8, 2 * kind.length + 1))),
    ],
    rows: departmentLines(figures.departments).map(({ order, name, members }) => {
      const own = members.flatMap((member) =>
        adoptions.filter(({ countedFor }) => countedFor.includes(member.name)),
      );
      const articles = members.reduce((sum, member) => sum + member.adoptedInQuarter, 0);
      return [order, name, articles, own.length, ...split(own)];
    }),
  };
}

function adoptionByOutlet({ adoptions }: BulletinFacts): TableContent {
  const outlets = [...new Set(adoptions.map(({ outlet }) => outlet))];
  const rows = outlets
    .map((outlet) => adoptions.filter((each) => each.outlet === outlet))
    .sort((a, b) => b.length - a.length)
    .map((own) => {
      const [first] = own;
      return [first?.outlet ?? "", first?.level ?? "", first?.kind ?? "", own.length];
    });
  return {
    columns: [column("采用渠道", 26), column("级别", 7), column("类型", 13), figure("次数", 7)],
    rows: [...rows, ["全部渠道", "", "", adoptions.length]],
  };
}

/** What the table does not show, or shows more than once. */
function adoptionNotes(facts: BulletinFacts): string[] {
  const { adoptions } = facts;
  const counted = adoptions.reduce((sum, { countedFor }) => sum + countedFor.length, 0);
  return [
    ...unplacedRemark(facts),
    ...(counted === adoptions.length
      ? []
      : [`联合报送的各计一次：各部门合计${counted}次，按渠道${adoptions.length}次。`]),
  ];
}

export const adoptionSheet: Output = {
  name: "采用情况统计表",
  anchor: "采用统计表",
  title: "信息采用情况统计表",
  span: "quarter",
  contentOf: (facts) => ({
    tables: sideBySide(adoptionByDepartment(facts), adoptionByOutlet(facts)),
    foot: adoptionNotes(facts),
  }),
};
