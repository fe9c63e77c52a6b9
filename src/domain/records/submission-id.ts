// Owns numbering (S3): a 编号 is never used twice, not even after 作废.

/** More digits are no number of ours: somebody typed them. */
const ID = /^(\d{4})-(\d{4,6})$/u;

/** The number after the highest one of the year, "2022-0007"; all ids ever used must be given. */
export function nextSubmissionId(year: number, usedIds: Iterable<string>): string {
  return `${year}-${String(highest(ID, year, usedIds) + 1).padStart(4, "0")}`;
}

const COMMISSION_ID = /^约(\d{4})-(\d{2,6})$/u;

/** "约2022-03" */
export function nextCommissionId(year: number, usedIds: Iterable<string>): string {
  return `约${year}-${String(highest(COMMISSION_ID, year, usedIds) + 1).padStart(2, "0")}`;
}

function highest(form: RegExp, year: number, usedIds: Iterable<string>): number {
  let max = 0;
  for (const id of usedIds) {
    const match = form.exec(id.trim());
    if (match !== null && Number(match[1]) === year) max = Math.max(max, Number(match[2]));
  }
  return max;
}
