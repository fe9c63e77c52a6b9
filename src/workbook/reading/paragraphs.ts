// Owns reading what earlier articles were made of (I6), within bounds: only when an article is there to be
// compared, and of a long ledger only the latest.

import type { Remembered } from "../../domain/text/paragraphs";
import { splitNames } from "../../domain/text/written";
import type { CellValue } from "../../domain/text/cell";
import { numberOf, textOf } from "../../tables/schema/cells";
import { LEDGER } from "../../tables/declarations/ledger";
import { PARAGRAPHS, submissionToken } from "../../tables/declarations/paragraphs";
import { asFarAsItGoes, requestValues, valuesOf, type Mode } from "../excel/pieces";
import { inWorkbook } from "../excel/run";

/** Articles of many years; some 2 MB of hashes at most. */
const MOST_ARTICLES = 2000;

/** I6: the latest articles whose paragraphs are known, in two round trips. */
export async function readParagraphs(): Promise<Remembered[]> {
  return asFarAsItGoes((mode) =>
    inWorkbook((context) => read(context, mode), [LEDGER.name, PARAGRAPHS.name]),
  );
}

async function read(context: Excel.RequestContext, mode: Mode): Promise<Remembered[]> {
  const ledger = context.workbook.tables.getItem(LEDGER.name);
  const columnOf = (header: string) =>
    requestValues(ledger.columns.getItem(header).getDataBodyRange(), mode);
  const ids = columnOf(LEDGER.columns.id.header);
  const tokens = columnOf(LEDGER.columns.token.header);
  const table = context.workbook.tables.getItem(PARAGRAPHS.name);
  const body = table.getDataBodyRange().load("rowCount");
  const header = table.getHeaderRowRange().load("values");
  await context.sync();
  const rows = Math.min(body.rowCount, MOST_ARTICLES);
  const latest = requestValues(
    body
      .getLastRow()
      .getOffsetRange(1 - rows, 0)
      .getResizedRange(rows - 1, 0),
    mode,
  );
  await context.sync();
  const idOf = new Map<string, string>();
  const idCells = await valuesOf(ids, mode);
  for (const [at, [token]] of (await valuesOf(tokens, mode)).entries()) {
    idOf.set(textOf(token), numberOf(idCells[at]?.[0]));
  }
  const headers = (header.values as CellValue[][])[0] ?? [];
  const [hashes, token] = [PARAGRAPHS.columns.paragraphs, PARAGRAPHS.columns.token].map((column) =>
    headers.indexOf(column.header),
  );
  return (await valuesOf(latest, mode)).flatMap((cells) => {
    const id = idOf.get(submissionToken(textOf(cells[token ?? -1])));
    const paragraphs = splitNames(textOf(cells[hashes ?? -1]));
    return id === undefined || id === "" || paragraphs.length === 0 ? [] : [{ id, paragraphs }];
  });
}
