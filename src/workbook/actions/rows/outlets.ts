// Owns entering 采用渠道 (A1) and correcting one: what was adopted there before keeps its 类型, 级别 and 表彰.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { outletSchema, type Outlet } from "../../../domain/records/outlet";
import { nameKey } from "../../../domain/text/text";
import { OUTLETS, type OutletRow } from "../../../tables/declarations/adoptions";
import { badInput, requireValid } from "../../excel/bad-input";
import { rowAddition } from "../../excel/engine/add-row";
import { rowChange } from "../../excel/engine/change-row";
import { perform } from "../../excel/engine/transaction";
import { TEXTS } from "../../excel/texts";

/**
 * A1: one row of 采用渠道 and one line of 日志. May be repeated with the same token. Throws WorkbookError
 * "bad-input" where one of that name stands, 停用 or not.
 */
export function addOutlet(
  outlet: Outlet,
  request: { token: string; now: CivilDateTime },
): Promise<OutletRow> {
  requireValid(outletSchema, outlet);
  return perform(
    rowAddition({
      ...request,
      schema: OUTLETS,
      make(others) {
        const there = others.find(({ name }) => nameKey(name) === nameKey(outlet.name));
        if (there !== undefined) throw badInput(TEXTS.outletThere(there.name));
        return { ...outlet, retired: false, token: request.token };
      },
      line: ({ name, kind, level }) => ({
        action: "增加采用渠道",
        subject: name,
        new: `${kind} ${level}级`,
      }),
    }),
  );
}

/** Another 类型 or 级别, 停用 or offered again, by 日志. May be repeated. */
export async function changeOutlet(
  { name }: OutletRow,
  changes: Partial<Omit<Outlet, "name"> & Pick<OutletRow, "retired">>,
  { now }: { now: CivilDateTime },
): Promise<void> {
  const key = { texts: { [OUTLETS.columns.name.header]: name }, subject: name };
  await perform(rowChange(OUTLETS, [{ key, changes }], { action: "改采用渠道", reason: "", now }));
}
