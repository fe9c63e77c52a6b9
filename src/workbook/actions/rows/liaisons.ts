// Owns entering 联络员 (O4) in 部门: a name and a telephone each, through 日志.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { rowChange } from "../../excel/engine/change-row";
import { perform } from "../../excel/engine/transaction";
import { TEXTS } from "../../excel/texts";
import { DEPARTMENTS } from "../../../tables/declarations/departments";

export interface Liaison {
  readonly departmentId: string;
  readonly department: string;
  readonly liaison: string;
  /** As written, "" = the one that stands is kept. */
  readonly phone: string;
}

/** O4: several are one action; what stands already is neither written nor logged. May be repeated. */
export async function setLiaisons(
  liaisons: readonly Liaison[],
  { now }: { now: CivilDateTime },
): Promise<void> {
  const targets = liaisons.map(({ departmentId, department, liaison, phone }) => ({
    key: { texts: { [DEPARTMENTS.columns.id.header]: departmentId }, subject: department },
    changes: { liaison, ...(phone !== "" && { liaisonPhone: phone }) },
  }));
  await perform(rowChange(DEPARTMENTS, targets, { action: TEXTS.liaisons, reason: "", now }));
}
