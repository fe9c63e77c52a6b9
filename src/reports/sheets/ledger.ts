// Owns 台账打印表 (O5): of 台账 what one looks up on paper, the year up to the as-of date, and where each was adopted.

import { toSerial } from "../../domain/calendar/civil-date";
import { outletsById } from "../../domain/evaluation/articles/outlets";
import { joinNames, splitPeople } from "../../domain/text/written";
import type { TableContent } from "../../tables/blocks/output-sheet";
import { tick } from "../../tables/schema/codecs";
import { DATE_FORMAT } from "../../tables/schema/columns";
import type { BulletinFacts } from "../facts/facts";
import { column, figure, sideBySide, type Output } from "./tables";

function ledgerTable({ input: { evaluation }, period }: BulletinFacts): TableContent {
  const { adoptions, submissions } = evaluation;
  const outlets = outletsById(adoptions, submissions, period.asOfEnd);
  const rows = submissions
    .map((each) => ({ ...each, serial: toSerial(each.receivedOn) }))
    .filter(({ serial }) => serial >= period.yearStart && serial < period.asOfEnd)
    .map((each) => [
      each.id,
      each.serial,
      joinNames([each.department, ...each.coDepartments]),
      each.title,
      each.category,
      each.wordCount || "",
      joinNames(splitPeople(each.author)),
      tick.write(each.headApproved),
      tick.write(each.leaderApproved),
      each.status,
      joinNames(outlets.get(each.id) ?? []),
    ]);
  return {
    columns: [
      column("编号", 12),
      column("收稿日期", 12, DATE_FORMAT),
      column("部门", 22),
      column("标题", 44),
      column("类别", 9),
      figure("字数", 7),
      column("主笔", 10),
      column("部门负责人审阅", 9),
      column("分管领导审阅", 9),
      column("状态", 8),
      column("采用渠道", 24),
    ],
    rows,
  };
}

export const ledgerSheet: Output = {
  name: "台账打印表",
  anchor: "台账打印区",
  title: "信息报送台账",
  span: "year to date",
  contentOf: (facts) => ({ tables: sideBySide(ledgerTable(facts)) }),
};
