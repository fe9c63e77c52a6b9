// Records as the ranges that Excel hands to a function: the heading row, then one row a record.

import type { EvaluationInput } from "../../src/domain/evaluation/types";
import { SETTING_DEFINITIONS, type Settings } from "../../src/domain/records/settings";
import { newSubmission, type Submission } from "../../src/domain/records/submission";
import type { Department } from "../../src/domain/records/department";
import { ADOPTIONS, COMMISSIONS } from "../../src/tables/declarations/adoptions";
import type { Cell } from "../../src/tables/schema/cells";
import {
  DEPARTMENT_CHANGES,
  DEPARTMENTS,
  fromChange,
} from "../../src/tables/declarations/departments";
import { LEDGER } from "../../src/tables/declarations/ledger";
import { SETTINGS } from "../../src/tables/declarations/settings";
import { encodeRow, headersOf, locate, type TableSchema } from "../../src/tables/schema/table";

export type Block = Cell[][];

export function block<R>(schema: TableSchema<R>, records: readonly R[]): Block {
  const headers = headersOf(schema);
  const at = locate(schema, headers);
  return [headers, ...records.map((record) => encodeRow(schema, at, record, headers.length))];
}

export function departmentBlock(departments: readonly Department[]): Block {
  return block(DEPARTMENTS, departments);
}

export function ledgerBlock(submissions: readonly Submission[]): Block {
  return block(
    LEDGER,
    submissions.map((submission) => ({ ...submission, token: "" })),
  );
}

function settingValue<K extends keyof Settings>(settings: Settings, key: K): Cell {
  const definition = SETTING_DEFINITIONS.find((candidate) => candidate.key === key);
  return definition?.write(settings[key]);
}

export function settingsBlock(settings: Settings): Block {
  const rows = SETTING_DEFINITIONS.map(({ key, label }) => ({
    label,
    value: settingValue(settings, key) ?? "",
    note: "",
  }));
  return block(SETTINGS, rows);
}

/** The arguments of QUARTERLY for an evaluation's input. */
export function argumentsFor(input: EvaluationInput) {
  const { asOf } = input;
  return [
    departmentBlock(input.departments),
    ledgerBlock(input.submissions),
    block(
      ADOPTIONS,
      input.adoptions.map((adoption) => ({ ...adoption, withdrawn: false, token: "" })),
    ),
    block(
      COMMISSIONS,
      input.commissions.map((each) => ({
        ...{ source: "市局", topic: "专题", issuedOn: each.deadline },
        ...each,
        ...{ state: "待交" as const, withdrawn: false, token: "" },
      })),
    ),
    settingsBlock(input.settings),
    input.year,
    input.quarter,
    asOf === null ? null : `${asOf.year}-${asOf.month}-${asOf.day}`,
    block(
      DEPARTMENT_CHANGES,
      input.changes.map((change) => fromChange(change, "")),
    ),
  ] as const;
}

/** Every empty cell as the host passes it: 0 on the desktop, null on the web. */
export function emptiesAs(empty: 0 | null, rows: Block): Block {
  return rows.map((row) => row.map((cell) => (cell === "" || cell === null ? empty : cell)));
}

export function department(given: Pick<Department, "id" | "name"> & Partial<Department>) {
  const blank = { searchCode: "", liaison: "", liaisonPhone: "", head: "", leader: "", remark: "" };
  return { kind: "司法所" as const, quota: 4, aliases: [], ...blank, ...given };
}

/** A submission that counts. */
export function counted(given: Partial<Submission> = {}): Submission {
  return newSubmission({
    id: "2022-0001",
    receivedOn: { year: 2022, month: 4, day: 12 },
    department: "水寨司法所",
    title: "普法宣传",
    category: "动态类",
    wordCount: 380,
    author: "张三",
    headApproved: true,
    leaderApproved: true,
    status: "有效",
    ...given,
  });
}

/** A column's cells of a spilled table, without the heading. */
export function columnOf(table: readonly (readonly unknown[])[], header: string): unknown[] {
  const column = table[0]?.indexOf(header) ?? -1;
  return table.slice(1).map((row) => row[column]);
}
