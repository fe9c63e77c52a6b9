// Owns reading a plan again after one choice of the clerk (P0). A choice of column made in one block goes for
// every block that has the same heading: nothing has to be chosen twice.

import { understandSheet } from "./understand";
import type { PlanChoices, RowRole, Understanding } from "./understanding";

/** The sheet read anew; the reading as it was where the choice leaves nothing of a plan. */
function again(plan: Understanding, choices: PlanChoices): Understanding {
  return understandSheet(plan.sheet, choices, plan.known) ?? plan;
}

export function chooseFigures(
  plan: Understanding,
  block: number,
  columns: readonly number[],
): Understanding {
  const options = plan.blocks[block]?.figureOptions ?? [];
  const heading = options.find((option) => sameColumns(option.columns, columns))?.heading;
  const figures = { ...plan.choices.figures, [block]: columns };
  plan.blocks.forEach(({ figureOptions }, at) => {
    const same = figureOptions.find((option) => option.heading === heading);
    if (at !== block && same !== undefined) figures[at] = same.columns;
  });
  return again(plan, { ...plan.choices, figures });
}

export function chooseNames(plan: Understanding, block: number, column: number): Understanding {
  const options = plan.blocks[block]?.nameOptions ?? [];
  const heading = options.find(({ columns }) => columns[0] === column)?.heading;
  const names = { ...plan.choices.names, [block]: column };
  plan.blocks.forEach(({ nameOptions }, at) => {
    const same = nameOptions.find((option) => option.heading === heading)?.columns[0];
    if (at !== block && same !== undefined) names[at] = same;
  });
  return again(plan, { ...plan.choices, names, roles: {} });
}

export function chooseRole(plan: Understanding, key: string, role: RowRole): Understanding {
  return again(plan, { ...plan.choices, roles: { ...plan.choices.roles, [key]: role } });
}

export function chooseYear(plan: Understanding, year: number): Understanding {
  return again(plan, { ...plan.choices, year });
}

/** Another table of the sheet: what was chosen in the first says nothing of it, but for the year. */
export function chooseArea(plan: Understanding, area: number): Understanding {
  return withYearOf(again(plan, { area, ...(plan.turned && { turned: true }) }), plan);
}

/** A year that was typed goes for another reading that gives none: nothing is typed twice. */
export function withYearOf(next: Understanding, before: Understanding | null): Understanding {
  const typed = before?.choices.year;
  return next.year === null && typed !== undefined ? chooseYear(next, typed) : next;
}

function sameColumns(a: readonly number[], b: readonly number[]): boolean {
  return a.join() === b.join();
}
