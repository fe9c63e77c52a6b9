// Owns what corrections teach (I4): words or an address that stood for a department become an alias of it in
// 部门, through 日志; what was learned is taken back the same way.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { nameKey } from "../../../domain/text/text";
import { changesIn } from "../../excel/engine/change-row";
import { changeLine } from "../../excel/engine/deed";
import { newToken } from "../../excel/engine/memory";
import { perform, type Intent } from "../../excel/engine/transaction";
import { TEXTS } from "../../excel/texts";
import { DEPARTMENTS } from "../../../tables/declarations/departments";

export interface Lesson {
  readonly alias: string;
  /** Name of the department. */
  readonly department: string;
}

const { name: NAME } = DEPARTMENTS.columns;

/** I4: adds the aliases that are not there. @returns those that were added. May be repeated. */
export function learnAliases(
  lessons: readonly Lesson[],
  { now }: { now: CivilDateTime },
): Promise<Lesson[]> {
  return changeAliases(lessons, now, TEXTS.aliasLearned, (aliases, alias) =>
    aliases.some((each) => nameKey(each) === nameKey(alias)) ? aliases : [...aliases, alias],
  );
}

/** Takes one back. May be repeated. */
export async function forgetAlias(lesson: Lesson, { now }: { now: CivilDateTime }): Promise<void> {
  await changeAliases([lesson], now, TEXTS.aliasForgotten, (aliases, alias) =>
    aliases.filter((each) => nameKey(each) !== nameKey(alias)),
  );
}

function changeAliases(
  lessons: readonly Lesson[],
  now: CivilDateTime,
  action: string,
  change: (aliases: string[], alias: string) => string[],
): Promise<Lesson[]> {
  const names = [...new Set(lessons.map(({ department }) => department))];
  return perform<Lesson[]>({
    token: newToken(),
    now,
    reads: [{ table: DEPARTMENTS.name, all: true }],
    mostLines: names.length,
    plan(view): Intent<Lesson[]> {
      const changed: Lesson[] = [];
      const cells = names.flatMap((department) => {
        const key = { [NAME.header]: department };
        const row = view.row(DEPARTMENTS, key, department);
        let { aliases } = row.record;
        for (const lesson of lessons) {
          if (lesson.department !== department) continue;
          const next = change(aliases, lesson.alias);
          if (next.length !== aliases.length) changed.push(lesson);
          aliases = next;
        }
        return changesIn(view, DEPARTMENTS, row, key, { aliases }).map((cell) => ({
          cell,
          department,
        }));
      });
      return {
        cells: cells.map(({ cell }, at) => ({ ...cell, line: at + 1 })),
        lines: cells.map(({ cell, department }) =>
          changeLine(cell, { action, subject: department }),
        ),
        result: () => changed,
      };
    },
  });
}
