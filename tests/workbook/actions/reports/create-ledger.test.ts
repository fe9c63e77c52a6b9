// 建立台账 over real office.js: what it makes, what it leaves alone, what it refuses.

import type { NodeExcel } from "excel-preview-host";
import { readPlan, readSelectedPlan } from "../../../../src/workbook/reading/plan";
import { ledgerState, readTracker } from "../../../../src/workbook/reading/tracker";
import { LEDGER_SHEETS } from "../../../../src/workbook/sheets/ledger-sheets";
import { closeAll, makeLedger, openExcel, tableRows } from "../../excel";

afterEach(closeAll);

const sheetNames = (excel: NodeExcel) => excel.book.sheets.map((sheet) => sheet.name);

describe("reading the plan", () => {
  it("P1, P3: finds 35 departments and 126 articles, 58 beside 62, in two round trips", async () => {
    const { log } = await openExcel();
    const search = await readPlan();
    expect(search.found && search.plan.rows.length).toBe(35);
    expect(log.batches).toBe(2);
  });

  it("P1: finds it again beside the tracker's own sheets", async () => {
    await openExcel();
    await makeLedger();
    const search = await readPlan();
    expect(search.found && [search.plan.sheetName, search.others]).toEqual(["计划表", []]);
  });

  it("P5: says what was looked for where there is none", async () => {
    const excel = await openExcel();
    excel.book.sheets[0]?.cells.clear();
    const search = await readPlan();
    expect(search.found ? "" : search.sentence).toContain("没有找到任务计划表");
  });

  it("P1: takes the cells that are selected", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A2:D18").select();
      await context.sync();
    });
    const search = await readSelectedPlan();
    expect(search.found && search.plan.rows.map((row) => row.name).slice(-1)).toEqual([
      "龙村司法所",
    ]);
    expect(search.found && search.plan.rows).toHaveLength(16);
  });
});

describe("经办人", () => {
  it.each(["李四", "=李四", "+86"])(
    "S6: %s stands in the first line of 日志 and in 设置",
    async (name) => {
      const excel = await openExcel();
      await makeLedger(name);
      expect(tableRows(excel, "日志").map((row) => row["经办人"])).toEqual([name]);
      expect((await readTracker()).clerk).toBe(name);
    },
  );
});

describe("what is ours is known by its mark", () => {
  const rename = (from: string, to: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(from).name = to;
      await context.sync();
    });

  it.each(["设置", "部门", "季度考核", "2022年第二季度封存"])(
    "P1: a plan on a sheet called %s is a plan",
    async (name) => {
      await openExcel();
      await rename("计划表", name);
      expect(await ledgerState()).toMatchObject({ kind: "absent" });
      const search = await readPlan();
      expect(search.found && search.plan.rows.length).toBe(35);
    },
  );

  it("P1: a plan in a table called 部门 is a plan; 建立台账 says what to rename", async () => {
    const excel = await openExcel();
    const table = {
      rows: [
        ["单位", "篇数"],
        ["城关司法所", 3],
      ],
      title: "2023年信息报送任务",
    };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("计划表");
      sheet.getRange().clear();
      sheet.getRange("A1").values = [[table.title]];
      sheet.getRange("A2:B3").values = table.rows;
      sheet.tables.add("A2:B3", true).name = "部门";
      await context.sync();
    });
    expect(await ledgerState()).toMatchObject({ kind: "absent" });
    const search = await readPlan();
    expect(search.found && search.plan.rows.map(({ name }) => name)).toEqual(["城关司法所"]);
    await expect(makeLedger()).rejects.toThrow("已有工作表或表格“部门”，没有建立任何内容");
    expect(sheetNames(excel)).toEqual(["计划表"]);
  });

  it("P1: our sheets stay ours under another name, and a lost table is still missed", async () => {
    await openExcel();
    await makeLedger();
    await rename("部门", "各部门");
    const search = await readPlan();
    expect(search.found && [search.plan.sheetName, search.others]).toEqual(["计划表", []]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("约稿").delete();
      await context.sync();
    });
    expect(await ledgerState()).toMatchObject({ kind: "damaged", missing: ["约稿"] });
  });

  it("pitfall 34: a stray cell in the last row and column costs nothing", async () => {
    const excel = await openExcel();
    await Excel.run(async (context) => {
      for (const name of ["计划表", "别的表"]) {
        const sheet =
          name === "计划表"
            ? context.workbook.worksheets.getItem(name)
            : context.workbook.worksheets.add(name);
        sheet.getRange("XFD1048576").values = [["x"]];
      }
      await context.sync();
    });
    excel.log.reset();
    const search = await readPlan();
    expect(search.found && search.plan.rows.length).toBe(35);
    expect(excel.log.batches).toBe(2);
  });
});

describe("建立台账", () => {
  it("makes all tables in two round trips, their looks in one, and a tracker that reads back", async () => {
    const excel = await openExcel();
    await readPlan();
    excel.log.reset();
    await makeLedger();
    // The search, the tracker; then all looks.
    expect(excel.log.batches).toBe(2 + 2 + 1);
    const tracker = await readTracker();
    expect(tracker.departments).toHaveLength(35);
    expect(tracker.departments[0]).toMatchObject({ id: "D01", name: "水寨司法所", quota: 4 });
    expect(tracker.departments.reduce((sum, each) => sum + each.quota, 0)).toBe(126);
    expect(tracker.subtotals.map(({ stated, computed }) => [stated, computed])).toEqual([
      [64, 64],
      [58, 62],
    ]);
    expect(tracker.period).toEqual({ year: 2022, quarter: 2, asOf: null });
    expect(tracker.problems).toEqual([]);
    expect(tableRows(excel, "采用渠道")[0]?.["采用渠道"]).toBe("五华县人民政府公众网");
    expect(tableRows(excel, "日志")[0]?.["新值"]).toBe("35个部门，126篇");
  });

  it("puts the sheets beside the plan where other sheets follow it", async () => {
    const excel = await openExcel();
    excel.book.addSheet("别的表");
    await makeLedger();
    expect(sheetNames(excel).slice(0, 3)).toEqual(["计划表", "部门", "台账"]);
    expect(sheetNames(excel).at(-1)).toBe("别的表");
  });

  it.each(["部门", "季度考核"])(
    "refuses where a sheet %s is there, and adds nothing",
    async (name) => {
      const excel = await openExcel();
      excel.book.addSheet(name);
      await expect(makeLedger()).rejects.toThrow(`已有工作表或表格“${name}”，没有建立任何内容`);
      expect(sheetNames(excel)).toEqual(["计划表", name]);
    },
  );

  it("refuses to be made twice", async () => {
    const excel = await openExcel();
    await makeLedger();
    await expect(makeLedger()).rejects.toThrow("如台账已建立请直接使用");
    expect(sheetNames(excel)).toHaveLength(1 + LEDGER_SHEETS.length);
  });

  // Round trips 1 and 2 of makeLedger are the search for the plan.
  it.each([
    { trip: 3, when: "before" },
    { trip: 4, when: "before" },
    { trip: 4, when: "after" },
  ] as const)(
    "fails at round trip $trip, $when: nothing is left, and it can be repeated",
    async (fault) => {
      const excel = await openExcel();
      excel.host.failAt(fault.trip, { when: fault.when, code: "GeneralException" });
      const made = makeLedger();
      if (fault.when === "after") await made;
      else {
        await expect(made).rejects.toThrow("Excel 没有做成这一步");
        expect(sheetNames(excel)).toEqual(["计划表"]);
        await makeLedger();
      }
      expect((await readTracker()).departments).toHaveLength(35);
    },
  );

  it("halfway is cleared away, at once or, if that fails too, by the next run", async () => {
    const excel = await openExcel();
    // The last table cannot be made: its name is taken by a defined name.
    excel.book.names.push({ ...HIDDEN_NAME, name: "日志" });
    await expect(makeLedger()).rejects.toThrow();
    expect(sheetNames(excel)).toEqual(["计划表"]);
    expect(excel.book.names.map((each) => each.name)).toEqual(["日志"]);
    excel.host.failAt(5, { when: "before", code: "GeneralException" });
    await expect(makeLedger()).rejects.toThrow();
    expect(sheetNames(excel).length).toBeGreaterThan(1);
    excel.book.names = excel.book.names.filter((each) => each.name !== "日志");
    await makeLedger();
    expect(sheetNames(excel)).toHaveLength(1 + LEDGER_SHEETS.length);
    expect((await readTracker()).departments).toHaveLength(35);
  });
});

const HIDDEN_NAME = { name: "", formula: "1", scope: null, visible: true, comment: "" };
