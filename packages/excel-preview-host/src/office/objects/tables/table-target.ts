// The cells behind a table.
import type { TableTarget } from "../../context";
import type { Area } from "../../../model/address";
import type { Table } from "../../../model/features";
import type { Sheet } from "../../../model/sheet";
import { OfficeError } from "../../errors";

export function tableSheet({ host, table }: TableTarget): Sheet {
  const sheet = host.book.sheet(table.sheetId);
  if (!sheet || !host.book.tables.includes(table)) throw new OfficeError("ItemNotFound");
  return sheet;
}

/** The rows between header and totals. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + Number(showHeaders), bottom: area.bottom - Number(showTotals) };
}
