// Every action that writes, failing at each of its round trips in turn: it is told in a sentence, and
// repeated it leaves what it would have left at once.

import { setPeriod } from "../../../../src/workbook/reading/shown-period";
import { addAdoption } from "../../../../src/workbook/actions/rows/adoptions";
import { issueCommission } from "../../../../src/workbook/actions/rows/commissions";
import { recalculate } from "../../../../src/workbook/actions/reports/recalculate";
import { register } from "../../../../src/workbook/actions/rows/register";
import { undo } from "../../../../src/workbook/actions/rows/undo";
import type { NodeExcel } from "excel-preview-host";
import { closeAll, draft, NO_WAIT, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);
// Each opens Excel several times.
jest.setTimeout(60_000);

const DAY = { year: 2022, month: 5, day: 9 };
const ADOPTION = {
  submissionId: "2022-0001",
  outlet: "五华县人民政府公众网",
  kind: "党政网站",
  level: "县",
  adoptedOn: DAY,
  link: "",
  commendable: true,
} as const;
const COMMISSION = {
  source: "市局",
  topic: "普法工作",
  departments: ["法制股"],
  issuedOn: DAY,
  deadline: { ...DAY, day: 20 },
};

const ACTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  "S3: 登记": () => register(draft({ title: "另一篇" }), { token: "b", now: NOW }),
  "S6: 撤销": () => undo("a", { now: NOW }),
  "A1: 记录采用": () => addAdoption(ADOPTION, { token: "b", now: NOW }),
  "A4: 下达约稿": () => issueCommission(COMMISSION, { token: "b", now: NOW }),
  "O1: 重算季度表": () => recalculate({ now: NOW, ...NO_WAIT }),
  年度和季度: () => setPeriod({ year: 2022, quarter: 3, asOf: null }),
};

async function prepared(): Promise<NodeExcel> {
  const excel = await openTracker();
  await register(draft(), { token: "a", now: NOW });
  return excel;
}

/** Records, the quarterly sheet, 日志 line by line; tokens are made up anew each time. */
function contents(excel: NodeExcel): unknown {
  const sheet = excel.book.sheetByName("季度考核");
  const quarterly = Array.from({ length: 45 }, (_, row) =>
    Array.from({ length: 15 }, (__, column) => sheet?.value(row, column) ?? null),
  );
  const records = ["台账", "采用", "约稿"].map((name) => tableRows(excel, name));
  const log = tableRows(excel, "日志").map((row) => ({ ...row, 标识: "" }));
  return { quarterly, records, log };
}

describe.each(Object.entries(ACTIONS))("%s", (_name, action) => {
  it.each(["before", "after"] as const)(
    "failing %s any of its round trips was carried out, can be repeated",
    async (when) => {
      const undisturbed = await prepared();
      await action();
      const wanted = contents(undisturbed);
      closeAll();
      let trip = 0;
      for (let failed = true; failed; closeAll()) {
        trip += 1;
        const excel = await prepared();
        excel.host.failAt(trip, { when, code: "GeneralException" });
        const told = await action().then(
          () => null,
          (error: Error) => error.message,
        );
        failed = told !== null;
        if (failed) {
          expect(told).toContain("可以再试一次，不会重复写入");
          await action();
        }
        expect(contents(excel)).toEqual(wanted);
      }
      expect(trip).toBeGreaterThan(1);
    },
  );
});
