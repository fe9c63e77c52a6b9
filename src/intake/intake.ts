// Owns one file's way from bytes to drafts (I1–I4), wherever it runs: in the worker, or in a test.

import type { Department, DepartmentChange } from "../domain/records/department";
import { createDepartmentMatcher } from "../domain/rules/department-matching";
import type { IncomingFile, UnreadFile } from "./mail";
import { draftsFromMail, type MailDraft } from "./mail-draft";
import type { Memory } from "./memory";
import { readFile } from "./read-files";

/** What a draft is made with; plain values, so that it can be sent to a worker. */
export interface IntakeContext extends Memory {
  readonly departments: readonly Department[];
  readonly changes: readonly DepartmentChange[];
}

export interface IntakeResult {
  readonly drafts: readonly MailDraft[];
  readonly unread: readonly UnreadFile[];
}

/** Never rejects: what cannot be read is in `unread` with its sentence. */
export type ReadIncoming = (file: IncomingFile) => Promise<IntakeResult>;

export function createIntake(context: IntakeContext): ReadIncoming {
  const matcher = createDepartmentMatcher(context.departments, context.changes);
  return async (file) => {
    const { mails, unread } = await readFile(file);
    return { drafts: mails.flatMap((mail) => draftsFromMail(mail, matcher, context)), unread };
  };
}
