// Random ledgers for the oracle: few departments, few days, so that coincidences are common.
import fc from "../support/fast-check";
import type { Adoption } from "../../src/domain/records/adoption";
import type { Commission } from "../../src/domain/records/commission";
import type { Department, DepartmentChange } from "../../src/domain/records/department";
import type { EvaluationInput } from "../../src/domain/evaluation/types";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/records/settings";
import { newSubmission, type Submission } from "../../src/domain/records/submission";
import {
  CATEGORIES,
  CHANNELS,
  OUTLET_KINDS,
  OUTLET_LEVELS,
  type SubmissionStatus,
} from "../../src/domain/records/vocabulary";

const NAMES = ["水寨司法所", "河东司法所", "政工办", "公证处"];

/** The days on which rules turn: ends and beginnings of quarters and years. */
const DAYS: readonly [number, number, number][] = [
  [2021, 7, 1],
  [2021, 9, 30],
  [2021, 12, 31],
  [2022, 1, 1],
  [2022, 2, 28],
  [2022, 3, 31],
  [2022, 4, 1],
  [2022, 4, 12],
  [2022, 6, 30],
  [2022, 7, 1],
  [2022, 9, 30],
  [2022, 10, 1],
  [2022, 12, 31],
  [2023, 1, 1],
];
const day = fc.constantFrom(...DAYS).map(([year, month, d]) => ({ year, month, day: d }));
const moment = fc
  .tuple(day, fc.option(fc.constantFrom(1, 539, 540, 1439), { nil: undefined }))
  .map(([date, minutes]) => ({ ...date, minutes }));
const approval = fc.record({
  approved: fc.boolean(),
  on: fc.option(day, { nil: null }),
});

const submission = fc.record({
  department: fc.constantFrom(...NAMES, "水寨所", "老政工"),
  author: fc.constantFrom("张三", "张 三", "李四", "李四、张 三", "王五 李四", ""),
  co: fc.subarray(NAMES, { maxLength: 2 }),
  receivedOn: moment,
  category: fc.constantFrom(...CATEGORIES),
  wordCount: fc.constantFrom(0, 269, 270, 299, 300, 500, 550, 551, 800, 801, 1100, 1101, 2500),
  channel: fc.constantFrom(...CHANNELS),
  head: approval,
  leader: approval,
  status: fc.constantFrom<SubmissionStatus>(
    "待审",
    "有效",
    "有效",
    "有效",
    "退回",
    "退回",
    "重报",
    "作废",
  ),
  /** How many rows before it stands what it repeats; 9 = of a row that is not there. */
  duplicate: fc.constantFrom(0, 0, 0, 0, 1, 2, 9),
  commissionId: fc.constantFrom("", "", "YG-1", "YG-2"),
  publishedAt: fc.option(moment, { nil: null }),
  important: fc.boolean(),
  replaces: fc.constantFrom(true, true, false),
});
type Drawn = typeof submission extends fc.Arbitrary<infer T> ? T : never;

function department(given: Pick<Department, "id" | "name" | "quota" | "aliases">): Department {
  const blank = { searchCode: "", liaison: "", liaisonPhone: "", head: "", leader: "", remark: "" };
  return { kind: "司法所", ...blank, ...given };
}

/** A resubmission follows a returned version of the same department that came no later (S6). */
function toLedger(drawn: Drawn[]): Submission[] {
  const ledger: Submission[] = [];
  drawn.forEach((x, i) => {
    const earlier = ledger.find(
      (s) =>
        x.replaces &&
        s.status === "退回" &&
        s.department === x.department &&
        s.duplicateOf === "" &&
        // Of two returned versions the later one stands for the article.
        (x.status === "退回"
          ? iso(s.receivedOn) < iso(x.receivedOn)
          : iso(s.receivedOn) <= iso(x.receivedOn)) &&
        !ledger.some((other) => other.resubmissionOf === s.id),
    );
    ledger.push(
      newSubmission({
        id: `2022-${String(i + 1).padStart(4, "0")}`,
        receivedOn: x.receivedOn,
        department: x.department,
        coDepartments: x.co,
        author: x.author,
        title: `信息${i}`,
        category: x.category,
        wordCount: x.wordCount,
        channel: x.channel,
        headApproved: x.head.approved,
        headApprovedOn: x.head.approved ? x.head.on : null,
        leaderApproved: x.leader.approved,
        leaderApprovedOn: x.leader.approved ? x.leader.on : null,
        status: x.status,
        duplicateOf: x.duplicate === 0 ? "" : (ledger[i - x.duplicate]?.id ?? "2022-9999"),
        commissionId: x.commissionId,
        commissioned: x.commissionId !== "",
        publishedAt: x.publishedAt,
        important: x.important,
        resubmissionOf: earlier?.id ?? "",
      }),
    );
  });
  return ledger;
}

const iso = (d: { year: number; month: number; day: number }) =>
  (d.year * 100 + d.month) * 100 + d.day;

const settings: fc.Arbitrary<Settings> = fc
  .record({
    basis: fc.constantFrom("累计" as const, "当季" as const),
    countWithoutApproval: fc.boolean(),
    countDirect: fc.boolean(),
    idleQuarters: fc.integer({ min: 1, max: 4 }),
    firstQuarter: fc.constantFrom(
      { year: 2022, quarter: 2 as const },
      { year: null, quarter: 3 as const },
      { year: 2021, quarter: 4 as const },
      { year: 2020, quarter: 1 as const },
    ),
    sameDay: fc.constantFrom("待核" as const, "迟报" as const, "不计" as const),
    tolerance: fc.constantFrom(0, 0.1, 0.2),
    joint: fc.constantFrom("牵头" as const, "各计一篇" as const),
    planYears: fc.constantFrom([], [], [2022], [2022], [2021], [2021, 2022]),
    pointsEnabled: fc.boolean(),
    pointsMode: fc.constantFrom("就高" as const, "累计" as const),
  })
  .map((chosen) => ({ ...DEFAULT_SETTINGS, ...chosen }));

const quotas = fc.array(fc.constantFrom(0, 1, 2, 3, 4, 5, 8), {
  minLength: NAMES.length,
  maxLength: NAMES.length,
});

function changes(old: number, fresh: number): fc.Arbitrary<DepartmentChange[]> {
  const quota = day.map((from): DepartmentChange => ({
    departmentId: "D01",
    from,
    field: "quota",
    old,
    new: fresh,
  }));
  const merged = day.map((from): DepartmentChange => ({
    departmentId: "D02",
    from,
    field: "mergedInto",
    old: "",
    new: "D01",
  }));
  const renamed = day.map((from): DepartmentChange => ({
    departmentId: "D03",
    from,
    field: "name",
    old: "老政工",
    new: "政工办",
  }));
  return fc
    .tuple(fc.option(quota, { nil: null }), fc.option(merged, { nil: null }), renamed)
    .map((list) => list.filter((c) => c !== null));
}

const adoption: fc.Arbitrary<Adoption> = fc.record({
  submissionId: fc.integer({ min: 1, max: 8 }).map((n) => `2022-${String(n).padStart(4, "0")}`),
  outlet: fc.constantFrom("五华县人民政府公众网", "梅州日报"),
  kind: fc.constantFrom(...OUTLET_KINDS),
  level: fc.constantFrom(...OUTLET_LEVELS),
  adoptedOn: day,
  link: fc.constant(""),
  commendable: fc.boolean(),
});

const asked = fc.constantFrom(NAMES, ["水寨所"], ["老政工", "公证处"], ["河东司法所"]);
const due = fc.tuple(day, asked);
const commissions: fc.Arbitrary<Commission[]> = fc.tuple(due, due).map((deadlines) =>
  deadlines.map(([deadline, departments], i) => ({
    id: `YG-${i + 1}`,
    source: "市局",
    topic: "专题",
    departments: [...departments],
    issuedOn: { year: 2021, month: 12, day: 1 },
    deadline,
  })),
);

/** Any world the office could bring about, evaluated at any quarter and day. */
export const worlds: fc.Arbitrary<EvaluationInput> = quotas
  .chain(([a = 0, b = 0, c = 0, d = 0]) =>
    fc.record({
      quotas: fc.constant([a, b, c, d]),
      changes: changes(d, a),
      ledger: fc.array(submission, { maxLength: 8 }).map(toLedger),
      adoptions: fc.array(adoption, { maxLength: 4 }),
      commissions,
      settings,
      quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      asOf: fc.option(day, { nil: null }),
    }),
  )
  .map((x) => ({
    departments: NAMES.map((name, i) =>
      department({
        id: `D0${i + 1}`,
        name,
        quota: x.quotas[i] ?? 0,
        aliases: i === 0 ? ["水寨所"] : [],
      }),
    ),
    changes: x.changes,
    submissions: x.ledger,
    adoptions: x.adoptions,
    commissions: x.commissions,
    settings: x.settings,
    year: 2022,
    quarter: x.quarter,
    asOf: x.asOf,
  }));
