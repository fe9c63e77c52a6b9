// The independent oracle's outcomes: 表彰 (A2), 约稿 (A4), 拟列批评 (E8), 个人 (E9), 积分 (E10), 更正 (E7).
import type { Adoption } from "../../src/domain/records/adoption";
import type { Submission } from "../../src/domain/records/submission";
import { iso, pad, quarterOfIso, type OracleDepartment } from "./ledger";
import type { Oracle } from "./oracle";

/** A2 */
export function earnsCommendation(kind: string, level: string, own: boolean, ownEarns: boolean) {
  if (own && !ownEarns) return false;
  if (kind === "党政网站" || kind === "政府内部刊物") return true;
  return (kind === "报刊" || kind === "简报调研") && level !== "县";
}

/** A4: what a department owes on a commission, by the as-of date; the deadline day is in time. */
export function commissionStates(oracle: Oracle): string[][] {
  return oracle.world.commissions.map((c) =>
    c.departments.map((name) => {
      let first = "";
      for (const s of oracle.world.submissions) {
        if (s.commissionId !== c.id || s.status === "作废" || s.duplicateOf !== "") continue;
        const received = oracle.received(s);
        if (received > oracle.asOf) continue;
        const asked = oracle.owner(name, received);
        const answers = [s.department, ...s.coDepartments].some(
          (each) => oracle.owner(each, received) === asked,
        );
        const day = oracle.received(oracle.firstVersion(s));
        if (answers && (first === "" || day < first)) first = day;
      }
      const deadline = iso(c.deadline);
      if (first === "") return oracle.asOf > deadline ? "逾期未交" : "待交";
      return first > deadline ? "逾期交" : "已交";
    }),
  );
}

/** E8: department and computable ground. */
export function grounds(oracle: Oracle): string[] {
  const list: string[] = [];
  if (!oracle.judged(oracle.world.quarter)) return list;
  for (const d of oracle.world.departments) {
    const row = oracle.row(d);
    if (row.status === "未完成") list.push(`${d.id} 未完成`);
    if (row.flags.includes("长期不报送")) list.push(`${d.id} 长期不报送`);
    if (oracle.overdue(d) > 0 || oracle.lateArticles(d).some((s) => s.important))
      list.push(`${d.id} 迟报`);
  }
  return list;
}

interface OraclePerson {
  readonly department: OracleDepartment;
  readonly author: string;
  eligible: number;
  level: number;
  counted: number;
  points: number;
  inQuarter: string[];
}

const LEVELS = ["县", "市", "省", "国家"];
const best = (adoptions: readonly Adoption[]) =>
  Math.max(-1, ...adoptions.map((a) => LEVELS.indexOf(a.level)));

/** E10 */
function pointsOf(oracle: Oracle, adoptions: readonly Adoption[]): number {
  const { pointsEnabled, pointsMode, points } = oracle.world.settings;
  if (!pointsEnabled) return 0;
  let highest = 0;
  let sum = 0;
  for (const outlet of new Set(adoptions.map((a) => a.outlet))) {
    const there = adoptions.filter((a) => a.outlet === outlet);
    const most = Math.max(
      ...there.map((a) => (a.kind === "" || a.level === "" ? 0 : points[a.kind][a.level])),
    );
    highest = Math.max(highest, most);
    sum += most;
  }
  return pointsMode === "就高" ? highest : sum;
}

function adoptedThisYear(oracle: Oracle, s: Submission): Adoption[] {
  return oracle
    .adoptionsOf(s)
    .filter((a) => a.adoptedOn.year === oracle.world.year && iso(a.adoptedOn) <= oracle.asOf);
}

/** The articles of which a department is 牵头, with the adoptions of the year. */
function ledBy(oracle: Oracle, d: OracleDepartment): [Submission, Adoption[]][] {
  return oracle
    .articles(d)
    .filter((s) => oracle.owner(s.department, oracle.received(s)) === d)
    .map((s) => [s, adoptedThisYear(oracle, s)]);
}

/** E10 by department, for those with any. */
export function departmentPoints(oracle: Oracle): string[] {
  return oracle.world.departments
    .map((d): [string, number] => [
      d.id,
      ledBy(oracle, d).reduce((sum, [, adoptions]) => sum + pointsOf(oracle, adoptions), 0),
    ])
    .filter(([, points]) => points > 0)
    .map(([id, points]) => `${id} ${points}`);
}

/** Who they are, of the cells of the worlds that do not just name one. */
const AUTHORS: Readonly<Record<string, readonly string[]>> = {
  "": [],
  "张 三": ["张三"],
  "李四、张 三": ["李四", "张三"],
  "王五 李四": ["王五", "李四"],
};

/** E9: everybody who wrote anything; one name in two departments is two people, a merged one is not two. */
function people(oracle: Oracle): OraclePerson[] {
  const found: OraclePerson[] = [];
  for (const lead of oracle.world.departments) {
    for (const [s, adoptions] of ledBy(oracle, lead)) {
      const department = oracle.owner(s.department, oracle.asOf);
      if (!department) continue;
      for (const author of AUTHORS[s.author] ?? [s.author]) {
        let person = found.find((p) => p.department === department && p.author === author);
        if (!person) {
          const none = { eligible: 0, level: -1, counted: 0, points: 0, inQuarter: [] };
          person = { department, author, ...none };
          found.push(person);
        }
        const eligible = adoptions.filter((a) => a.commendable);
        if (eligible.length > 0) person.eligible++;
        person.level = Math.max(person.level, best(eligible));
        if (oracle.counted(lead).includes(s)) person.counted++;
        person.points += pointsOf(oracle, adoptions);
        const now = eligible.some((a) => quarterOfIso(iso(a.adoptedOn)) === oracle.world.quarter);
        if (now) person.inQuarter.push(s.id);
      }
    }
  }
  return found;
}

/** E9: the quarter's "好"推荐 list, in no order. */
export function recommended(oracle: Oracle): string[] {
  return people(oracle)
    .filter((p) => p.inQuarter.length > 0)
    .map((p) => `${p.department.name} ${p.author} ${p.inQuarter.sort().join()}`)
    .sort();
}

/** E9: one's rank is one more than the number of those who did better. */
export function ranking(oracle: Oracle): string[] {
  const all = people(oracle).filter((p) => p.eligible > 0 || p.counted > 0);
  const better = (a: OraclePerson, b: OraclePerson) => {
    if (a.eligible !== b.eligible) return a.eligible > b.eligible;
    return a.level !== b.level ? a.level > b.level : a.counted > b.counted;
  };
  return all
    .map((p) => {
      const rank = 1 + all.filter((other) => better(other, p)).length;
      const figures = [p.eligible, LEVELS[p.level] ?? "-", p.counted, p.points].join(" ");
      return `${pad(rank)} ${p.department.name} ${p.author} ${figures}`;
    })
    .sort();
}

/** A ledger row of a sealed quarter, with whatever stands in its cells. */
export interface OracleSealRow {
  readonly id: string;
  readonly cells: readonly (string | number | boolean | null)[];
}

/** E7: what has come, changed and gone since the seal, in no order. */
export function corrections(sealed: readonly OracleSealRow[], now: readonly OracleSealRow[]) {
  const list: string[] = [];
  const same = (a: OracleSealRow, b: OracleSealRow) =>
    a.cells.every((cell, i) => (cell ?? "") === (b.cells[i] ?? ""));
  for (const row of now) {
    const before = sealed.find((each) => each.id === row.id);
    if (!before) list.push(`${row.id} 补录`);
    else if (!same(before, row)) list.push(`${row.id} 变更`);
  }
  for (const row of sealed) {
    if (!now.some((each) => each.id === row.id)) list.push(`${row.id} 移出`);
  }
  return list.sort();
}
