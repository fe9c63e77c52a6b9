// The independent oracle's 季度考核: what requirements.md says of a department (E1–E6, A3), by OracleLedger.
import type { Submission } from "../../src/domain/records/submission";
import {
  iso,
  lastDay,
  minutesOf,
  OracleLedger,
  pad,
  quarterOfIso,
  type Day,
  type OracleDepartment,
} from "./ledger";

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

export class Oracle extends OracleLedger {
  private quarterHas(s: Submission): boolean {
    const { year, quarter } = this.world;
    return s.receivedOn.year === year && quarterOfIso(this.received(s)) === quarter;
  }

  /** E1 */
  private due(d: OracleDepartment, q: number, year = this.world.year): number {
    return q === 0 ? 0 : Math.floor((this.quota(d, q, year) * q) / 4);
  }

  judged(q: number, year = this.world.year): boolean {
    if (!this.hasPlan(year)) return false;
    const first = this.world.settings.firstQuarter;
    if (first.year === null) return q >= first.quarter;
    return year * 4 + q >= first.year * 4 + first.quarter;
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

  /** A4 + E4: none of the department's answers came by the deadline's day: the first one is late. */
  private lateAnswers(d: OracleDepartment): Submission[] {
    return this.world.commissions.flatMap((c) => {
      const moment = (s: Submission) => this.firstVersion(s);
      const mine = this.answersTo(c.id, d);
      if (mine.some((s) => this.received(moment(s)) <= iso(c.deadline))) return [];
      const first = mine.filter((s) => !mine.some((x) => this.isBefore(moment(x), moment(s))));
      const byId = first.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const one = byId.find((s) => s.important) ?? byId[0];
      if (!one || !this.quarterHas(one)) return [];
      const lead = this.owner(one.department, this.received(one)) === d;
      const asked = c.departments.some((name) => this.owner(name, this.received(one)) === d);
      return lead || asked || this.departmentsOf(one).includes(d) ? [one] : [];
    });
  }

  /** A4 + E4: commissions past their deadline that nobody has answered for the department. */
  overdue(d: OracleDepartment): number {
    return this.world.commissions.filter((c) => {
      if (this.asOf <= iso(c.deadline)) return false;
      return c.departments.some((name) => {
        const answered = this.world.submissions.some((s) => {
          const asked = this.owner(name, this.received(s));
          return asked !== null && this.answersTo(c.id, asked).includes(s);
        });
        return !answered && this.owner(name, this.asOf) === d;
      });
    }).length;
  }

  /** E4: 迟报 of the quarter: for its event (a returned version's event is not held against it) or 约稿. */
  lateArticles(d: OracleDepartment): Submission[] {
    const standing = this.standing();
    const forEvent = this.articles(d).filter(
      (s) => this.quarterHas(s) && standing.includes(s) && this.eventLateness(s) === "late",
    );
    return [...forEvent, ...this.lateAnswers(d)];
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
    if (s.wordCount === 0 || s.category === "") return false;
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

  private flags(d: OracleDepartment): string[] {
    const k = this.world.quarter;
    const mine = this.standing().filter((s) => this.departmentsOf(s).includes(d));
    const inQuarter = mine.filter((s) => this.quarterHas(s));
    const flags: string[] = [];
    if (this.judged(k) && this.quota(d, k) >= 4 && this.countedIn(d, k) === 0)
      flags.push("当季零报");
    if (this.idle(d)) flags.push("长期不报送");
    if (this.lateArticles(d).length > 0 || this.overdue(d) > 0) flags.push("迟报");
    if (inQuarter.some((s) => this.eventLateness(s) === "unsure")) flags.push("待核");
    if (mine.some((s) => this.lacksApproval(s))) flags.push("缺审签");
    if (inQuarter.some((s) => this.reportedAfterwards(s))) flags.push("先报后批");
    if (inQuarter.some((s) => this.oddLength(s))) flags.push("字数提示");
    return flags;
  }

  /** E4: n quarters in a row, each judged, each with something due, each without an article. */
  private idle(d: OracleDepartment): boolean {
    const { year, quarter, settings, submissions } = this.world;
    const before = submissions.some(
      (s) => s.receivedOn.year === year - 1 && this.received(s) <= this.asOf,
    );
    for (let back = 0; back < settings.idleQuarters; back++) {
      const q = quarter - back > 0 ? quarter - back : quarter - back + 4;
      const y = quarter - back > 0 ? year : year - 1;
      if (y < year && !before) return false;
      if (!this.judged(q, y) || this.due(d, q, y) === 0 || this.countedIn(d, q, y) > 0)
        return false;
    }
    return true;
  }

  /** A3: adopted in the quarter, whenever received; one article, however many outlets. */
  private adopted(d: OracleDepartment): { articles: number; pairs: number } {
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
  private adoptionRate(d: OracleDepartment): number | null {
    const base = this.counted(d).filter(
      (s) => quarterOfIso(this.received(s)) === this.world.quarter,
    );
    if (base.length === 0) return null;
    const hit = base.filter((s) => this.adoptionsOf(s).some((a) => iso(a.adoptedOn) <= this.asOf));
    return hit.length / base.length;
  }

  row(d: OracleDepartment): OracleRow {
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
