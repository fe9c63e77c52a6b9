// Owns how an older list was understood and what the clerk has changed of it (I5).

import type { SheetValues } from "../../../domain/plan/plan";
import type { DepartmentMatcher } from "../../../domain/rules/department-matching";
import {
  guessColumns,
  statedYear,
  type ColumnMapping,
  type ListField,
} from "../../../intake/list/columns";
import type { ListSource } from "../../../intake/list/source";

export interface ListChoice extends ListSource {
  /** What the clerk calls the list. */
  readonly source: string;
}

/** Without these a row means nothing. */
export const NEEDED_FIELDS: readonly ListField[] = ["receivedOn", "department", "title"];

/** @param year what 3月5日 belongs to where the list does not say */
export function choiceOf(
  source: string,
  sheet: SheetValues,
  matcher: DepartmentMatcher,
  year: number,
): ListChoice {
  const { headerRow, columns } = guessColumns(sheet.values, matcher);
  return {
    source,
    sheet,
    headerRow,
    columns,
    year: statedYear(sheet, headerRow) ?? year,
    fillDown: true,
    category: null,
  };
}

/** The headings stand elsewhere: the columns are guessed anew. */
export function withHeader(
  choice: ListChoice,
  headerRow: number,
  matcher: DepartmentMatcher,
): ListChoice {
  const { columns } = guessColumns(choice.sheet.values, matcher, headerRow);
  return { ...choice, headerRow, columns };
}

/** A field stands in another column, −1 = in none; a column holds one field. */
export function withColumn(choice: ListChoice, field: ListField, column: number): ListChoice {
  const others = Object.entries(choice.columns).filter(
    ([name, at]) => name !== field && at !== column,
  );
  const columns: ColumnMapping = Object.fromEntries(
    column < 0 ? others : [...others, [field, column]],
  );
  return { ...choice, columns };
}

export function isReady({ columns }: ListChoice): boolean {
  return NEEDED_FIELDS.every((field) => columns[field] !== undefined);
}
