// Articles that stand twice without a word from the clerk (S7, T4): what is told, and what never is.

import { decided, twinsIn, type Twin } from "../../src/domain/evaluation/articles/twins";
import { submission } from "./builders";

/** Number n, of a title of its own unless told otherwise. */
function row(n: number, given: Partial<Twin> = {}): Twin {
  const id = `2022-${String(n).padStart(4, "0")}`;
  return { ...submission("2022-04-12", { id, title: `第${n}篇` }), token: `t${n}`, ...given };
}

const SAME = { title: "组织人民调解业务培训" };
const MAIL = { mailKey: "m1" };
const id = (n: number) => row(n).id;
const told = (rows: readonly Twin[]) =>
  twinsIn(rows).map(({ kind, earlier, later }) => [
    kind,
    Number(earlier.id.slice(-4)),
    Number(later.id.slice(-4)),
  ]);

describe("S7: told", () => {
  it.each<[string, readonly Twin[], unknown]>([
    [
      "the same mail, whatever was made of it",
      [row(7, MAIL), row(8, { ...MAIL, department: "河东司法所" })],
      [["同信", 7, 8]],
    ],
    [
      "the same mail, once, though the title is the same too",
      [row(7, { ...MAIL, ...SAME }), row(8, { ...MAIL, ...SAME })],
      [["同信", 7, 8]],
    ],
    [
      "the same mail, of which one was returned",
      [row(7, { ...MAIL, status: "退回" }), row(8, MAIL)],
      [["同信", 7, 8]],
    ],
    [
      "the same mail three times",
      [row(7, MAIL), row(8, MAIL), row(9, MAIL)],
      [
        ["同信", 7, 8],
        ["同信", 7, 9],
      ],
    ],
    [
      "the same department and title",
      [row(7, SAME), row(8, { title: "转发：组织人民调解 业务培训。" })],
      [["同题", 7, 8]],
    ],
    ["by number, however the rows are sorted", [row(8, SAME), row(7, SAME)], [["同题", 7, 8]]],
    [
      "by number, with more digits than most",
      [row(1, { ...SAME, id: "2022-10000" }), row(9999, SAME)],
      [["同题", 9999, 0]],
    ],
    [
      "a third one that the clerk was not asked about",
      [row(1, SAME), row(2, { ...SAME, notDuplicateOf: id(1) }), row(3, SAME)],
      [["同题", 2, 3]],
    ],
    [
      "a mail told apart from an older article alone",
      [
        row(1, SAME),
        row(2, { ...SAME, ...MAIL, notDuplicateOf: id(1) }),
        row(3, { ...SAME, ...MAIL, notDuplicateOf: id(1) }),
      ],
      [["同信", 2, 3]],
    ],
    [
      "a mail without 登记标识, which a hand has cleared",
      [row(7, { ...MAIL, token: "" }), row(8, { ...MAIL, token: "" })],
      [["同信", 7, 8]],
    ],
    [
      "a copied row whose title still is the original's",
      [row(7, { ...MAIL, ...SAME, token: "t" }), row(8, { ...MAIL, ...SAME, token: "t" })],
      [["同题", 7, 8]],
    ],
    [
      "another article of the title beside a chain of versions",
      [
        row(1, SAME),
        row(2, { ...SAME, status: "退回" }),
        row(3, { ...SAME, resubmissionOf: id(2) }),
      ],
      [["同题", 1, 3]],
    ],
    [
      "each marked as the other's duplicate",
      [row(7, { ...MAIL, duplicateOf: id(8) }), row(8, { ...MAIL, duplicateOf: id(7) })],
      [["互为重复", 7, 8]],
    ],
    [
      "marked as a duplicate of what is 作废, beside what is marked as its own duplicate",
      [
        row(6, { status: "作废" }),
        row(7, { duplicateOf: id(6) }),
        row(8, { duplicateOf: id(7) }),
        row(9, { duplicateOf: id(6), status: "作废" }),
      ],
      [["原件不在", 7, 7]],
    ],
    [
      "each marked as the other's, one of them 作废",
      [row(7, { duplicateOf: id(8), status: "作废" }), row(8, { duplicateOf: id(7) })],
      [["原件不在", 8, 8]],
    ],
    ["marked as a duplicate of no row", [row(7, { duplicateOf: "同上" })], [["原件不在", 7, 7]]],
    ["marked as its own", [row(7, { duplicateOf: id(7) })], [["互为重复", 7, 7]]],
    [
      "a circle of three, once, beside what leads into it",
      [
        row(1, { duplicateOf: id(3) }),
        row(2, { duplicateOf: id(1) }),
        row(3, { duplicateOf: id(2) }),
        row(4, { duplicateOf: id(1) }),
      ],
      [["互为重复", 1, 3]],
    ],
  ])("%s", (_name, rows, wanted) => {
    expect(told(rows)).toEqual(wanted);
  });
});

describe("S7: never told", () => {
  it.each<[string, readonly Twin[]]>([
    ["other titles, other mails", [row(7, { mailKey: "m1" }), row(8, { mailKey: "m2" })]],
    ["no mail is no same mail", [row(7), row(8)]],
    [
      "another department's of the same title",
      [row(7, SAME), row(8, { ...SAME, department: "河东司法所" })],
    ],
    [
      "without a department or a title",
      [
        row(7, { title: "" }),
        row(8, { title: "！" }),
        row(9, { ...SAME, department: "" }),
        row(10, { ...SAME, department: "" }),
      ],
    ],
    ["what is 作废", [row(7, { ...MAIL, ...SAME, status: "作废" }), row(8, { ...MAIL, ...SAME })]],
    [
      "a confirmed duplicate",
      [row(7, { ...MAIL, ...SAME }), row(8, { ...MAIL, ...SAME, duplicateOf: id(7) })],
    ],
    [
      "a duplicate of a duplicate",
      [
        row(7, MAIL),
        row(8, { ...MAIL, duplicateOf: id(7) }),
        row(9, { ...MAIL, duplicateOf: id(8) }),
      ],
    ],
    [
      "told apart",
      [row(7, { ...MAIL, ...SAME }), row(8, { ...MAIL, ...SAME, notDuplicateOf: id(7) })],
    ],
    [
      "told apart by the earlier, which had to take another number",
      [row(7, { ...MAIL, ...SAME, notDuplicateOf: id(8) }), row(8, { ...MAIL, ...SAME })],
    ],
    [
      "told apart from one without a number then",
      [row(7, SAME), row(8, { ...SAME, notDuplicateOf: "是" })],
    ],
    [
      "every week the same title",
      [
        row(1, SAME),
        row(2, { ...SAME, notDuplicateOf: id(1) }),
        row(3, { ...SAME, notDuplicateOf: id(1) }),
      ],
    ],
    [
      "a returned one and its 重报",
      [row(7, { ...SAME, status: "退回" }), row(8, { ...SAME, resubmissionOf: id(7) })],
    ],
    [
      "two 重报 of the same one",
      [
        row(7, { ...SAME, status: "退回" }),
        row(8, { ...MAIL, ...SAME, resubmissionOf: id(7) }),
        row(9, { ...MAIL, ...SAME, resubmissionOf: id(7) }),
      ],
    ],
    [
      "versions that resubmit one another",
      [row(7, { ...SAME, resubmissionOf: id(8) }), row(8, { ...SAME, resubmissionOf: id(7) })],
    ],
    [
      "a returned one that was registered anew: its 重报 was offered",
      [row(7, { ...SAME, status: "退回" }), row(8, SAME)],
    ],
    [
      "a row that was copied and written over",
      [row(7, { ...MAIL, token: "t" }), row(8, { ...MAIL, token: "t" })],
    ],
  ])("%s", (_name, rows) => {
    expect(told(rows)).toEqual([]);
  });
});

describe("S7: once the clerk has decided, nothing is told any more", () => {
  const after = (rows: readonly Twin[], kept: string) => {
    const [twins] = twinsIn(rows);
    if (twins === undefined) throw new RangeError("nothing is told");
    const changes = new Map(decided(twins, kept).map((each) => [each.id, each.changes]));
    return rows.map((each) => ({ ...each, ...changes.get(each.id) }));
  };
  const counted = (rows: readonly Twin[]) =>
    rows.filter(({ duplicateOf }) => duplicateOf === "").length;
  const PAIRS = {
    mail: [row(7, MAIL), row(8, MAIL)],
    title: [row(7, SAME), row(8, SAME)],
    circle: [row(7, { ...MAIL, duplicateOf: id(8) }), row(8, { ...MAIL, duplicateOf: id(7) })],
  };

  it.each(Object.entries(PAIRS))("%s: one counts, or both", (_name, rows) => {
    for (const kept of [id(7), id(8), ""]) {
      const now = after(rows, kept);
      expect([kept, told(now), counted(now)]).toEqual([kept, [], kept === "" ? 2 : 1]);
      if (kept !== "")
        expect(now.find(({ duplicateOf }) => duplicateOf !== "")?.duplicateOf).toBe(kept);
    }
  });

  it("its own duplicate counts again", () => {
    expect(after([row(7, { duplicateOf: id(7) })], id(7))[0]?.duplicateOf).toBe("");
  });

  it("of three each is asked about until all are decided", () => {
    let rows: readonly Twin[] = [row(1, SAME), row(2, SAME), row(3, SAME)];
    rows = after(rows, "");
    expect(told(rows)).toEqual([["同题", 2, 3]]);
    expect(told(after(rows, ""))).toEqual([]);
  });
});
