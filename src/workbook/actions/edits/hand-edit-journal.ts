// Owns what was changed by hand until it stands in 日志 (S6, T5): gathered while the clerk is at it, because
// a write would take Excel's undo away (pitfall 31); written once; kept through every failure.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { newToken } from "../../excel/engine/memory";
import type { HandEdit } from "./hand-edits";
import { logHandEdits, type DatedEdit } from "./log-hand-edits";

/** Calls `work` after so many milliseconds, unless the returned function is called before. */
export type Timer = (work: () => void, milliseconds: number) => () => void;

export interface HandEditJournal {
  /** Takes what was noticed at `at` (China time), and waits for more. */
  add(edits: readonly HandEdit[], at: CivilDateTime): void;
  /** Writes what is there: the sheet was left, the pane is in use. Never throws; may be called any time. */
  flush(): Promise<void>;
}

/** After so long without another edit the clerk has gone on to something else. */
export const PAUSE_MILLISECONDS = 3 * 60_000;

const realTimer: Timer = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Edits that are written together; by the token they are found in 日志 if they stand there already. */
interface Group {
  readonly token: string;
  readonly edits: readonly DatedEdit[];
}

class Journal implements HandEditJournal {
  private pending: DatedEdit[] = [];
  /** Sent, but not confirmed. */
  private unsure: readonly Group[] = [];
  private writing: Promise<void> | null = null;
  private stop: () => void = () => undefined;

  constructor(
    private readonly onTrouble: (error: unknown) => void,
    private readonly after: Timer,
  ) {}

  add(edits: readonly HandEdit[], at: CivilDateTime): void {
    if (edits.length === 0) return;
    this.pending = edits.reduce<DatedEdit[]>(
      (all, edit) => withEdit(all, { ...edit, at }),
      [...this.pending],
    );
    this.wait();
  }

  async flush(): Promise<void> {
    this.stop();
    await this.writing;
    if (this.pending.length + this.unsure.length === 0) return;
    this.writing = this.write();
    await this.writing;
    this.writing = null;
  }

  private async write(): Promise<void> {
    if (this.pending.length > 0) {
      this.unsure = [...this.unsure, { token: newToken(), edits: this.pending }];
    }
    this.pending = [];
    try {
      await this.writeNext();
    } catch (error) {
      this.wait();
      this.onTrouble(error);
    }
  }

  private async writeNext(): Promise<void> {
    const [group, ...rest] = this.unsure;
    if (group === undefined) return;
    await logHandEdits(group.token, group.edits);
    this.unsure = rest;
    await this.writeNext();
  }

  private wait(): void {
    this.stop();
    this.stop = this.after(() => void this.flush(), PAUSE_MILLISECONDS);
  }
}

/** The edits with one more. What was taken back meanwhile (Ctrl+Z) leaves no line. */
function withEdit(edits: readonly DatedEdit[], edit: DatedEdit): DatedEdit[] {
  const index = edits.findLastIndex((each) => each.id === edit.id && each.field === edit.field);
  const before = edits[index];
  if (before === undefined) return [...edits, edit];
  if (before.action === "手工修改" && edit.action === "手工修改") {
    const joined = { ...edit, old: before.old };
    if (joined.old === joined.new) return edits.filter((each) => each !== before);
    return edits.map((each) => (each === before ? joined : each));
  }
  const isTakenBack =
    before.action !== edit.action && before.old === edit.new && before.new === edit.old;
  return isTakenBack ? edits.filter((each) => each !== before) : [...edits, edit];
}

/**
 * @param onTrouble hears why a write failed; what was to be written is kept and tried again
 * @param after the clock
 */
export function createHandEditJournal(
  onTrouble: (error: unknown) => void,
  after: Timer = realTimer,
): HandEditJournal {
  return new Journal(onTrouble, after);
}
