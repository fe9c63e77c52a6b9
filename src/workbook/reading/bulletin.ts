// Owns reading what a 通报 needs beside the tracker (O2), in two round trips: seals, 批评, the letterhead.

import type { Criticism } from "../../domain/outcomes/criticism";
import { confirmedCriticism } from "../../domain/outcomes/criticism";
import type { Quarter } from "../../domain/calendar/quarter";
import type { CellValue } from "../../domain/text/cell";
import { CRITICISM } from "../../tables/declarations/criticism";
import type { QuarterOfYear } from "../../tables/declarations/seal-records";
import { SETTINGS, type LetterheadField } from "../../tables/declarations/settings";
import { readTable } from "../../tables/reading/read-table";
import { evenIfOvertaken, inWorkbook } from "../excel/run";
import { ownSetting, readSettingsSheet, requestSettings } from "../excel/settings-rows";
import { requestSealedFigures, requestShownFigures } from "./sealed-figures";

export interface BulletinMaterial {
  /** 季度考核 as sealed; null = not sealed. */
  readonly sealed: CellValue[][] | null;
  readonly sealedBefore: CellValue[][] | null;
  /** 季度考核 as it stands, of whatever quarter it shows; null = no table is there. */
  readonly shown: CellValue[][] | null;
  /** E8: confirmed rows of the quarter. */
  readonly criticism: readonly Criticism[];
  /** Departments and grounds of the quarter that nobody has decided yet. */
  readonly undecided: readonly Criticism[];
  readonly letterhead: Readonly<Record<LetterheadField, string>>;
}

function quarterBefore({ year, quarter }: QuarterOfYear): QuarterOfYear {
  return quarter === 1
    ? { year: year - 1, quarter: 4 }
    : { year, quarter: (quarter - 1) as Quarter };
}

export function readBulletinMaterial(which: QuarterOfYear): Promise<BulletinMaterial> {
  return evenIfOvertaken(() =>
    inWorkbook(
      async (context) => {
        const names = context.workbook.names.load("items/name");
        const settings = requestSettings(context);
        const table = context.workbook.tables.getItem(CRITICISM.name).getRange().load("values");
        await context.sync();
        const known = names.items.map((item) => item.name);
        const sealed = requestSealedFigures(context, known, which);
        const before = requestSealedFigures(context, known, quarterBefore(which));
        const shown = requestShownFigures(context);
        await context.sync();
        const sheet = readSettingsSheet(settings);
        const rows = readTable(CRITICISM, { rows: table.values as CellValue[][] }).rows.map(
          (row) => row.record,
        );
        const own = rows.filter(({ year, quarter }) => {
          return year === which.year && quarter === which.quarter;
        });
        return {
          sealed: sealed.read(),
          sealedBefore: before.read(),
          shown: shown.read(),
          criticism: confirmedCriticism(own),
          undecided: own.filter(({ decision }) => decision === "拟列"),
          letterhead: {
            office: ownSetting(sheet, "office"),
            mark: ownSetting(sheet, "mark"),
            copiedTo: ownSetting(sheet, "copiedTo"),
            issuer: ownSetting(sheet, "issuer"),
            mailbox: ownSetting(sheet, "mailbox"),
            contact: ownSetting(sheet, "contact"),
            phone: ownSetting(sheet, "phone"),
          },
        };
      },
      [CRITICISM.name, SETTINGS.name],
    ),
  );
}
