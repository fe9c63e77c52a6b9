// What is kept of a batch between two openings of the pane (I3).

import { createDepartmentMatcher } from "../../../src/domain/rules/department-matching";
import { DEFAULT_SETTINGS } from "../../../src/domain/records/settings";
import { draftsFromMail } from "../../../src/intake/mail-draft";
import { memoryOf } from "../../../src/intake/memory";
import { readFile } from "../../../src/intake/read-files";
import {
  edited,
  itemOf,
  type BatchContext,
  type BatchItem,
} from "../../../src/taskpane/intake/batch/batch";
import {
  filesOf,
  itemsFrom,
  keptOf,
  readFiles,
} from "../../../src/taskpane/intake/batch/kept-batch";
import { openIncomingStore } from "../../../src/taskpane/intake/incoming-store";
import { openLeftMails } from "../../../src/taskpane/intake/left-mails";
import { DEPARTMENTS } from "../../intake/departments";
import { mail } from "../../intake/mail-bytes";
import { resultOf } from "../../support/in-steps";

const context: BatchContext = {
  year: 2022,
  today: { year: 2022, month: 4, day: 12 },
  settings: DEFAULT_SETTINGS,
  submissions: [],
  seals: [],
  remembered: [],
  left: new Map(),
};

async function itemFor(subject: string, body: string): Promise<BatchItem> {
  const { mails } = await readFile({ name: "x.eml", bytes: mail({ subject, body }) });
  const [read] = mails;
  if (read === undefined) throw new Error("no mail");
  const memory = memoryOf(DEPARTMENTS, []);
  const [draft] = draftsFromMail(read, createDepartmentMatcher(DEPARTMENTS, []), memory);
  if (draft === undefined) throw new Error("no draft");
  return itemOf(draft, "token", [], context);
}

/** A browser's storage with room for so many characters. */
function storageOf(room: number, memory = new Map<string, string>()) {
  const lengthOf = (key: string) => key.length + (memory.get(key)?.length ?? -key.length);
  const used = () => [...memory.keys()].reduce((sum, key) => sum + lengthOf(key), 0);
  return {
    memory,
    getItem: (key: string) => memory.get(key) ?? null,
    setItem(key: string, value: string) {
      if (used() - lengthOf(key) + key.length + value.length > room) {
        throw new Error("QuotaExceededError");
      }
      memory.set(key, value);
    },
    removeItem: (key: string) => void memory.delete(key),
  };
}

const incomingIn = (storage: ReturnType<typeof storageOf>) =>
  openIncomingStore({ open: () => storage, keyOf: (name) => `${name}:台账.xlsx` });
const listIn = (storage: ReturnType<typeof storageOf>) => incomingIn(storage).batch;

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
    const storage = storageOf(1e6);
    expect(resultOf(listIn(storage).keep(keptOf({ items: [item] })))).toBe(0);
    expect([...storage.memory.values()].join("").split('"body":"法')).toHaveLength(2);
    expect(resultOf(itemsFrom(listIn(storage).load()))).toEqual([
      { mail: item.mail, draft: item.draft },
    ]);
  });

  it("I3: what is registered, known or left out is not kept; what failed is", async () => {
    const item = await itemFor("(水寨司法所)+开展普法", "法".repeat(380));
    const states = [
      { kind: "saved", sentence: "" },
      { kind: "known", sentence: "" },
      { kind: "left", sentence: "" },
      { kind: "failed" },
    ] as const;
    const items = states.map((state, at) => ({
      ...item,
      draft: { ...item.draft, token: `${at}` },
      state,
    }));
    expect([...keptOf({ items }).keys()]).toEqual(["3"]);
  });

  it("I3: files that were not read, or could not be, come back as long as something is open", async () => {
    const item = await itemFor("(水寨司法所)+开展普法", "法".repeat(380));
    const saved = { ...item, state: { kind: "saved", sentence: "" } as const };
    const unread = [{ source: "a.exe", sentence: "“a.exe”：不是邮件也不是文档，读不出内容。" }];
    expect(filesOf({ items: [item], unread, waiting: [] })).toEqual({ unread, waiting: [] });
    expect(filesOf({ items: [saved], unread, waiting: ["b.eml"] })).toEqual({
      unread,
      waiting: ["b.eml"],
    });
    expect(filesOf({ items: [saved], unread, waiting: [] })).toBeNull();
    const files = incomingIn(storageOf(1e6)).files;
    files.save({ unread, waiting: ["b.eml"] });
    expect(files.load()).toEqual({ unread, waiting: ["b.eml"] });
    expect(readFiles({ unread: ["a"], waiting: [] })).toBeNull();
  });

  it.each([["null"], ["{}"], ['[{"mail":{},"draft":{}}]'], ['["a","b"]'], ["x"]])(
    "I3: what another pane has kept in another shape (%s) is nothing",
    (kept) => {
      const storage = storageOf(1e6, new Map([["batch:台账.xlsx", kept]]));
      storage.setItem("batch:台账.xlsx/a", '{"mail":{}}');
      expect(resultOf(itemsFrom(listIn(storage).load()))).toEqual([]);
    },
  );

  const numbered = (count: number) =>
    new Map(Array.from({ length: count }, (_, at) => [`t${at}`, { text: `${at}`.padEnd(100) }]));

  it("I3: only what has changed is written again, and what is registered is taken away", () => {
    const storage = storageOf(1e6);
    const list = listIn(storage);
    const items = numbered(3);
    resultOf(list.keep(items));
    storage.memory.set("batch:台账.xlsx/t0", '"untouched"');
    items.set("t1", { text: "changed" });
    items.delete("t2");
    resultOf(list.keep(items));
    expect(Object.fromEntries(storage.memory)).toEqual({
      "batch:台账.xlsx": '["t0","t1"]',
      "batch:台账.xlsx/t0": '"untouched"',
      "batch:台账.xlsx/t1": '{"text":"changed"}',
    });
    resultOf(list.keep(new Map()));
    expect(storage.memory.size).toBe(0);
  });

  it("I3: where storage is full, as many are kept as there is room for, and the others are counted", () => {
    const storage = storageOf(1000);
    const without = resultOf(listIn(storage).keep(numbered(20)));
    expect(without).toBeGreaterThan(10);
    const read = listIn(storage).load();
    expect(read).toHaveLength(20 - without);
    expect(read[0]).toEqual(numbered(1).get("t0"));
    expect(resultOf(listIn(storageOf(0)).keep(numbered(4)))).toBe(4);
  });

  it("I3: keeping that is cut after any step leaves nothing that the next pane would not clear", () => {
    const items = numbered(4);
    const fewer = new Map([...items].slice(2));
    for (let steps = 0; steps < 9; steps += 1) {
      const storage = storageOf(1e6);
      const list = listIn(storage);
      const run = (function* () {
        yield* list.keep(items);
        yield* list.keep(fewer);
      })();
      for (let step = 0; step < steps; step += 1) run.next();
      const next = listIn(storage);
      next.load();
      resultOf(next.keep(new Map()));
      expect([steps, storage.memory.size]).toEqual([steps, 0]);
    }
  });
});

describe("I3: what the clerk has decided not to register", () => {
  it("I3: is remembered with its day, said when it comes again, and forgotten when taken back", async () => {
    const storage = storageOf(1e6);
    const open = () => openLeftMails(incomingIn(storage).left);
    const item = await itemFor("(水寨司法所)+开展普法", "法".repeat(380));
    const again = (left: ReadonlyMap<string, string>) =>
      itemOf(item.mail, "again", [], { ...context, left }).state;
    open().remember(item.mail.key, "2022-04-12");
    expect(again(open().days)).toEqual({ kind: "left", sentence: "2022-04-12 已决定不登记" });
    open().forget(item.mail.key);
    expect(again(open().days)).toEqual({ kind: "open" });
  });

  it("I3: holds the latest 2,000; where nothing can be kept, it holds as long as the pane is open", () => {
    const kept = incomingIn(storageOf(1e6)).left;
    const left = openLeftMails(kept);
    for (let at = 0; at < 2003; at += 1) left.remember(`k${at}`, "2022-04-12");
    expect(openLeftMails(kept).days.size).toBe(2000);
    expect(openLeftMails(kept).days.has("k2")).toBe(false);
    const full = openLeftMails(incomingIn(storageOf(0)).left);
    full.remember("k", "2022-04-12");
    expect(full.days.has("k")).toBe(true);
  });
});
