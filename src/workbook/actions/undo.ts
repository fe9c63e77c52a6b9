// Owns 撤销 of a registration: the row becomes 作废 and stays, its 编号 is used up (S6).

import type { CivilDateTime } from "../../domain/civil-date";
import { changeSubmission } from "./submissions";

/** Takes back the registration `id`; safe to repeat. `now` is China time, for 日志. */
export async function revert(id: string, request: { now: CivilDateTime }): Promise<void> {
  await changeSubmission(
    id,
    { status: "作废" },
    { action: "撤销", reason: "撤销登记", now: request.now },
  );
}
