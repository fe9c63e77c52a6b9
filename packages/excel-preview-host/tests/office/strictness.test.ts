// Excel at its worst: each switch by its name, and nothing of it where it is not asked for.
import type { BookInNode } from "../../src/node";
import type { LateFunctions } from "../../src/office/strictness";
import { closeAll, errorOf, excel, onSheet } from "./support";

afterEach(() => {
  closeAll();
  jest.useRealTimers();
});

const SCRIPT = `CustomFunctions.associate("TWICE", function (n) { return n * 2; });`;
const METADATA = JSON.stringify({
  functions: [{ id: "TWICE", name: "TWICE", parameters: [{ name: "n", type: "number" }] }],
});

async function withLate(lateFunctions: LateFunctions): Promise<BookInNode> {
  const node = await excel({ lateFunctions });
  node.loadFunctions(SCRIPT, METADATA, "T");
  return node;
}

function enter(formula: string): Promise<unknown> {
  return onSheet((sheet) => {
    sheet.getRange("A1").formulas = [[formula]];
  });
}

async function shown(node: BookInNode): Promise<unknown> {
  await node.calculator.settle();
  return String(node.book.sheets[0]?.value(0, 0));
}

describe("functions that register late", () => {
  it.each(["#NAME?", "#VALUE!"] as const)("show %s, and then their value", async (shows) => {
    const node = await withLate({ shows, heals: "by itself" });
    await enter("=T.TWICE(4)");
    expect(await shown(node)).toBe(shows);
    node.host.registerFunctions();
    expect(await shown(node)).toBe("8");
  });

  it.each(["#NAME?", "#VALUE!"] as const)(
    "keep showing %s until the formula is entered again",
    async (shows) => {
      const node = await withLate({ shows, heals: "entered again" });
      await enter("=T.TWICE(4)");
      node.host.registerFunctions();
      node.calculator.recalculateAll();
      expect(await shown(node)).toBe(shows);
      await enter("=T.TWICE(4)");
      expect(await shown(node)).toBe("8");
    },
  );

  it("are still a function that nobody has, where nobody has it", async () => {
    const node = await withLate({ shows: "#VALUE!", heals: "by itself" });
    await enter("=T.THRICE(4)");
    expect(await shown(node)).toBe("#NAME?");
  });

  it("register by themselves after the time given", async () => {
    jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask", "nextTick"] });
    const setTimer = jest.spyOn(globalThis, "setTimeout");
    const opening = withLate({ shows: "#NAME?", heals: "by itself", ms: 3000 });
    await jest.advanceTimersByTimeAsync(2000);
    const node = await opening;
    expect(setTimer).toHaveBeenCalledWith(expect.any(Function), 3000);
    const entering = enter("=T.TWICE(4)");
    await jest.advanceTimersByTimeAsync(100);
    await entering;
    expect(String(node.book.sheets[0]?.value(0, 0))).toBe("#NAME?");
    await jest.advanceTimersByTimeAsync(3000);
    expect(await shown(node)).toBe("8");
  });
});

describe("what fails on some machines", () => {
  const PAGE: Record<string, (sheet: Excel.Worksheet) => void> = {
    orientation: (sheet) => {
      sheet.pageLayout.orientation = "Landscape";
    },
    "the print area": (sheet) => sheet.pageLayout.setPrintArea("A1:B2"),
    "a footer": (sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第&P页";
    },
    reading: (sheet) => {
      sheet.pageLayout.load("orientation");
    },
  };
  const FREEZING: Record<string, (sheet: Excel.Worksheet) => void> = {
    rows: (sheet) => sheet.freezePanes.freezeRows(1),
    columns: (sheet) => sheet.freezePanes.freezeColumns(1),
    "a range": (sheet) => sheet.freezePanes.freezeAt("A1:B2"),
  };

  it.each(Object.entries(PAGE))("page layout without a printer: %s", async (_name, use) => {
    const node = await excel({ noPrinter: true });
    expect(await errorOf(onSheet(use))).toBe("GeneralException");
    node.host.strict.noPrinter = false;
    expect(await errorOf(onSheet(use))).toBe("no error");
  });

  it.each(Object.entries(FREEZING))("freezing: %s", async (_name, use) => {
    const node = await excel({ freezingFails: true });
    expect(await errorOf(onSheet(use))).toBe("GeneralException");
    node.host.strict.freezingFails = false;
    expect(await errorOf(onSheet(use))).toBe("no error");
  });

  it("a chart over cells that are still blank has no series", async () => {
    const charted = async (): Promise<number> => {
      const chart = await onSheet((sheet) => {
        const made = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
        made.series.load("count");
        return made;
      });
      return chart.series.count;
    };
    await excel({ blankChartsHaveNoSeries: true });
    expect(await charted()).toBe(0);
    await onSheet((sheet) => {
      sheet.getRange("A1:B3").values = [
        ["", "篇数"],
        ["甲", 1],
        ["乙", 2],
      ];
    });
    expect(await charted()).toBe(1);
  });
});

describe("a round trip that is cut", () => {
  /** Three cells, one operation each. */
  const three = (): Promise<unknown> =>
    onSheet((sheet) => {
      for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[address]];
    });
  const written = (node: BookInNode): number => node.book.sheets[0]?.cells.size ?? 0;

  it("keeps the operations before the cut, wherever it is", async () => {
    const whole = await excel();
    whole.log.reset();
    await three();
    const { actions } = whole.log;
    const left: number[] = [];
    for (let n = 0; n <= actions; n++) {
      closeAll();
      const node = await excel();
      node.host.failAt(1, { when: n, code: "GeneralException" });
      expect(await errorOf(three())).toBe("GeneralException");
      left.push(written(node));
      await three();
      expect(written(node)).toBe(3);
    }
    expect([...new Set(left)]).toEqual([0, 1, 2, 3]);
    expect(left).toEqual(left.toSorted());
  });

  it.each([
    ["before", 0],
    ["after", 3],
  ] as const)("may lose its answer %s it was carried out", async (when, cells) => {
    const node = await excel();
    node.host.failAt(1, { when, code: null });
    let heard = false;
    void three().then(
      () => (heard = true),
      () => (heard = true),
    );
    await onSheet((sheet) => sheet.activate());
    expect([heard, written(node)]).toEqual([false, cells]);
  });
});

describe("several on one workbook", () => {
  it("has a co-author's edit between two round trips", async () => {
    const node = await excel();
    const sheet = node.book.sheets[0];
    node.host.coAuthorAt(2, () => {
      if (sheet) sheet.ensure(0, 0).value = "别人";
    });
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.values = [["我"]];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values[0]?.[0];
    });
    expect(seen).toBe("别人");
  });

  it("tells each of the other's edits as a co-author's, and of its own as its own", async () => {
    const mine = await excel();
    const theirs = await mine.join();
    const heard: string[] = [];
    const hearing = (name: string, node: BookInNode) =>
      new Promise<void>((resolve) => {
        listening.push(
          node.Excel.run(async (context) => {
            context.workbook.worksheets.getFirst().onChanged.add((event) => {
              heard.push(`${name}: ${event.source} ${event.triggerSource ?? "-"}`);
              resolve();
              return Promise.resolve();
            });
            await context.sync();
          }),
        );
      });
    const listening: Promise<void>[] = [];
    const [toMine, toTheirs] = [hearing("mine", mine), hearing("theirs", theirs)];
    await Promise.all(listening);
    await theirs.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    });
    await Promise.all([toMine, toTheirs]);
    theirs.close();
    expect(heard.toSorted()).toEqual(["mine: Remote -", "theirs: Local ThisLocalAddin"]);
  });
});
