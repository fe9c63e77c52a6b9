// T2, T4: two panes of one clerk over one workbook, whose memory lies in the same place: what either has tried or was
// told is known to whoever is opened next.

import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { cover } from "./covering";
import { openPane, type Pane, type Shelf } from "./panes";
import { column, faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

const save = (pane: Pane, token: string) =>
  pane.register(draft({ title: token }), { token, now: NOW });

it.each(["before", "after"] as const)(
  "T2: an attempt whose answer is lost (%s), the other pane saves, the first is opened anew: it stands once",
  async (when) => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    const [one, other] = [openPane(shelf), openPane(shelf)];
    excel.host.failAt(2, { when, code: "ConnectionFailure" });
    await expect(save(one, "mine")).rejects.toThrow();
    await save(other, "theirs");
    const again = openPane(shelf);
    await save(again, "mine");
    expect(column(excel, "台账", "登记标识").sort()).toEqual(["mine", "theirs"]);
    expect(faultsIn(excel, [again], column(excel, "日志", "标识").slice(0, 1))).toEqual([]);
  },
);

it("T4: what one pane was told is written again by a pane opened after the other has saved", async () => {
  const excel = await openTracker();
  const shelf: Shelf = new Map();
  const [one, other] = [openPane(shelf), openPane(shelf)];
  await save(one, "mine");
  await save(other, "theirs");
  cover(excel, "台账", 1, { 标题: "他人的一篇", 登记标识: "stranger" });
  cover(excel, "日志", 2, { 新值: "他人的一篇", 标识: "stranger/1" });
  expect(await openPane(shelf).restoreSaved({ now: NOW })).toMatchObject([{ told: "2022-0001" }]);
  expect(column(excel, "台账", "标题")).toEqual(["他人的一篇", "theirs", "mine"]);
});

it("T2: what one pane could not keep is not forgotten because the other could", async () => {
  const excel = await openTracker();
  const shelf: Shelf = new Map();
  const [one, other] = [openPane(), openPane(shelf)];
  let room = 200;
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      shelf.set(key, text);
    },
  };
  one.openMemory(() => storage, "writes");
  excel.host.failAt(2, { when: "after", code: "ConnectionFailure" });
  await expect(save(one, "mine")).rejects.toThrow();
  room = Infinity;
  await save(other, "theirs");
  await save(openPane(shelf), "mine");
  expect(column(excel, "台账", "登记标识").sort()).toEqual(["mine", "theirs"]);
});

it("T4: what one has forgotten, the other does not bring back; another ledger's goes", async () => {
  const excel = await openTracker();
  const shelf: Shelf = new Map();
  const [one, other] = [openPane(shelf), openPane(shelf)];
  await save(one, "first");
  one.forget(["first"]);
  await save(other, "second");
  const kept = () =>
    openPane(shelf)
      .remembered()
      .map(({ deed }) => deed.token);
  expect(kept()).toEqual(["second"]);
  await save(one, "third");
  expect(kept()).toEqual(["second", "third"]);
  other.belongTo("another ledger");
  expect(kept()).toEqual([]);
  expect(tableRows(excel, "台账")).toHaveLength(3);
});
