// Owns what is to be remarked beside figures: where a sealed quarter's lists are of another day (E7), where adoptions
// stand under no level or type (E11).

import { createDepartmentIndex } from "../../domain/evaluation/articles/department-index";
import type { BulletinFacts } from "./facts";
import { lineKey } from "./figures";

const BY_THE_SEAL = "篇数以封存为准，明细按现在的台账，请看“更正”。";
/** More than these are told by their number. */
const MOST_NAMED = 8;

type Field = "countedInQuarter" | "adoptedInQuarter";

/** Departments of whom the seal and the ledger of now count another number, by their names in the seal. */
function changedDepartments({ input, figures, live }: BulletinFacts, field: Field): string[] {
  const { departments, changes } = input.evaluation;
  const keyOf = lineKey(createDepartmentIndex(departments, changes));
  const sealed = new Map(figures.departments.map((line) => [keyOf(line), line]));
  const now = new Map(live.departments.map((line) => [keyOf(line), line]));
  return [...new Map([...now, ...sealed])]
    .filter(([key]) => (sealed.get(key)?.[field] ?? 0) !== (now.get(key)?.[field] ?? 0))
    .map(([, { name }]) => name);
}

function named(names: readonly string[]): string {
  const rest = names.length > MOST_NAMED ? `等${names.length}个部门` : "";
  return `${names.slice(0, MOST_NAMED).join("、")}${rest}`;
}

/** E8: a decision of the leadership is not dropped without a word. */
export function unfoundedRemarks({ unfounded }: BulletinFacts): string[] {
  return unfounded.map(
    ({ criticism: { department, ground }, figures }) =>
      `${department}（${ground}）已确认批评，但按考核表：${figures}。依据已不成立，没有写进通报和批评建议名单。` +
      "请在“拟列批评”里改为“不列”；表上的数字有误的，改正以后重新生成，依据成立就会写入。",
  );
}

/** E11: by level and by type they are told without those of which it cannot be read. */
export function unplacedRemark({ adoptions }: BulletinFacts): string[] {
  const unplaced = adoptions.filter(({ kind, level }) => kind === "" || level === "").length;
  return unplaced === 0
    ? []
    : [`有${unplaced}次采用的级别或类型没有填好，计入采用次数，没有列入相应的级别、类型。`];
}

/** E7: lists of articles are those of today; where the seal counts others, it is said. */
export function remarksOf(facts: BulletinFacts): string[] {
  const { input, figures, adoptions, rowsOf } = facts;
  if (input.sealed === null) return [];
  const adopted = new Set(adoptions.map(({ id }) => id)).size;
  const pairs = [
    ["计入", "countedInQuarter", rowsOf("本季已报").length],
    ["采用", "adoptedInQuarter", adopted],
  ] as const;
  return pairs.flatMap(([word, field, now]) => {
    const sealed = figures.total[field];
    if (sealed !== now) {
      return [`本季已封存：封存时${word}${sealed}篇，现在${word}${now}篇。${BY_THE_SEAL}`];
    }
    const changed = changedDepartments(facts, field);
    if (changed.length === 0) return [];
    return [`本季已封存：${word}合计未变，但封存后${named(changed)}的篇数有变。${BY_THE_SEAL}`];
  });
}
