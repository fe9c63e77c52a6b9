// What is kept of a batch between two openings of the pane (I3).

import { createDepartmentMatcher } from "../../src/domain/text/matching";
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { draftFromMail } from "../../src/intake/mail-draft";
import { memoryOf } from "../../src/intake/memory";
import { readFile } from "../../src/intake/read-files";
import {
  edited,
  itemOf,
  type BatchContext,
  type BatchItem,
} from "../../src/taskpane/intake/batch/batch";
import { itemsFrom, keptOf } from "../../src/taskpane/intake/batch/kept-batch";
import { DEPARTMENTS } from "../intake/departments";
import { mail } from "../intake/mail-bytes";

const context: BatchContext = {
  year: 2022,
  today: { year: 2022, month: 4, day: 12 },
  settings: DEFAULT_SETTINGS,
  submissions: [],
  seals: [],
  remembered: [],
};

async function itemFor(subject: string, body: string): Promise<BatchItem> {
  const { mails } = await readFile({ name: "x.eml", bytes: mail({ subject, body }) });
  const [read] = mails;
  if (read === undefined) throw new Error("no mail");
  const memory = memoryOf(DEPARTMENTS, []);
  const draft = draftFromMail(read, createDepartmentMatcher(DEPARTMENTS, []), memory);
  return itemOf(draft, "token", [], context);
}

describe("I3: a batch that is not registered to its end", () => {
  it.each([
    ["one mail", "(水寨司法所)+开展普法", "法".repeat(380)],
    ["one without a department or a category", "学习", "法".repeat(1500)],
    [
      "a forwarded one",
      "转发：(水寨司法所)+普法",
      `-------- 转发邮件信息 --------\r\n发件人：张三<a@example.com>\r\n主题：(水寨司法所)+普法\r\n\r\n${"法".repeat(380)}`,
    ],
  ])("I3: %s comes back as it was changed, body and all", async (_, subject, body) => {
    const item = edited(await itemFor(subject, body), { author: "李四" }, context);
    const kept = JSON.stringify(keptOf({ items: [item], unread: [] }));
    expect(kept.split('"body":"法')).toHaveLength(2);
    expect(itemsFrom(JSON.parse(kept))).toEqual([{ mail: item.mail, draft: item.draft }]);
  });

  it("I3: what is registered, known or left out is not kept; what failed is", async () => {
    const item = await itemFor("(水寨司法所)+开展普法", "法".repeat(380));
    const states = [
      { kind: "saved", sentence: "" },
      { kind: "known", sentence: "" },
      { kind: "left" },
      { kind: "failed" },
    ] as const;
    const items = states.map((state) => ({ ...item, state }));
    expect(keptOf({ items, unread: [] })).toHaveLength(1);
  });

  it.each([[null], [{}], [[{ mail: {}, draft: {} }]], ["x"]])(
    "I3: what another pane has kept in another shape (%j) is nothing",
    (kept) => expect(itemsFrom(kept)).toEqual([]),
  );
});
