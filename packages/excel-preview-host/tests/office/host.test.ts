// The conversation itself: what a batch costs, where it stops, what fails by name, panes.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { closeAll, errorOf, excel, onSheet, trip } from "./support";

afterEach(closeAll);

/** Writes A1 and then B1, in one batch each. */
async function twoBatches(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [["一"]];
    await context.sync();
    sheet.getRange("B1").values = [["二"]];
    await context.sync();
  });
}

describe("a batch", () => {
  it("keeps what was done before the action that fails", async () => {
    const node = await excel();
    const run = onSheet((sheet, context) => {
      sheet.getRange("A1").values = [["先"]];
      context.workbook.worksheets.getItem("没有").activate();
      sheet.getRange("A2").values = [["后"]];
    });
    expect(await errorOf(run)).toBe("ItemNotFound");
    const [sheet] = node.book.sheets;
    expect([sheet?.value(0, 0), sheet?.value(1, 0)]).toEqual(["先", null]);
  });

  it("says which member failed", async () => {
    const { OfficeExtension } = await excel();
    const error = await onSheet((sheet) => sheet.getRange("A1").getRow(5).load("address")).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ debugInfo: { errorLocation: "Range.getRow" } });
    expect(error).toBeInstanceOf(Error);
  });

  it("fails by name for what the host does not have", async () => {
    await excel();
    await expect(onSheet((sheet) => sheet.shapes.load("items/name"))).rejects.toThrow(
      "(Worksheet.shapes)",
    );
    await expect(onSheet((sheet) => sheet.getRange("A1").load("style"))).rejects.toThrow(
      "(Range.style)",
    );
    await expect(onSheet((sheet) => sheet.getRange("A1").flashFill())).rejects.toThrow(
      "(Range.flashFill)",
    );
    await expect(
      onSheet((sheet) => {
        sheet.getRange("A1").style = "Good";
      }),
    ).rejects.toThrow("(Range.style)");
  });

  it("lets everything be called on a null object", async () => {
    await excel();
    const none = await onSheet((_, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      sheet.getRange("A1").values = [[1]];
      sheet.delete();
      return sheet.load("name");
    });
    expect(none.isNullObject).toBe(true);
  });

  it("keeps a range over several batches and lets it go at the end", async () => {
    const node = await excel();
    const letGo = trip(node, "cleanup");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
      await context.sync();
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await letGo;
    expect(node.book.sheets[0]?.value(1, 1)).toBe(4);
    expect(node.log.entries.at(-1)).toMatchObject({
      kind: "cleanup",
      members: ["_RemoveReference"],
    });
  });

  it("of more than 5 MB is refused, as on the web", async () => {
    await excel();
    const run = onSheet((sheet) => {
      const text = "长".repeat(30_000);
      sheet.getRange("A1:A60").values = Array.from({ length: 60 }, () => [text]);
    });
    expect(await errorOf(run)).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("waits or fails while a cell is being edited (pitfall 10)", async () => {
    const node = await excel();
    node.book.editing = true;
    expect(await errorOf(onSheet((sheet) => sheet.load("name")))).toBe(
      "InvalidOperationInCellEditMode",
    );
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load("name");
      await context.sync();
      return sheet.name;
    });
    node.book.editing = false;
    expect(await waiting).toBe("一");
  });
});

describe("the log", () => {
  it("counts the add-in's round trips, not office.js's own", async () => {
    const node = await excel();
    node.loadFunctions("", JSON.stringify({ functions: [] }), "T");
    node.log.reset();
    const letGo = trip(node, "cleanup");
    await twoBatches();
    await letGo;
    expect(node.log.batches).toBe(2);
    expect(node.log.entries.filter((entry) => entry.kind === "cleanup")).toHaveLength(1);
    expect(node.log.requestBytes).toBeGreaterThan(500);
    expect(node.log.answerBytes).toBeGreaterThan(100);
    node.log.reset();
    expect([node.log.batches, node.log.actions, node.log.requestBytes]).toEqual([0, 0, 0]);
  });

  it("counts bytes, not characters", async () => {
    const node = await excel();
    const bytes = async (text: string) => {
      node.log.reset();
      await onSheet((sheet) => {
        sheet.getRange("A1").values = [[text]];
      });
      return node.log.requestBytes;
    };
    expect((await bytes("政".repeat(100))) - (await bytes("a".repeat(100)))).toBe(200);
  });
});

describe("a fault", () => {
  it("before the n-th batch leaves the book as it was", async () => {
    const node = await excel();
    node.host.failAt(2, { when: "before", code: "GeneralException" });
    expect(await errorOf(twoBatches())).toBe("GeneralException");
    expect([node.book.sheets[0]?.value(0, 0), node.book.sheets[0]?.value(0, 1)]).toEqual([
      "一",
      null,
    ]);
  });

  it("after the n-th batch is told although everything was done", async () => {
    const node = await excel();
    node.host.failAt(2, { when: "after", code: "Timeout", message: "断线" });
    await expect(twoBatches()).rejects.toThrow("断线");
    expect(node.book.sheets[0]?.value(0, 1)).toBe("二");
    await twoBatches();
  });
});

describe("a pane", () => {
  it("is told what the host offers", async () => {
    const { Office } = await excel();
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "99.1")).toBe(false);
    expect(Office.context.displayLanguage).toBe("zh-CN");
  });

  it("runs an associated action as a ribbon button does, until it has completed", async () => {
    const { Office, host } = await excel();
    const done: string[] = [];
    Office.actions.associate("openLedger", async (event: Office.AddinCommands.Event) => {
      await onSheet((sheet) => sheet.activate());
      done.push(event.source.id);
      event.completed();
    });
    await host.runAction("openLedger");
    expect(done).toEqual(["openLedger"]);
  });

  it("keeps document settings in the workbook, one store for both interfaces", async () => {
    const { Office, book } = await excel();
    Office.context.document.settings.set("草稿", { 标题: "一" });
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(book.settings.get("草稿")).toEqual({ 标题: "一" });
    const setting = await onSheet((_, context) =>
      context.workbook.settings.getItem("草稿").load("value"),
    );
    expect(setting.value).toEqual({ 标题: "一" });
  });

  it("has its own globals, and the one before gets them back", async () => {
    const first = await excel();
    const second = await excel();
    expect(globalThis.Excel).toBe(second.Excel);
    expect(second.Excel).not.toBe(first.Excel);
    second.close();
    expect(globalThis.Excel).toBe(first.Excel);
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    expect([first.book.sheets[0]?.value(0, 0), second.book.sheets[0]?.value(0, 0)]).toEqual([
      1,
      null,
    ]);
  });

  it("is let go whole once it is closed: hundreds are opened in one test file", async () => {
    const opened: WeakRef<object>[] = [];
    for (let nth = 0; nth < 3; nth += 1) {
      const { host } = await excel();
      opened.push(new WeakRef(host));
      closeAll();
    }
    // Weak references hold on to the end of the turn in which they were made.
    await new Promise((resolve) => setImmediate(resolve));
    setFlagsFromString("--expose-gc");
    (runInNewContext("gc") as () => void)();
    expect(opened.filter((each) => each.deref() !== undefined).length).toBeLessThan(2);
  });
});
