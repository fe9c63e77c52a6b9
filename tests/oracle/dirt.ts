// Cells as clerks type them: what they are typed as, and what the requirements make of the row (E11).
import fc from "../support/fast-check";
import type { EvaluationInput } from "../../src/domain/evaluation/types";
import type { Submission } from "../../src/domain/records/submission";
import { ADOPTIONS } from "../../src/tables/declarations/adoptions";
import { LEDGER } from "../../src/tables/declarations/ledger";
import type { Cell } from "../../src/tables/schema/cells";
import { argumentsFor, type Block } from "../functions/blocks";
import { worlds } from "./worlds";

/** What stands in a cell of 台账, and the row as it is then; null = the row is out. */
interface Dirt {
  readonly header: string;
  readonly cell: (row: Submission) => Cell;
  readonly row: (row: Submission) => Submission | null;
  /** The cell can be read: the row is what it says, and nothing is left out. */
  readonly readable: boolean;
}

const { columns } = LEDGER;
const dirt = (header: string, cell: Dirt["cell"] | Cell, row: Dirt["row"]): Dirt => ({
  header,
  cell: typeof cell === "function" ? cell : () => cell,
  row,
  readable: false,
});
const readable = (...given: Parameters<typeof dirt>): Dirt => ({
  ...dirt(...given),
  readable: true,
});
const spaced = (word: string) => [...word].join(" ");
const lastSecond = 86_385 / 86_400;

const LEDGER_DIRT: readonly Dirt[] = [
  ...["约380", "三百八十左右", "#N/A", -1, 380.5].map((cell) =>
    dirt(columns.wordCount.header, cell, (s) => ({ ...s, wordCount: 0 })),
  ),
  readable(
    columns.wordCount.header,
    (s) => `${s.wordCount}字`,
    (s) => s,
  ),
  ...["", "动态", "#VALUE!", 7].map((cell) =>
    dirt(columns.category.header, cell, (s) => ({ ...s, category: "" })),
  ),
  ...["已批", "同意", "2022-02-30", "#REF!"].flatMap((cell) => [
    dirt(columns.headApprovedOn.header, cell, (s) => ({ ...s, headApprovedOn: null })),
    dirt(columns.leaderApprovedOn.header, cell, (s) => ({ ...s, leaderApprovedOn: null })),
    dirt(columns.publishedAt.header, cell, (s) => ({ ...s, publishedAt: null })),
  ]),
  ...["同意", "待定", "?"].flatMap((cell) => [
    dirt(columns.headApproved.header, cell, (s) => ({ ...s, headApproved: false })),
    dirt(columns.leaderApproved.header, cell, (s) => ({ ...s, leaderApproved: false })),
    dirt(columns.important.header, cell, (s) => ({ ...s, important: false })),
  ]),
  readable(columns.leaderApproved.header, "√", (s) => ({ ...s, leaderApproved: true })),
  readable(columns.leaderApproved.header, false, (s) => ({ ...s, leaderApproved: false })),
  readable(
    columns.status.header,
    (s) => spaced(s.status),
    (s) => s,
  ),
  readable(columns.status.header, "", (s) => ({ ...s, status: "待审" })),
  ...["已审核", "#N/A"].map((cell) =>
    dirt(columns.status.header, cell, (s) => ({ ...s, status: "待审" })),
  ),
  readable(
    columns.channel.header,
    (s) => spaced(s.channel),
    (s) => s,
  ),
  ...["", null].map((cell) =>
    readable(columns.channel.header, cell, (s) => ({ ...s, channel: "邮箱" })),
  ),
  ...["微信"].map((cell) => dirt(columns.channel.header, cell, (s) => ({ ...s, channel: "邮箱" }))),
  ...["上周", "", null, "2022-13-01", 60, -3].map((cell) =>
    dirt(columns.receivedOn.header, cell, () => null),
  ),
  readable(columns.receivedOn.header, "4月12日", (s) => ({
    ...s,
    receivedOn: { year: 2022, month: 4, day: 12 },
  })),
  readable(columns.receivedOn.header, 20220630, (s) => ({
    ...s,
    receivedOn: { year: 2022, month: 6, day: 30 },
  })),
  // 23:59:45 of the quarter's last day.
  readable(columns.receivedOn.header, 44742 + lastSecond, (s) => ({
    ...s,
    receivedOn: { year: 2022, month: 6, day: 30, minutes: 1439 },
  })),
  ...["", "#N/A"].map((cell) => dirt(columns.id.header, cell, () => null)),
  dirt(columns.commissionId.header, "#N/A", (s) => ({ ...s, commissionId: "" })),
  dirt(columns.resubmissionOf.header, "#REF!", (s) => ({ ...s, resubmissionOf: "" })),
  dirt(columns.duplicateOf.header, "#N/A", (s) => ({ ...s, duplicateOf: "" })),
  ...["", "审计局", "#N/A"].map((cell) =>
    dirt(columns.department.header, cell, (s) => ({
      ...s,
      department: cell === "审计局" ? cell : "",
    })),
  ),
  dirt(columns.title.header, "", (s) => s),
];

/** Dirt in a row of 采用, and whether the adoption stands. */
const ADOPTION_DIRT = [
  { header: ADOPTIONS.columns.kind.header, cell: "网站", blank: { kind: "" as const } },
  { header: ADOPTIONS.columns.level.header, cell: "", blank: { level: "" as const } },
  { header: ADOPTIONS.columns.adoptedOn.header, cell: "五一前", blank: null },
  { header: ADOPTIONS.columns.outlet.header, cell: "", blank: null },
  { header: ADOPTIONS.columns.withdrawn.header, cell: "√", blank: null },
];

/** A world as the tables have it, and the same world as the requirements read those tables. */
export interface DirtyWorld {
  readonly cells: ReturnType<typeof argumentsFor>;
  readonly meant: EvaluationInput;
  /** As it would be read with every cell readable. */
  readonly clean: EvaluationInput;
  /** How many cells are to be named at least. */
  readonly dirty: number;
}

function put(block: Block, row: number, header: string, cell: Cell): void {
  const line = block[row + 1];
  const at = block[0]?.indexOf(header) ?? -1;
  if (line !== undefined && at !== -1) line[at] = cell;
}

export const dirtyWorlds: fc.Arbitrary<DirtyWorld> = fc
  .record({
    world: worlds,
    ledger: fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...LEDGER_DIRT)), { maxLength: 4 }),
    adoptions: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...ADOPTION_DIRT)), { maxLength: 2 }),
    repeats: fc.boolean(),
    settings: fc.boolean(),
    departments: fc.boolean(),
  })
  .map(({ world, ledger, adoptions, ...also }) => {
    const cells = argumentsFor(world);
    const rows: (Submission | null)[] = [...world.submissions];
    const cleanRows = [...world.submissions];
    const touched = new Set<string>();
    for (const [at, { header, cell, row, readable: isRead }] of ledger) {
      const before = rows[at];
      // One cell one dirt: a second one would take the first away.
      if (!before || touched.has(`${at} ${header}`)) continue;
      touched.add(`${at} ${header}`);
      put(cells[1], at, header, cell(before));
      rows[at] = row(before);
      const whole = cleanRows[at];
      if (isRead && whole) cleanRows[at] = row(whole) ?? whole;
    }
    const adopted: (EvaluationInput["adoptions"][number] | null)[] = [...world.adoptions];
    const takenBack = new Set<unknown>();
    for (const [at, { header, cell, blank }] of adoptions) {
      const before = adopted[at];
      if (!before) continue;
      put(cells[2], at, header, cell);
      if (header === ADOPTIONS.columns.withdrawn.header) takenBack.add(world.adoptions[at]);
      adopted[at] = blank === null ? null : { ...before, ...blank };
    }
    // The same row once more, the same department, the same setting: the first stands.
    const [, first] = cells[1];
    if (also.repeats && first !== undefined && rows[0]) cells[1].push([...first]);
    const [, department] = cells[0];
    if (also.departments && department !== undefined) cells[0].push([...department]);
    if (also.settings) cells[4].push(["口径", world.settings.basis === "当季" ? "累计" : "当季"]);
    const submissions = rows.filter((row) => row !== null);
    const meant = {
      ...world,
      submissions,
      adoptions: adopted.filter((adoption) => adoption !== null),
    };
    const standing = world.adoptions.filter((each) => !takenBack.has(each));
    const clean = { ...world, submissions: cleanRows, adoptions: standing };
    return { cells, meant, clean, dirty: rows.length - submissions.length };
  });
