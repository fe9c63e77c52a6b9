// Owns what 自检 says: one line a matter, from what Office, the page and the workbook told.

import type { RowProblem } from "../../../tables/reading/read-table";
import type { WorkbookCheck } from "../../../workbook/actions/showing/self-check";
import type { Environment } from "./environment";
import { selfCheckTexts as say } from "./texts";

export interface CheckLine {
  readonly tone: keyof typeof say.tones;
  readonly sentence: string;
}

const good = (sentence: string): CheckLine => ({ tone: "good", sentence });
const note = (sentence: string): CheckLine => ({ tone: "note", sentence });
const bad = (sentence: string): CheckLine => ({ tone: "bad", sentence });

export function environmentLines(environment: Environment): CheckLine[] {
  const { version, excel, missingSets, paneFrom, officeFrom, opensWithWorkbook } = environment;
  return [
    good(say.version(version)),
    missingSets.length === 0
      ? good(say.excel(excel))
      : bad(say.missingSets(excel, missingSets.join("、"))),
    officeFrom === "" ? bad(say.noOffice(paneFrom)) : good(say.files(paneFrom, officeFrom)),
    startupLine(opensWithWorkbook),
  ];
}

function startupLine(opens: boolean | null): CheckLine {
  if (opens === null) return note(say.startupUnknown);
  return opens ? good(say.startup) : note(say.noStartup);
}

export function workbookLines(check: WorkbookCheck): CheckLine[] {
  if (check.absent) return [note(say.absent)];
  const { missingTables, missingColumns, missingNames, beneath, calculatedAt } = check;
  const broken = [
    ...(missingTables.length > 0 ? [say.missingTables(missingTables.join("、"))] : []),
    ...missingColumns.map(({ table, header }) => say.missingColumn(table, header)),
  ];
  return [
    ...(broken.length > 0 ? broken.map(bad) : [good(say.tables)]),
    ...beneath.map(({ sentence }) => note(sentence)),
    missingNames.length > 0 ? bad(say.missingNames(missingNames.join("、"))) : good(say.names),
    functionsLine(check),
    calculatedAt === "" ? bad(say.neverCalculated) : good(say.calculated(calculatedAt)),
  ];
}

function functionsLine({ functions, shown }: WorkbookCheck): CheckLine {
  switch (functions) {
    case "answering":
      return good(say.functions);
    case "values":
      return note(say.functionsValues);
    case "silent":
      return bad(say.functionsSilent(shown));
    case "missing":
      return bad(say.functionsMissing);
  }
}

export function rowsLine([first, ...others]: readonly Pick<RowProblem, "sentence">[]): CheckLine {
  if (first === undefined) return good(say.rows);
  return note(say.unread(1 + others.length, first.sentence));
}

/** For the one who helps: every line with its word, and the browser underneath the pane. */
export function asText(lines: readonly CheckLine[], browser: string): string {
  return [...lines.map(({ tone, sentence }) => `[${say.tones[tone]}] ${sentence}`), browser].join(
    "\n",
  );
}
