// 登记 over real office.js: what a row costs, where it lands, and that no failure doubles or halves it.

import type { NodeExcel } from "excel-preview-host";
import { readCounter, writeCounter } from "../../../../src/workbook/excel/engine/numbering";
import { register } from "../../../../src/workbook/actions/rows/register";
import { changeSubmission } from "../../../../src/workbook/actions/rows/submissions";
import { undo } from "../../../../src/workbook/actions/rows/undo";
import { readTracker } from "../../../../src/workbook/reading/tracker";
import { closeAll, draft, fillLedger, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

const save = (token: string, given = {}) => register(draft(given), { token, now: NOW });
const ids = (excel: NodeExcel) => tableRows(excel, "台账").map((row) => row["编号"]);
const logged = (excel: NodeExcel) =>
  tableRows(excel, "日志").map((row) => [row["操作"], row["对象"]]);

describe("S3: a registration", () => {
  it("is a row of 台账, a number and a line of 日志, and reads back", async () => {
    const excel = await openTracker();
    expect(await save("a")).toEqual({ id: "2022-0001", address: "A2", sheet: "台账" });
    expect(await save("b", { department: "河东司法所" })).toMatchObject({ id: "2022-0002" });
    expect(tableRows(excel, "台账")[0]).toMatchObject({
      编号: "2022-0001",
      收稿日期: 44663,
      部门: "水寨司法所",
      字数: 380,
      部门负责人审阅: "是",
      登记标识: "a",
    });
    expect(logged(excel).slice(1)).toEqual([
      ["登记", "2022-0001"],
      ["登记", "2022-0002"],
    ]);
    const tracker = await readTracker();
    expect(tracker.submissions).toMatchObject([draft(), draft({ department: "河东司法所" })]);
    expect(tracker.problems).toEqual([]);
  });

  it("costs two round trips and the same bytes with 10,000 rows as with 10", async () => {
    const cost = async (rows: number) => {
      const { log, ...excel } = await openTracker();
      fillLedger({ ...excel, log }, rows);
      log.reset();
      await save("a", { receivedOn: { year: 2023, month: 1, day: 5 } });
      const { batches, requestBytes, answerBytes } = log;
      expect(ids({ ...excel, log })).toHaveLength(rows + 1);
      closeAll();
      return { batches, requestBytes, answerBytes };
    };
    const [few, many] = [await cost(10), await cost(10_000)];
    expect(few.batches).toBe(2);
    expect(many.batches).toBe(2);
    // Row numbers have more digits further down; nothing else may differ.
    expect(many.requestBytes - few.requestBytes).toBeLessThan(50);
    expect(many.answerBytes - few.answerBytes).toBeLessThan(200);
  });

  it("costs a few round trips more where the table was drawn down over thousands of blank rows", async () => {
    const { log, ...excel } = await openTracker();
    const table = excel.book.tableByName("台账");
    if (!table) throw new Error("no 台账");
    table.area = { ...table.area, bottom: table.area.top + 10_000 };
    log.reset();
    expect(await save("a")).toMatchObject({ id: "2022-0001" });
    expect(log.batches).toBeLessThan(14);
    expect(ids({ ...excel, log }).filter((id) => id !== "")).toEqual(["2022-0001"]);
  });

  it("pitfall 20: keeps texts that look like formulas, numbers or dates as they are", async () => {
    const excel = await openTracker();
    const titles = ['=HYPERLINK("http://x","点我")', "+1", "@甲", "'引号", "2022-3-5", "0012"];
    for (const [index, title] of titles.entries()) await save(`t${index}`, { title });
    expect(tableRows(excel, "台账").map((row) => row["标题"])).toEqual(titles);
    expect((await readTracker()).submissions.map((each) => each.title)).toEqual(titles);
  });

  it("keeps a title of 10,000 characters and refuses what no cell can hold", async () => {
    const excel = await openTracker();
    await save("a", { title: "长".repeat(10_000) });
    expect(String(tableRows(excel, "台账")[0]?.["标题"])).toHaveLength(10_000);
    await expect(save("b", { title: "长".repeat(32_768) })).rejects.toThrow("32767");
    expect(ids(excel)).toHaveLength(1);
  });
});

describe("S3: numbers", () => {
  it("are never used again after 作废", async () => {
    const excel = await openTracker();
    await save("a");
    await undo("a", { now: NOW });
    expect((await save("b")).id).toBe("2022-0002");
    expect(tableRows(excel, "台账").map((row) => row["状态"])).toEqual(["作废", "有效"]);
    expect(logged(excel)).toContainEqual(["撤销", "2022-0001"]);
  });

  it("run per year of receipt, whatever order the clerk registers in", async () => {
    await openTracker();
    await save("a");
    const next = { receivedOn: { year: 2023, month: 1, day: 3 } };
    expect((await save("b", next)).id).toBe("2023-0001");
    expect((await save("c")).id).toBe("2022-0002");
    expect((await save("d", next)).id).toBe("2023-0002");
  });
});

describe("S3: the memory of numbers", () => {
  it("outlives sorting: the last row need not have the highest number", async () => {
    const excel = await openTracker();
    for (const token of ["a", "b", "c"]) await save(token);
    swapRows(excel, 1, 3);
    setSetting(excel, "最近登记", "");
    expect((await save("d")).id).toBe("2022-0004");
  });

  it("keeps the years apart", async () => {
    const excel = await openTracker();
    await save("a");
    await save("b", { receivedOn: { year: 2023, month: 1, day: 3 } });
    setSetting(excel, "最近登记", "");
    expect((await save("c")).id).toBe("2022-0002");
  });

  it("keeps the highest number of each year", () => {
    expect(writeCounter(readCounter("2022-0041；2023-0007"), ["2022-0009"])).toBe(
      "2022-0041；2023-0007",
    );
    expect(writeCounter(readCounter("2022-0041"), ["2023-0001"])).toBe("2022-0041；2023-0001");
  });
});

describe("a write that fails", () => {
  const faults = [1, 2].flatMap((trip) =>
    (["before", "after"] as const).map((when) => ({ trip, when })),
  );

  it.each(faults)(
    "at round trip $trip, $when it was carried out, is told and can be repeated",
    async ({ trip, when }) => {
      const excel = await openTracker();
      await save("first");
      excel.host.failAt(trip, { when, code: "GeneralException" });
      await expect(save("again", { title: "又一篇" })).rejects.toThrow("可以再试一次");
      expect((await save("again", { title: "又一篇" })).id).toBe("2022-0002");
      expect(ids(excel)).toEqual(["2022-0001", "2022-0002"]);
      expect(logged(excel).filter(([, id]) => id === "2022-0002")).toHaveLength(1);
      expect((await save("later")).id).toBe("2022-0003");
    },
  );

  it("in the middle of its last batch leaves nothing doubled", async () => {
    const excel = await openTracker();
    await save("first");
    const log = excel.book.sheetByName("日志");
    const end = excel.log.subscribe(() => {
      end();
      if (log) log.protection = { options: {} };
    });
    await expect(save("again")).rejects.toThrow("工作表“日志”受保护");
    if (log) log.protection = null;
    expect((await save("again", { title: "改过的标题" })).id).toBe("2022-0002");
    expect(ids(excel)).toEqual(["2022-0001", "2022-0002"]);
    expect(tableRows(excel, "台账")[1]?.["标题"]).toBe("改过的标题");
    expect(logged(excel).filter(([, id]) => id === "2022-0002")).toHaveLength(1);
  });

  /** What a batch leaves that stopped after the row and before the table's growth. */
  const leaveBeneath = (excel: NodeExcel, id: string, token: string) => {
    const sheet = excel.book.sheetByName("台账");
    const columns = excel.book.tableByName("台账")?.columns.map((each) => each.name) ?? [];
    const cells = { 编号: id, 标题: "半途", 登记标识: token };
    for (const [header, value] of Object.entries(cells)) {
      if (sheet) sheet.ensure(2, columns.indexOf(header)).value = value;
    }
  };

  it("between the row and the table's growth is completed in place, under its number", async () => {
    const excel = await openTracker();
    await save("first");
    leaveBeneath(excel, "2022-0005", "again");
    expect(await save("again")).toMatchObject({ id: "2022-0005", address: "A3" });
    expect(ids(excel)).toEqual(["2022-0001", "2022-0005"]);
  });

  it("and was then given up is overwritten by the next: it was never reported saved", async () => {
    const excel = await openTracker();
    await save("first");
    leaveBeneath(excel, "2022-0002", "given up");
    expect(await save("next")).toMatchObject({ id: "2022-0002", address: "A3" });
    expect(tableRows(excel, "台账").map((row) => row["标题"])).not.toContain("半途");
  });

  it("and was carried out is found again after the clerk sorted the table", async () => {
    const excel = await openTracker();
    await save("first");
    excel.host.failAt(2, { when: "after", code: "GeneralException" });
    await expect(save("again")).rejects.toThrow();
    swapRows(excel, 1, 2);
    expect(await save("again", { title: "改" })).toMatchObject({ id: "2022-0002", address: "A2" });
    expect(ids(excel)).toEqual(["2022-0002", "2022-0001"]);
    expect(tableRows(excel, "台账").map((row) => row["标题"])).toEqual(["改", draft().title]);
  });

  it.each(["台账", "日志", "设置"])(
    "because %s is protected, says so and writes nothing",
    async (name) => {
      const excel = await openTracker();
      await save("first");
      const sheet = excel.book.sheetByName(name);
      if (sheet) sheet.protection = { options: {} };
      await expect(save("again")).rejects.toThrow(`工作表“${name}”受保护`);
      if (sheet) sheet.protection = null;
      expect(ids(excel)).toEqual(["2022-0001"]);
      expect((await save("again")).id).toBe("2022-0002");
    },
  );

  it("is noticed when the cells do not hold what was written, and can be repeated", async () => {
    const excel = await openTracker();
    await save("first");
    const sheet = excel.book.sheetByName("台账");
    const end = excel.book.subscribe((change) => {
      if (change.kind === "cells" && change.sheetId === sheet?.id) {
        sheet.ensure(2, 4).value = "同时有人改了";
      }
    });
    await expect(save("a")).rejects.toThrow("E3 后核对，“标题”与所填不一致");
    end();
    expect((await save("a")).id).toBe("2022-0002");
    expect(tableRows(excel, "台账").map((row) => row["标题"])).toEqual([
      draft().title,
      draft().title,
    ]);
  });

  it("is noticed, too, of a cell that is changed in a row that stands", async () => {
    const excel = await openTracker();
    await save("first");
    const sheet = excel.book.sheetByName("台账");
    const end = excel.book.subscribe((change) => {
      if (change.kind === "cells" && change.sheetId === sheet?.id) {
        sheet.ensure(1, 4).value = "同时有人改了";
      }
    });
    const change = () =>
      changeSubmission(
        "2022-0001",
        { title: "改过的" },
        { action: "修改", reason: "更正", now: NOW },
      );
    await expect(change()).rejects.toThrow("E2 后核对，“标题”与所填不一致");
    end();
    await change();
    expect(tableRows(excel, "台账").map((row) => row["标题"])).toEqual(["改过的"]);
  });

  it("because a header was renamed, names it and writes nothing", async () => {
    const excel = await openTracker();
    const sheet = excel.book.sheetByName("台账");
    const column = excel.book
      .tableByName("台账")
      ?.columns.findIndex((each) => each.name === "标题");
    if (sheet) sheet.ensure(0, column ?? 0).value = "题名";
    await expect(save("a")).rejects.toThrow("“台账”表缺少“标题”列");
    expect(ids(excel)).toEqual([""]);
  });

  it("because something stands under the table, says where and writes nothing", async () => {
    const excel = await openTracker();
    await save("first");
    const sheet = excel.book.sheetByName("台账");
    if (sheet) sheet.ensure(2, 4).value = "我的备注";
    await expect(save("again")).rejects.toThrow("E3 已有内容");
    expect(sheet?.value(2, 4)).toBe("我的备注");
    expect(logged(excel)).toHaveLength(2);
  });
});

function setSetting(excel: NodeExcel, label: string, value: string): void {
  const sheet = excel.book.sheetByName("设置");
  const row = tableRows(excel, "设置").findIndex((each) => each["设置项"] === label);
  if (sheet) sheet.ensure(row + 1, 1).value = value;
}

/** As sorting the table by hand does it. */
function swapRows(excel: NodeExcel, a: number, b: number): void {
  const sheet = excel.book.sheetByName("台账");
  const table = excel.book.tableByName("台账");
  for (let column = 0; sheet && table && column <= table.area.right; column += 1) {
    const [upper, lower] = [sheet.ensure(a, column), sheet.ensure(b, column)];
    [upper.value, lower.value] = [lower.value, upper.value];
  }
}
