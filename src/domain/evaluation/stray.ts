// Owns finding what belongs to nobody (E11): rows, commissions, changes of departments that are not in
// the list, adoptions of rows that are not there.

import type { LeftOut } from "../records/left-out";
import type { Answered } from "./articles/answers";
import type { LedgerFacts } from "./articles/facts";
import type { EvaluationFrame } from "./types";

/** A row of 台账 whose 部门 or 参与部门 is in the list under no name, e.g. since it was renamed there. */
export function unknownDepartment(
  header: "部门" | "参与部门",
  { id: subject, receivedSerial }: Pick<LedgerFacts, "id" | "receivedSerial">,
  name: string,
): LeftOut {
  const reason = `“${name}”不在部门表，未计入`;
  const daySerial = Math.floor(receivedSerial);
  return { table: "台账", index: 0, header, subject, reason, daySerial };
}

export function adoptionWithoutRow(id: string): LeftOut {
  const reason = `“${id}”在台账中没有可计入的行，未计入`;
  return { table: "采用", index: 0, header: "报送编号", subject: id, reason };
}

/**
 * Commissions and changes that are about departments which are not in the list; of those due before `fromSerial`
 * what nobody has answered: it would be overdue still.
 */
export function strayOf(
  { changes, departments }: EvaluationFrame,
  commissions: readonly Answered[],
  fromSerial: number,
): LeftOut[] {
  const asked = commissions.flatMap(({ commission, deadline, asked: all }) =>
    all
      .filter(({ known, first }) => !known && (deadline >= fromSerial || first === null))
      .map(({ name }): LeftOut => {
        const reason = `“${name}”不在部门表，未计入`;
        return { table: "约稿", index: 0, header: "分配部门", subject: commission.id, reason };
      }),
  );
  if (changes.length === 0) return asked;
  const ids = new Set(departments.map(({ id }) => id));
  const about = changes.flatMap((change) => [
    { header: "部门编号", subject: change.departmentId, id: change.departmentId },
    ...(change.field === "mergedInto" && change.new !== ""
      ? [{ header: "新值", subject: change.departmentId, id: change.new }]
      : []),
  ]);
  const stray = about
    .filter(({ id }) => !ids.has(id))
    .map(({ header, subject, id }): LeftOut => {
      const reason = `“${id}”不在部门表，未计入`;
      return { table: "部门变更", index: 0, header, subject, reason };
    });
  return [...asked, ...stray];
}
