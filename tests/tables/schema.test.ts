// The column declarations: finding columns, and every field there and back.

import { newSubmission } from "../../src/domain/records/submission";
import { ADOPTIONS } from "../../src/tables/declarations/adoptions";
import { DEPARTMENTS, fromChange, toChange } from "../../src/tables/declarations/departments";
import { LEDGER, type LedgerRow } from "../../src/tables/declarations/ledger";
import { readLedger } from "../../src/tables/reading/ledger-facts";
import { readFrameTables } from "../../src/tables/reading/frame-tables";
import { copyOf, type LedgerFacts } from "../../src/domain/evaluation/articles/facts";
import type { Cell } from "../../src/tables/schema/cells";
import { readTable } from "../../src/tables/reading/read-table";
import { decodeRow, encodeRow, fieldsOf, headersOf, locate } from "../../src/tables/schema/table";

const FULL: LedgerRow = {
  ...newSubmission({
    id: "2022-0007",
    receivedOn: { year: 2022, month: 4, day: 12, minutes: 570 },
    department: "水寨司法所",
    title: '=HYPERLINK("http://x","点我")',
    category: "动态类",
  }),
  coDepartments: ["办公室", "法制股"],
  wordCount: 380,
  author: "张三",
  coAuthors: ["李四"],
  channel: "粤政易",
  headApproved: true,
  headApprovedOn: { year: 2022, month: 4, day: 12 },
  leaderApproved: true,
  leaderApprovedOn: { year: 2022, month: 4, day: 13 },
  commissioned: true,
  commissionId: "Y2022-001",
  important: true,
  publishedAt: { year: 2022, month: 4, day: 14, minutes: 540 },
  status: "有效",
  selected: true,
  forwardedOn: { year: 2022, month: 4, day: 15 },
  chiefApproved: true,
  resubmissionOf: "2022-0003",
  duplicateOf: "2022-0002",
  notDuplicateOf: "2022-0001",
  noPersonnelMatters: true,
  hasProposals: true,
  bodyFingerprint: "abc",
  remark: "无",
  token: "t-1",
};

describe("finding columns by header", () => {
  it("takes columns in any order, with spaces, full-width letters and strangers among them", () => {
    const headers = [...headersOf(DEPARTMENTS)].reverse();
    headers.splice(3, 0, "我的备注");
    headers[1] = " 备 注 ";
    const located = locate(DEPARTMENTS, headers);
    expect(headers[located.name]).toBe("部门");
    expect(located.remark).toBe(1);
    expect(new Set(Object.values(located)).size).toBe(fieldsOf(DEPARTMENTS).length);
  });

  it("names the table, the renamed column and what to do", () => {
    const headers = headersOf(LEDGER).map((header) => (header === "标题" ? "题名" : header));
    expect(() => locate(LEDGER, headers)).toThrow(
      "“台账”表缺少“标题”列，可能是标题被改名或删除。请把该列标题改回“标题”后再试。",
    );
  });

  it("prefers the header as it is spelled to one that only resembles it", () => {
    const headers = headersOf(LEDGER);
    expect(locate(LEDGER, ["编 号", ...headers]).id).toBe(1);
  });
});

describe("S3: a ledger row", () => {
  const headers = ["我的列", ...[...headersOf(LEDGER)].reverse()];
  const located = locate(LEDGER, headers);
  const cells = encodeRow(LEDGER, located, FULL, headers.length);

  it("comes back as it was written, wherever the columns are", () => {
    expect(decodeRow(LEDGER, located, cells)).toEqual({ record: FULL, unread: [] });
  });

  it("S5: holds real dates, and text as text", () => {
    expect(cells[located.receivedOn]).toBeCloseTo(44663 + 570 / 1440, 9);
    expect(LEDGER.columns.receivedOn.format).toBe("yyyy-mm-dd");
    const texts = fieldsOf(LEDGER).filter((field) => typeof cells[located[field]] === "string");
    expect(texts.map((field) => LEDGER.columns[field].format)).toEqual(texts.map(() => "@"));
  });

  it("leaves the clerk's own columns alone", () => {
    expect(cells[0]).toBeNull();
  });

  it("is refused rather than written without a field whose column was removed", () => {
    const short = headers.filter((header) => header !== "局选用");
    const at = locate(LEDGER, short);
    expect(() => encodeRow(LEDGER, at, FULL, short.length)).toThrow("缺少“局选用”列");
    const unselected = { ...FULL, selected: false };
    expect(encodeRow(LEDGER, at, unselected, short.length)).toHaveLength(short.length);
  });

  /** As the tally gets them; undefined = the row is passed over. */
  const factsOf = (row: readonly Cell[]): LedgerFacts | undefined => {
    const read: LedgerFacts[] = [];
    readLedger([headers, row], 2022).each((facts) => read.push(copyOf(facts)));
    return read[0];
  };

  it("gives the tally the same facts", () => {
    const facts = factsOf(cells);
    expect(facts).toMatchObject({
      id: "2022-0007",
      department: "水寨司法所",
      coDepartments: "办公室、法制股",
      status: "有效",
      wordCount: 380,
      headApproved: true,
      headApprovedSerial: 44663,
      leaderApprovedSerial: 44664,
      important: true,
      resubmissionOf: "2022-0003",
      duplicateOf: "2022-0002",
    });
    expect(facts?.receivedSerial).toBeCloseTo(44663.3958, 3);
    expect(facts?.publishedSerial).toBeCloseTo(44665.375, 6);
  });

  it("reads what a clerk typed by hand: text dates, ticks, digits as text, outer spaces", () => {
    const row = encodeRow(LEDGER, located, FULL, headers.length);
    row[located.receivedOn] = "２０２２．4．12";
    row[located.headApproved] = "√";
    row[located.wordCount] = "３８０字";
    row[located.status] = " 有效\u3000";
    const facts = factsOf(row);
    expect(facts).toMatchObject({ receivedSerial: 44663, headApproved: true, wordCount: 380 });
    expect(facts?.status).toBe("有效");
    expect(decodeRow(LEDGER, located, row)).toMatchObject({
      record: { receivedOn: { year: 2022, month: 4, day: 12 }, wordCount: 380, status: "有效" },
    });
  });

  it.each([0, null, ""])("treats %p from an empty cell alike", (empty) => {
    const row: Cell[] = headers.map(() => empty);
    row[located.id] = "2022-0001";
    row[located.receivedOn] = 44663;
    const facts = factsOf(row);
    expect(facts).toMatchObject({ department: "", status: "待审", category: "", channel: "邮箱" });
    expect(facts).toMatchObject({ wordCount: 0, publishedSerial: 0, headApproved: false });
    expect(facts).toMatchObject({ headApprovedSerial: 0, important: false, coDepartments: "" });
  });
});

describe("reading a whole table", () => {
  const headers = headersOf(DEPARTMENTS);
  const row = (id: string, name: string, quota: unknown) =>
    headers.map((header) => {
      if (header === "部门编号") return id;
      if (header === "部门") return name;
      if (header === "年度篇数") return quota as number;
      return header === "类别" ? "司法所" : "";
    });

  it("reports the row that cannot be read with its address and keeps the others", () => {
    const block = [headers, row("D01", "甲", 4), headers.map(() => ""), row("D02", "乙", "若干")];
    const { rows, problems } = readTable(DEPARTMENTS, {
      rows: block,
      origin: { row: 2, column: 1 },
    });
    const read = rows.map(({ record, sheetRow }) => [record.name, record.quota, sheetRow]);
    expect(read).toEqual([
      ["甲", 4, 3],
      ["乙", 0, 5],
    ]);
    expect(problems).toMatchObject([
      {
        ...{ table: "部门", index: 3, header: "年度篇数", subject: "D02", address: "E6" },
        sentence: "部门!E6 的“年度篇数”“若干”无法识别，按空白处理。应为不小于 0 的整数，请改正。",
      },
    ]);
  });

  it("A1: leaves out adoptions that were taken back", () => {
    const adoptionHeaders = headersOf(ADOPTIONS);
    const line = (id: string, withdrawn: string) => [
      ...[id, "五华县人民政府公众网", "党政网站", "县", 44700, "", "是"],
      ...[withdrawn, ""],
    ];
    const none = { rows: [] };
    const adoptions = { rows: [adoptionHeaders, line("2022-0001", ""), line("2", "是")] };
    const tables = { departments: none, changes: none, commissions: none, settings: none };
    const read = readFrameTables({ ...tables, adoptions }, 2022);
    expect(read.adoptions.map((each) => each.submissionId)).toEqual(["2022-0001"]);
  });
});

describe("P4: a change of a department", () => {
  it.each([
    { field: "quota", old: 4, new: 2 },
    { field: "name", old: "甲所", new: "乙所" },
    { field: "mergedInto", old: "", new: "D02" },
  ] as const)("comes back as it was written: $field", (what) => {
    const change = { departmentId: "D01", from: { year: 2022, month: 8, day: 1 }, ...what };
    expect(toChange(fromChange(change, "文件"))).toEqual(change);
  });
});
