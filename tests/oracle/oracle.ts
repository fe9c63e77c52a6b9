// The independent oracle: requirements.md read a second time, as naively as possible.
// Nested loops over plain records, dates as ISO text. It shares no code with src/domain but the types.
import type { Adoption } from "../../src/domain/adoption";
import type { EvaluationInput } from "../../src/domain/evaluation";
import type { Submission } from "../../src/domain/submission";

type Day = { year: number; month: number; day: number; minutes?: number | undefined };
type Department = EvaluationInput["departments"][number];

export interface OracleRow {
  quota: number;
  dueInQuarter: number;
  countedInQuarter: number;
  dueToDate: number;
  countedToDate: number;
  shortfall: number;
  completion: number | null;
  progress: number | null;
  adoptedInQuarter: number;
  adoptionsInQuarter: number;
  adoptionRateInQuarter: number | null;
  status: string;
  flags: string[];
}

const pad = (n: number, width = 2) => String(n).padStart(width, "0");
const iso = (d: Day) => `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`;
const minutesOf = (d: Day) => d.minutes ?? null;
const quarterOfIso = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3);
const lastDay = (year: number, q: number) =>
  `${pad(year, 4)}-${["03-31", "06-30", "09-30", "12-31"][q - 1] ?? ""}`;

export class Oracle {
  private readonly asOf: string;

  constructor(private readonly world: EvaluationInput) {
    const end = lastDay(world.year, world.quarter);
    const given = world.asOf ? iso(world.asOf) : end;
    this.asOf = given < end ? given : end;
  }

  /** P4: who answers to a name on a day. */
  private owner(name: string, day: string): Department | null {
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

  private mergedInto(d: Department, day: string): string {
    let into = "";
    for (const c of this.changesByDay(d, "mergedInto")) {
      if (iso(c.from) <= day) into = String(c.new);
    }
    return into;
  }

  private changesByDay(d: Department, field: string) {
    return this.world.changes
      .filter((c) => c.departmentId === d.id && c.field === field)
      .sort((a, b) => (iso(a.from) < iso(b.from) ? -1 : 1));
  }

  /** P4: the quota in force on the last day of quarter q; none once merged. */
  private quota(d: Department, q: number): number {
    const day = lastDay(this.world.year, q);
    if (this.mergedInto(d, day)) return 0;
    for (const c of this.changesByDay(d, "quota")) {
      if (iso(c.from) > day) return Number(c.old);
    }
    return d.quota;
  }

  /** E1 */
  private due(d: Department, q: number): number {
    return q === 0 ? 0 : Math.floor((this.quota(d, q) * q) / 4);
  }

  private received(s: Submission): string {
    return iso(s.receivedOn);
  }

  private lacksApproval(s: Submission): boolean {
    const given = (ticked: boolean, on: Day | null) =>
      ticked && (on === null || iso(on) <= this.asOf);
    const leader = given(s.leaderApproved, s.leaderApprovedOn);
    return s.channel === "直报" ? !leader : !(leader && given(s.headApproved, s.headApprovedOn));
  }

  /** S4, but for the period. */
  private eligible(s: Submission): boolean {
    const { countWithoutApproval, countDirect } = this.world.settings;
    if (s.status !== "有效" || s.duplicateOf !== "") return false;
    if (s.channel === "直报" && !countDirect) return false;
    return countWithoutApproval || !this.lacksApproval(s);
  }

  /** S6: versions replaced by a later one that is there by the as-of date do not stand alone. */
  private chain(s: Submission): Submission[] {
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
  private departmentsOf(s: Submission): Department[] {
    const names = [s.department];
    if (this.world.settings.joint === "各计一篇") names.push(...s.coDepartments);
    const found: Department[] = [];
    for (const name of names) {
      const d = this.owner(name, this.received(s));
      if (d && !found.includes(d)) found.push(d);
    }
    return found;
  }

  /** Articles of the year that are there by the as-of date and alive, one per chain. */
  private standing(): Submission[] {
    const result: Submission[] = [];
    for (const s of this.world.submissions) {
      if (this.received(s) > this.asOf) continue;
      if (s.receivedOn.year !== this.world.year) continue;
      if (s.status === "作废" || s.duplicateOf !== "" || s.status === "退回") continue;
      result.push(s);
    }
    return result;
  }

  private counted(d: Department): Submission[] {
    return this.standing().filter((s) => this.eligible(s) && this.departmentsOf(s).includes(d));
  }

  private countedIn(d: Department, q: number): number {
    return this.counted(d).filter((s) => quarterOfIso(this.received(s)) === q).length;
  }

  private judged(q: number): boolean {
    const first = this.world.settings.firstQuarter;
    if (first.year === null) return q >= first.quarter;
    return this.world.year * 4 + q >= first.year * 4 + first.quarter;
  }

  /** S6: what the timeliness of an article goes by. */
  private firstVersion(s: Submission): Submission {
    return this.chain(s).reduce((a, b) => (this.isBefore(b, a) ? b : a));
  }

  /** E4: an event is reported before it happens. */
  private eventLateness(s: Submission): "late" | "unsure" | "fine" {
    const event = s.publishedAt;
    if (!event) return "fine";
    const first = this.firstVersion(s).receivedOn;
    if (iso(first) !== iso(event)) return iso(first) > iso(event) ? "late" : "fine";
    const [at, then] = [minutesOf(first), minutesOf(event)];
    if (at !== null && then !== null) return at >= then ? "late" : "fine";
    const rule = this.world.settings.sameDay;
    return rule === "迟报" ? "late" : rule === "待核" ? "unsure" : "fine";
  }

  private isBefore(a: Submission, b: Submission): boolean {
    const [x, y] = [this.received(a), this.received(b)];
    return x < y || (x === y && (minutesOf(a.receivedOn) ?? 0) < (minutesOf(b.receivedOn) ?? 0));
  }

  /** A4 + E4: the department's first article for a commission, come after the deadline's day. */
  private isLateFirstAnswer(s: Submission, d: Department): boolean {
    const commission = this.world.commissions.find((c) => c.id === s.commissionId);
    if (!commission) return false;
    const first = this.firstVersion(s);
    const earlierAnswer = this.articles(d).some(
      (x) => x.commissionId === s.commissionId && this.isBefore(this.firstVersion(x), first),
    );
    return !earlierAnswer && this.received(first) > iso(commission.deadline);
  }

  /** What a department has sent in, of any year, one per chain: the standing or the returned version. */
  private articles(d: Department): Submission[] {
    return this.world.submissions.filter((s) => {
      if (this.received(s) > this.asOf || s.status === "作废" || s.duplicateOf !== "") return false;
      const replaced = this.chain(s).some(
        (x) => x !== s && x.resubmissionOf === s.id && x.status !== "作废" && x.duplicateOf === "",
      );
      return !replaced && this.departmentsOf(s).includes(d);
    });
  }

  private reportedAfterwards(s: Submission): boolean {
    const after = (ticked: boolean, on: Day | null) =>
      ticked && on !== null && iso(on) <= this.asOf && iso(on) > this.received(s);
    return (
      after(s.leaderApproved, s.leaderApprovedOn) ||
      (s.channel !== "直报" && after(s.headApproved, s.headApprovedOn))
    );
  }

  private oddLength(s: Submission): boolean {
    if (s.wordCount === 0) return false;
    const soft = s.category === "动态类" || s.category === "问题类";
    const [min, max] = {
      动态类: [300, 500],
      经验类: [500, 800],
      典型类: [2000, 3000],
      问题类: [800, 1000],
    }[s.category] as [number, number];
    const percent = soft ? Math.round(this.world.settings.tolerance * 100) : 0;
    return s.wordCount * 100 < min * (100 - percent) || s.wordCount * 100 > max * (100 + percent);
  }

  private quarterHas(s: Submission): boolean {
    const { year, quarter } = this.world;
    return s.receivedOn.year === year && quarterOfIso(this.received(s)) === quarter;
  }

  private flags(d: Department): string[] {
    const k = this.world.quarter;
    const mine = this.standing().filter((s) => this.departmentsOf(s).includes(d));
    const inQuarter = mine.filter((s) => this.quarterHas(s));
    const flags: string[] = [];
    if (this.judged(k) && this.quota(d, k) >= 4 && this.countedIn(d, k) === 0)
      flags.push("当季零报");
    if (this.judged(k) && this.due(d, k) > 0 && this.idle(d)) flags.push("长期不报送");
    const events = inQuarter.map((s) => this.eventLateness(s));
    const lateAnswer = this.articles(d).some(
      (s) => this.quarterHas(s) && this.isLateFirstAnswer(s, d),
    );
    if (events.includes("late") || lateAnswer) flags.push("迟报");
    if (events.includes("unsure")) flags.push("待核");
    if (mine.some((s) => this.lacksApproval(s))) flags.push("缺审签");
    if (inQuarter.some((s) => this.reportedAfterwards(s))) flags.push("先报后批");
    if (inQuarter.some((s) => this.oddLength(s))) flags.push("字数提示");
    return flags;
  }

  private idle(d: Department): boolean {
    const n = this.world.settings.idleQuarters;
    const k = this.world.quarter;
    if (k < n) return false;
    for (let q = k - n + 1; q <= k; q++) if (this.countedIn(d, q) > 0) return false;
    return true;
  }

  private adoptionsOf(s: Submission): Adoption[] {
    const versions = this.chain(s).filter((v) => v.status !== "作废" && v.duplicateOf === "");
    return this.world.adoptions.filter((a) => versions.some((v) => v.id === a.submissionId));
  }

  /** A3: adopted in the quarter, whenever received; one article, however many outlets. */
  private adopted(d: Department): { articles: number; pairs: number } {
    let articles = 0;
    let pairs = 0;
    for (const s of this.articles(d)) {
      const outlets = new Set<string>();
      for (const a of this.adoptionsOf(s)) {
        const day = iso(a.adoptedOn);
        if (day.slice(0, 4) !== pad(this.world.year, 4) || day > this.asOf) continue;
        if (quarterOfIso(day) === this.world.quarter) outlets.add(a.outlet);
      }
      if (outlets.size > 0) articles++;
      pairs += outlets.size;
    }
    return { articles, pairs };
  }

  /** A3: of the articles counted in the quarter, those adopted by the as-of date. */
  private adoptionRate(d: Department): number | null {
    const base = this.counted(d).filter(
      (s) => quarterOfIso(this.received(s)) === this.world.quarter,
    );
    if (base.length === 0) return null;
    const hit = base.filter((s) => this.adoptionsOf(s).some((a) => iso(a.adoptedOn) <= this.asOf));
    return hit.length / base.length;
  }

  row(d: Department): OracleRow {
    const k = this.world.quarter;
    const quota = this.quota(d, k);
    const dueToDate = this.due(d, k);
    const dueInQuarter = Math.max(0, dueToDate - this.due(d, k - 1));
    const countedInQuarter = this.countedIn(d, k);
    let countedToDate = 0;
    for (let q = 1; q <= k; q++) countedToDate += this.countedIn(d, q);
    const cumulative = this.world.settings.basis === "累计";
    const due = cumulative ? dueToDate : dueInQuarter;
    const done = cumulative ? countedToDate : countedInQuarter;
    const merged = this.mergedInto(d, lastDay(this.world.year, k)) !== "";
    const adopted = this.adopted(d);
    return {
      quota,
      dueInQuarter,
      countedInQuarter,
      dueToDate,
      countedToDate,
      shortfall: Math.max(0, due - done),
      completion: due === 0 ? null : done / due,
      progress: quota === 0 ? null : countedToDate / quota,
      adoptedInQuarter: adopted.articles,
      adoptionsInQuarter: adopted.pairs,
      adoptionRateInQuarter: this.adoptionRate(d),
      status: !this.judged(k) || merged ? "" : statusOf(due, done),
      flags: this.flags(d),
    };
  }

  /** E2: one department's surplus never hides another's shortfall. */
  bureauRate(): number | null {
    let min = 0;
    let all = 0;
    for (const d of this.world.departments) {
      const row = this.row(d);
      const cumulative = this.world.settings.basis === "累计";
      const due = cumulative ? row.dueToDate : row.dueInQuarter;
      min += Math.min(cumulative ? row.countedToDate : row.countedInQuarter, due);
      all += due;
    }
    return all === 0 ? null : min / all;
  }
}

/** E3 */
function statusOf(due: number, done: number): string {
  if (due === 0 && done === 0) return "本期无任务";
  if (done < due) return "未完成";
  return done === due ? "完成" : "超额完成";
}
