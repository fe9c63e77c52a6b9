// The independent oracle's reading of a ledger: requirements.md read a second time, as naively as possible.
// Nested loops over plain records, dates as ISO text. It shares no code with src/domain but the types.
import type { Adoption } from "../../src/domain/records/adoption";
import type { EvaluationInput } from "../../src/domain/evaluation/types";
import type { Submission } from "../../src/domain/records/submission";

export type Day = { year: number; month: number; day: number; minutes?: number | undefined };
export type OracleDepartment = EvaluationInput["departments"][number];

export const pad = (n: number, width = 2) => String(n).padStart(width, "0");
export const iso = (d: Day) => `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`;
export const minutesOf = (d: Day) => d.minutes ?? null;
export const quarterOfIso = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3);
export const lastDay = (year: number, q: number) =>
  `${pad(year, 4)}-${["03-31", "06-30", "09-30", "12-31"][q - 1] ?? ""}`;

export class OracleLedger {
  readonly asOf: string;

  constructor(readonly world: EvaluationInput) {
    const end = lastDay(world.year, world.quarter);
    const given = world.asOf ? iso(world.asOf) : end;
    this.asOf = given < end ? given : end;
  }

  /** P4: who answers to a name on a day. */
  owner(name: string, day: string): OracleDepartment | null {
    for (const d of this.world.departments) {
      const names = [d.name, ...d.aliases];
      for (const c of this.world.changes) {
        if (c.departmentId === d.id && c.field === "name") names.push(c.old, c.new);
      }
      if (!names.includes(name)) continue;
      const into = this.mergedInto(d, day);
      return into ? (this.world.departments.find((x) => x.id === into) ?? null) : d;
    }
    return null;
  }

  mergedInto(d: OracleDepartment, day: string): string {
    let into = "";
    for (const c of this.changesByDay(d, "mergedInto")) {
      if (iso(c.from) <= day) into = String(c.new);
    }
    return into;
  }

  changesByDay(d: OracleDepartment, field: string) {
    return this.world.changes
      .filter((c) => c.departmentId === d.id && c.field === field)
      .sort((a, b) => (iso(a.from) < iso(b.from) ? -1 : 1));
  }

  /** E12 */
  hasPlan(year: number): boolean {
    const { planYears } = this.world.settings;
    return planYears.length === 0 || planYears.some((each) => each === year);
  }

  /** P4: the quota in force on the last day of quarter q; none once merged. */
  quota(d: OracleDepartment, q: number, year = this.world.year): number {
    const day = lastDay(year, q);
    if (!this.hasPlan(year) || this.mergedInto(d, day)) return 0;
    for (const c of this.changesByDay(d, "quota")) {
      if (iso(c.from) > day) return Number(c.old);
    }
    return d.quota;
  }

  received(s: Submission): string {
    return iso(s.receivedOn);
  }

  lacksApproval(s: Submission): boolean {
    const given = (ticked: boolean, on: Day | null) =>
      ticked && (on === null || iso(on) <= this.asOf);
    const leader = given(s.leaderApproved, s.leaderApprovedOn);
    return s.channel === "直报" ? !leader : !(leader && given(s.headApproved, s.headApprovedOn));
  }

  /** S4, but for the period. */
  eligible(s: Submission): boolean {
    const { countWithoutApproval, countDirect } = this.world.settings;
    if (s.status !== "有效" || s.duplicateOf !== "") return false;
    if (s.channel === "直报" && !countDirect) return false;
    return countWithoutApproval || !this.lacksApproval(s);
  }

  /** S6: versions replaced by a later one that is there by the as-of date do not stand alone. */
  chain(s: Submission): Submission[] {
    const versions = [s];
    for (let grew = true; grew;) {
      grew = false;
      for (const other of this.world.submissions) {
        if (versions.includes(other) || this.received(other) > this.asOf) continue;
        const linked = versions.some(
          (v) => v.resubmissionOf === other.id || other.resubmissionOf === v.id,
        );
        if (linked) {
          versions.push(other);
          grew = true;
        }
      }
    }
    return versions;
  }

  /** The departments for which an article counts. */
  departmentsOf(s: Submission): OracleDepartment[] {
    const names = [s.department];
    if (this.world.settings.joint === "各计一篇") names.push(...s.coDepartments);
    const found: OracleDepartment[] = [];
    for (const name of names) {
      const d = this.owner(name, this.received(s));
      if (d && !found.includes(d)) found.push(d);
    }
    return found;
  }

  /** Articles of the year that are there by the as-of date and alive, one per chain. */
  standing(year = this.world.year): Submission[] {
    const result: Submission[] = [];
    for (const s of this.world.submissions) {
      if (this.received(s) > this.asOf) continue;
      if (s.receivedOn.year !== year) continue;
      if (s.status === "作废" || s.duplicateOf !== "" || s.status === "退回") continue;
      result.push(s);
    }
    return result;
  }

  counted(d: OracleDepartment, year = this.world.year): Submission[] {
    return this.standing(year).filter((s) => this.eligible(s) && this.departmentsOf(s).includes(d));
  }

  countedIn(d: OracleDepartment, q: number, year = this.world.year): number {
    return this.counted(d, year).filter((s) => quarterOfIso(this.received(s)) === q).length;
  }

  /** S6: what the timeliness of an article goes by. */
  firstVersion(s: Submission): Submission {
    return this.chain(s).reduce((a, b) => (this.isBefore(b, a) ? b : a));
  }

  isBefore(a: Submission, b: Submission): boolean {
    const [x, y] = [this.received(a), this.received(b)];
    return x < y || (x === y && (minutesOf(a.receivedOn) ?? 0) < (minutesOf(b.receivedOn) ?? 0));
  }

  /** What a department has sent in, of any year, one per chain: the standing or the returned version. */
  articles(d: OracleDepartment): Submission[] {
    return this.world.submissions.filter((s) => {
      if (this.received(s) > this.asOf || s.status === "作废" || s.duplicateOf !== "") return false;
      return !this.isReplaced(s) && this.departmentsOf(s).includes(d);
    });
  }

  /** A later version is there that stands for this one. */
  isReplaced(s: Submission): boolean {
    return this.chain(s).some(
      (x) => x !== s && x.resubmissionOf === s.id && x.status !== "作废" && x.duplicateOf === "",
    );
  }

  /** A4: whoever is named on an article answers by it: 牵头 and 参与 alike. */
  namedOn(s: Submission): (OracleDepartment | null)[] {
    return [s.department, ...s.coDepartments].map((name) => this.owner(name, this.received(s)));
  }

  /** A4: what has come in answer to a commission for a department, one per chain: its last version or any. */
  answersTo(commissionId: string, d: OracleDepartment): Submission[] {
    const answers = (s: Submission) =>
      s.commissionId === commissionId &&
      this.received(s) <= this.asOf &&
      s.status !== "作废" &&
      s.duplicateOf === "" &&
      this.namedOn(s).includes(d);
    return this.world.submissions.filter((s) => {
      if (!answers(s) || !this.isReplaced(s)) return answers(s);
      const last = this.chain(s).find((x) => !this.isReplaced(x) && x.status !== "作废");
      return last === undefined || !answers(last);
    });
  }

  adoptionsOf(s: Submission): Adoption[] {
    const versions = this.chain(s).filter((v) => v.status !== "作废" && v.duplicateOf === "");
    const ids = versions.map(({ id }) => id);
    for (let known = 0; known < ids.length;) {
      known = ids.length;
      for (const other of this.world.submissions) {
        const repeats = other.status !== "作废" && ids.includes(other.duplicateOf);
        if (repeats && !ids.includes(other.id)) ids.push(other.id);
      }
    }
    return this.world.adoptions.filter((a) => ids.includes(a.submissionId));
  }
}
