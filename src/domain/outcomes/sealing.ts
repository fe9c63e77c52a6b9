// Owns when a quarter may be sealed and what its seal is compared by (E7): fingerprints of its rows,
// and later corrections.

import type { CellValue } from "../text/cell";
import { compareDates, toSerial, type CivilDate } from "../calendar/civil-date";
import { FACT_FIELDS, type LedgerFacts } from "../evaluation/articles/facts";
import { fingerprint } from "../text/hash";
import { endOfQuarter, type Quarter, startOfQuarter } from "../calendar/quarter";

/** One ledger row of a quarter, as it was or as it is. */
export interface SealedRow {
  readonly id: string;
  readonly fingerprint: string;
}

/** E7: the row's content; an empty cell is the same whether null or "". */
export function rowFingerprint(cells: readonly CellValue[]): string {
  const texts = cells.map((cell) => (cell === null || cell === "" ? "" : typeof cell + cell));
  return fingerprint(JSON.stringify(texts));
}

const MINUTES_PER_DAY = 1440;

/** Clock times differ in their last binary digits from one Excel to the next; minutes do not. */
function printed(value: CellValue): CellValue {
  return typeof value === "number" ? Math.round(value * MINUTES_PER_DAY) : value;
}

const SEALED_FIELDS = FACT_FIELDS.filter((field) => field !== "id");

/** E7: what figures and flags depend on in one row, and its title. */
export function factsFingerprint(facts: LedgerFacts, title: string): string {
  return rowFingerprint([...SEALED_FIELDS.map((field) => printed(facts[field])), title]);
}

/** E7: a row of the quarter, by its receipt (serial), whether it counts or not. */
export function isOfQuarter(receivedSerial: number, year: number, quarter: Quarter): boolean {
  const first = toSerial(startOfQuarter(year, quarter));
  return receivedSerial >= first && receivedSerial < toSerial(endOfQuarter(year, quarter)) + 1;
}

/** E7: a quarter may be sealed from its as-of date on. */
export function mayBeSealed(asOf: CivilDate, today: CivilDate): boolean {
  return compareDates(today, asOf) >= 0;
}

/** E7: content of the whole ledger, whatever the order of its rows. */
export function ledgerFingerprint(rows: readonly SealedRow[]): string {
  return fingerprint(
    rows
      .map((row) => `${row.id} ${row.fingerprint}`)
      .sort()
      .join("\n"),
  );
}

/** 补录: dated in the closed quarter after it was sealed. 移出: no longer there or dated elsewhere. */
export type CorrectionKind = "补录" | "变更" | "移出";

export interface Correction {
  readonly id: string;
  readonly kind: CorrectionKind;
}

/** E7: 更正 of a sealed quarter, from its rows then and its rows now. The seal itself stays. */
export function correctionsSince(
  sealed: readonly SealedRow[],
  current: readonly SealedRow[],
): Correction[] {
  const before = new Map(sealed.map((row) => [row.id, row.fingerprint]));
  const now = new Set(current.map((row) => row.id));
  const changed = current.flatMap(({ id, fingerprint: content }): Correction[] => {
    const old = before.get(id);
    if (old === undefined) return [{ id, kind: "补录" }];
    return old === content ? [] : [{ id, kind: "变更" }];
  });
  const gone = sealed.filter((row) => !now.has(row.id));
  return [...changed, ...gone.map(({ id }): Correction => ({ id, kind: "移出" }))];
}
