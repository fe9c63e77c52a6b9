// Hints of changed cells over real office.js: by hand, own, remote; debounced, and ended.

import { type NodeExcel, area } from "excel-preview-host";
import { watchWorkbook, type Hint } from "../../../src/workbook/reading/events";
import { setPeriod } from "../../../src/workbook/reading/shown-period";
import { until } from "../../support/until";
import { closeAll, openTracker } from "../excel";

afterEach(closeAll);

function type(excel: NodeExcel, name: string, row: number, column: number, value: string): void {
  const sheet = excel.book.sheetByName(name);
  if (!sheet) throw new Error(name);
  sheet.ensure(row, column).value = value;
  sheet.changed({ kind: "cells", sheetId: sheet.id, area: area(row, column), origin: "local" });
}

describe("pitfall 15: hints", () => {
  it("come once for many quick changes, with where and by whom", async () => {
    const excel = await openTracker();
    const hints: Hint[] = [];
    const watch = (heard: Hint[]) =>
      watchWorkbook({ hint: (hint) => heard.push(hint), ledgerLeft: () => undefined });
    const end = await watch(hints);
    type(excel, "台账", 1, 4, "标题");
    type(excel, "台账", 1, 5, "动态类");
    type(excel, "设置", 1, 1, "当季");
    type(excel, "计划表", 1, 1, "x");
    await until(() => hints.length > 0);
    expect(hints).toEqual([
      {
        sheets: ["台账", "设置"],
        origins: ["hand"],
        ledgerAddresses: ["E2", "F2"],
        othersAddresses: [],
      },
    ]);
    await setPeriod({ year: 2022, quarter: 3, asOf: null });
    await until(() => hints.length > 1);
    expect(hints[1]).toMatchObject({ sheets: ["季度考核"], origins: ["own"] });
    excel.host.asCoAuthor(() => type(excel, "台账", 1, 4, "别人改的"));
    await until(() => hints.length > 2);
    expect(hints[2]).toEqual({
      sheets: ["台账"],
      origins: ["remote"],
      ledgerAddresses: [],
      othersAddresses: ["E2"],
    });
    await end();
    const later: Hint[] = [];
    const endLater = await watch(later);
    type(excel, "台账", 1, 4, "之后");
    await until(() => later.length > 0);
    await endLater();
    expect(hints).toHaveLength(3);
  });
});
