// S3: a number typed by hand is the number it means, in every column that holds one.

import { ADOPTIONS, COMMISSIONS } from "../../src/tables/declarations/adoptions";
import { CRITICISM } from "../../src/tables/declarations/criticism";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../../src/tables/declarations/departments";
import { LEDGER } from "../../src/tables/declarations/ledger";
import { SEAL_RECORDS } from "../../src/tables/declarations/seal-records";
import { readLedger } from "../../src/tables/reading/ledger-facts";
import { unreadCells } from "../../src/tables/reading/unread-cells";
import { knownLedger } from "../../src/workbook/reading/known-ledger";
import { unsettledNumbers } from "../../src/workbook/reading/unsettled-numbers";
import type { Column } from "../../src/tables/schema/table";
import { headersOf, locate } from "../../src/tables/schema/table";

const TABLES = [
  ADOPTIONS,
  COMMISSIONS,
  CRITICISM,
  DEPARTMENT_CHANGES,
  DEPARTMENTS,
  LEDGER,
  SEAL_RECORDS,
];
const NUMBERS = TABLES.flatMap(({ name, columns }) =>
  (Object.values(columns) as Column<unknown>[])
    .filter(({ header }) => /编号$|^重报自$|^(?:非重复|重复于)$/u.test(header))
    .map((column) => [name, column.header, column] as const),
);

/** As input methods, Word and a hand in a hurry write 2022-0017. */
const WAYS = [
  "２０２２－００１７",
  "2022－0017",
  "２０２２-0017",
  " 2022-0017　",
  "2022 - 0017",
  "2022　—　0017",
  "2022——0017",
  "2022–0017",
  "2022‐0017",
  "2022‑0017",
  "2022−0017",
  "2022﹣0017",
  "2022―0017",
  "2022-\u200b0017",
];

describe("S3: a number typed by hand", () => {
  it("has eleven columns to stand in", () => {
    expect(NUMBERS.map(([table, header]) => `${table}.${header}`).sort()).toEqual(
      [
        ...["采用.报送编号", "约稿.约稿编号", "批评.部门编号", "部门变更.部门编号"],
        ...["部门.部门编号", "台账.编号", "台账.约稿编号", "台账.重报自", "台账.重复于"],
        ...["台账.非重复", "封存.编号"],
      ].sort(),
    );
  });

  it.each(NUMBERS)("is read in its normal form: %s.%s", (_table, _header, column) => {
    for (const way of WAYS) expect(column.codec.read(way)).toBe("2022-0017");
    expect(column.codec.read("约２０２２－０３")).toBe("约2022-03");
    expect(column.codec.read("2022-0017")).toBe("2022-0017");
    expect(column.codec.read("粤司〔2022〕3 号")).toBe("粤司〔2022〕3号");
  });

  const header = headersOf(LEDGER);
  const at = locate(LEDGER, header);
  const row = (cells: Readonly<Record<string, string | number>>) =>
    header.map((name) => cells[name] ?? "");
  const GOOD = { 收稿日期: 44660, 部门: "办公室", 标题: "甲", 类别: "动态类", 状态: "有效" };

  it.each(WAYS)("repeats the number that stands above it, and is said to: %s", (way) => {
    const rows = [header, row({ ...GOOD, 编号: "2022-0017" }), row({ ...GOOD, 编号: way })];
    const { cells, lost } = unreadCells(LEDGER, at, rows, 2022);
    expect([...lost]).toEqual([2]);
    expect(cells.map(({ subject, repeated }) => [subject, repeated])).toEqual([
      ["2022-0017", true],
    ]);
    const ledger = knownLedger({ rows, origin: { row: 0, column: 0 } }, 2022);
    expect(unsettledNumbers({ ledger })).toEqual({ repeated: ["2022-0017"], missing: 0 });
  });

  it.each(WAYS)("links rows by what it means, on the way of the sheet functions: %s", (way) => {
    const rows = [
      header,
      row({ ...GOOD, 编号: way, 约稿编号: way }),
      row({ ...GOOD, 编号: "2022-0018", 重报自: way }),
      row({ ...GOOD, 编号: "2022-0019", 重复于: way }),
    ];
    const reading = readLedger(rows, 2022);
    expect(reading.links).toMatchObject([
      { id: "2022-0018", resubmissionOf: "2022-0017" },
      { id: "2022-0019", duplicateOf: "2022-0017" },
    ]);
    const seen: string[] = [];
    reading.each(({ id, commissionId }) => seen.push(id, commissionId));
    expect(seen.slice(0, 2)).toEqual(["2022-0017", "2022-0017"]);
  });
});
