// Pitfalls 24, 32: looks that fail cost nothing but themselves, are named in a sentence, and are set by the
// next 重算季度表. Every action that has looks, every batch of looks failing.

import type { NodeExcel } from "excel-preview-host";
import { writeAnnualSheets } from "../../../src/workbook/actions/reports/annual-sheet";
import { writeCorrections } from "../../../src/workbook/actions/reports/corrections";
import { writePeopleSheet } from "../../../src/workbook/actions/reports/people-sheet";
import { finishQuarterly, recalculate } from "../../../src/workbook/actions/reports/recalculate";
import { register } from "../../../src/workbook/actions/rows/register";
import { sealQuarter } from "../../../src/workbook/actions/reports/seal";
import { readTracker } from "../../../src/workbook/reading/tracker";
import { closeAll, draft, makeLedger, NO_WAIT, NOW, openExcel, openTracker } from "../excel";

afterEach(closeAll);

const JULY = { year: 2022, month: 7, day: 5, minutes: 540 };
const JULY_REQUEST = { now: JULY, ...NO_WAIT };

async function prepared(): Promise<NodeExcel> {
  const excel = await openTracker();
  await register(draft(), { token: "a", now: NOW });
  await finishQuarterly(NO_WAIT);
  excel.log.reset();
  return excel;
}

async function sealed(): Promise<NodeExcel> {
  const excel = await prepared();
  await sealQuarter({ now: JULY });
  await register(draft({ title: "另一篇" }), { token: "b", now: JULY });
  return excel;
}

interface Case {
  readonly open: () => Promise<NodeExcel>;
  readonly act: () => Promise<{ readonly looks: string }>;
  readonly sheet: string;
}

const CASES: Readonly<Record<string, Case>> = {
  建立台账: { open: () => openExcel(), act: makeLedger, sheet: "季度考核" },
  封存: { open: prepared, act: () => sealQuarter({ now: JULY }), sheet: "2022年第二季度封存" },
  更正: { open: sealed, act: () => writeCorrections({ now: JULY }), sheet: "更正" },
  年度考核: { open: prepared, act: () => writeAnnualSheets({ now: JULY }), sheet: "年度考核" },
  个人: { open: prepared, act: () => writePeopleSheet(JULY_REQUEST), sheet: "个人" },
};

/** Values and looks of a sheet. */
function sheetOf(excel: NodeExcel, name: string) {
  const sheet = excel.book.sheetByName(name);
  if (!sheet) throw new Error(`no ${name}`);
  const values = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 25 }, (__, column) => sheet.value(row, column) ?? null),
  );
  const { frozen, page, conditionalFormats } = sheet as unknown as Record<string, unknown>;
  return { values, looks: structuredClone({ frozen, page, conditionalFormats }) };
}

const isLook = (members: readonly string[]) =>
  members.some((member) => /^(FreezeRows|SetPrintTitleRows|ClearAll|SetPrintArea)$/u.test(member));

/** The add-in's round trips of an action that carry looks, 1 = the first. */
function lookTrips(excel: NodeExcel): number[] {
  const trips = excel.log.entries.filter((entry) => entry.kind === "add-in");
  return trips.flatMap(({ members }, index) => (isLook(members) ? [index + 1] : []));
}

const fail = (excel: NodeExcel, trip: number) =>
  excel.host.failAt(trip, { when: "before", code: "GeneralException" });

it.each(Object.entries(CASES))(
  "%s: all looks in one round trip; where that fails, kind by kind",
  async (_, one) => {
    const undisturbed = await one.open();
    undisturbed.log.reset();
    await one.act();
    const [together = 0, ...none] = lookTrips(undisturbed);
    expect(none).toEqual([]);
    await recalculate(JULY_REQUEST);
    const wanted = sheetOf(undisturbed, one.sheet);
    closeAll();
    const apart = await one.open();
    apart.log.reset();
    fail(apart, together);
    expect((await one.act()).looks).toBe("");
    const kinds = lookTrips(apart).filter((trip) => trip !== together);
    expect(kinds.length).toBeGreaterThanOrEqual(2);
    closeAll();
    for (const failing of [...kinds.map((trip) => [trip]), kinds]) {
      const excel = await one.open();
      for (const trip of [together, ...failing]) fail(excel, trip);
      const { looks } = await one.act();
      expect(looks.match(/没有设成/gu)).toHaveLength(failing.length);
      expect(looks).toContain("数据不受影响");
      expect(looks).not.toContain("连接");
      expect((await readTracker()).departments).toHaveLength(35);
      expect(sheetOf(excel, one.sheet).looks).not.toEqual(wanted.looks);
      expect((await recalculate(JULY_REQUEST)).looks).toBe("");
      expect(sheetOf(excel, one.sheet)).toEqual(wanted);
      closeAll();
    }
  },
);

it("what has its looks is left alone by 重算: the clerk's own page settings stay", async () => {
  const excel = await prepared();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("季度考核");
    pageLayout.orientation = "Portrait";
    await context.sync();
  });
  await recalculate(JULY_REQUEST);
  expect(excel.book.sheetByName("季度考核")?.page.orientation).toBe("portrait");
});

it("a run that ends before its looks leaves them for 重算", async () => {
  const excel = await openExcel();
  const trips = [5, 6, 7, 8];
  for (const trip of trips) excel.host.failAt(trip, { when: "before", code: "GeneralException" });
  await makeLedger();
  expect(excel.book.settings.size).toBe(1);
  await recalculate(JULY_REQUEST);
  expect(excel.book.settings.size).toBe(0);
});
