// T2: a draft that failed, was changed by the clerk and is saved once more under its token, as every form of the pane
// does: one row, which says what he said last, and 日志 tells how it came to it.

import type { NodeExcel } from "excel-preview-host";
import { closeAll, draft, NOW, tableRows } from "../excel";
import { ADOPTION, COMMISSION, JULY, MANUAL } from "./catalogue";
import type { Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(120_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

interface Draft {
  readonly table: string;
  /** Of the row that it makes. */
  readonly token: string;
  readonly header: string;
  /** What is said first, and what then. */
  readonly words: readonly [string, string];
  readonly save: (pane: Pane, word: string) => Promise<unknown>;
}

const PAPER = { name: "梅州日报", level: "市", ownMedia: false } as const;

const DRAFTS: Readonly<Record<string, Draft>> = {
  register: {
    table: "台账",
    token: "again",
    header: "标题",
    words: ["错字", "改正"],
    save: (each, title) => each.register(draft({ title }), { token: "again", now: NOW }),
  },
  addAdoptions: {
    table: "采用",
    token: "again/篇1",
    header: "采用渠道",
    words: ["新华日报", "梅州日报"],
    save: (each, outlet) =>
      each.addAdoptions([{ ...ADOPTION, outlet }], { token: "again", now: NOW }),
  },
  addOutlet: {
    table: "采用渠道",
    token: "again",
    header: "类型",
    words: ["报刊", "党政网站"],
    save: (each, kind) =>
      each.addOutlet({ ...PAPER, kind: kind as "报刊" }, { token: "again", now: NOW }),
  },
  issueCommission: {
    table: "约稿",
    token: "again",
    header: "题目",
    words: ["普法", "调解"],
    save: (each, topic) =>
      each.issueCommission({ ...COMMISSION, topic }, { token: "again", now: NOW }),
  },
  addManualCriticism: {
    table: "批评",
    token: "again",
    header: "说明",
    words: ["数字有误。", "数字有误，已改。"],
    save: (each, sentence) =>
      each.addManualCriticism({ ...MANUAL, sentence }, { token: "again", now: JULY }),
  },
};

/** What 日志 tells of the cell: the line of the row says it, or the last change of it. */
function toldIn(excel: NodeExcel, header: string, word: string): string {
  const lines = tableRows(excel, "日志").filter((line) =>
    String(line["标识"]).startsWith("again/"),
  );
  const changed = lines.findLast((line) => line["字段"] === header);
  if (changed !== undefined) return String(changed["新值"]);
  return lines.some((line) => String(line["新值"]).includes(word)) ? word : "";
}

function isToldTwice(excel: NodeExcel): boolean {
  const lines = tableRows(excel, "日志").map((line) => JSON.stringify({ ...line, 标识: "" }));
  return new Set(lines).size < lines.length;
}

/** Where the first attempt is cut, and before or after which of its round trips the second. */
const CUTS = (["before", "after", 60, 100, 110, 120, 126, 132] as const).flatMap((when) =>
  [2, 4, 5].flatMap((trip) =>
    (["before", "after"] as const).map((then) => [when, trip, then] as const),
  ),
);

it.each(Object.entries(DRAFTS))(
  "%s: what was said last stands, once, and is told",
  async (_, each) => {
    const { table, token, header, words, save } = each;
    const wrong: unknown[] = [];
    for (const [when, trip, then] of CUTS) {
      const { excel } = await openPrepared(prepared);
      excel.host.failAt(2, { when, code: "ConnectionFailure" });
      const failed = await save(pane, words[0]).then(
        () => false,
        () => true,
      );
      if (!failed) continue;
      // So does the next attempt, done for all that or not.
      excel.host.failAt(trip, { when: then, code: "ConnectionFailure" });
      const insist = () => save(pane, words[1]);
      await insist().catch(insist).catch(insist);
      const rows = tableRows(excel, table).filter((row) => row["登记标识"] === token);
      const told = toldIn(excel, header, words[1]);
      const faults = faultsIn(excel, [pane], prepared.lines);
      if (
        rows.length !== 1 ||
        rows[0]?.[header] !== words[1] ||
        told !== words[1] ||
        faults.length > 0 ||
        isToldTwice(excel)
      )
        wrong.push([when, trip, then, rows, told, faults]);
      closeAll();
    }
    expect(wrong).toEqual([]);
  },
);
