// Custom functions through office.js's own runtime.
import { CustomFunctions } from "../../src/office/custom-functions";
import { KIND } from "../../src/office/strictness";
import type { BookInNode } from "../../src/node";
import { closeAll, excel, onSheet } from "./support";

afterEach(closeAll);

const SCRIPT = `
  CustomFunctions.associate("TWICE", function (n) { return n * 2; });
  CustomFunctions.associate("SLOW", function (n) {
    for (var looks = 0; looks < 100; looks++) Date.now();
    return n;
  });
  CustomFunctions.associate("SHOW", function (cells) { return JSON.stringify(cells); });
  CustomFunctions.associate("TABLE", function () { return [["甲", 1], ["乙", 2]]; });
  CustomFunctions.associate("FAIL", function () {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "没有这个部门");
  });
  CustomFunctions.associate("LATER", function (n) {
    return new Promise(function (resolve) { setTimeout(function () { resolve(n); }, 5); });
  });
`;
const METADATA = JSON.stringify({
  functions: [
    { id: "TWICE", name: "TWICE", parameters: [{ name: "n", type: "number" }] },
    { id: "SLOW", name: "SLOW", parameters: [{ name: "n", type: "number" }] },
    { id: "SHOW", name: "SHOW", parameters: [{ name: "cells", dimensionality: "matrix" }] },
    { id: "TABLE", name: "TABLE", parameters: [] },
    { id: "FAIL", name: "FAIL", parameters: [] },
    { id: "LATER", name: "LATER", parameters: [{ name: "n" }] },
  ],
});

/** The values of A1:D4 once everything is calculated. */
async function calculated(node: BookInNode, formula: string): Promise<unknown[][]> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("一").getRange("A1").formulas = [[formula]];
    await context.sync();
  });
  await node.calculator.settle();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("一").getRange("A1:B2").load("values");
    await context.sync();
    return range.values;
  });
}

async function withFunctions(emptyCells: "desktop" | "web" = "web"): Promise<BookInNode> {
  const node = await excel({ emptyCells });
  node.loadFunctions(SCRIPT, METADATA, "T");
  return node;
}

describe("custom functions", () => {
  it("are called with values and answer into the cell", async () => {
    const node = await withFunctions();
    expect((await calculated(node, "=T.TWICE(3+4)"))[0]?.[0]).toBe(14);
  });

  it("spill what they answer as rows", async () => {
    const node = await withFunctions();
    expect(await calculated(node, "=T.TABLE()")).toEqual([
      ["甲", 1],
      ["乙", 2],
    ]);
  });

  it("of one batch are all called, however long the first take: office.js goes on in a timer of its own", async () => {
    const node = await withFunctions();
    let now = Date.now();
    // Each look at the clock takes a little, so a hundred of them use up the turn.
    const clock = jest.spyOn(Date, "now").mockImplementation(() => (now += 40));
    try {
      expect(await calculated(node, "=T.SLOW(1)+T.SLOW(2)+T.SLOW(9)")).toEqual([
        [12, ""],
        ["", ""],
      ]);
    } finally {
      clock.mockRestore();
    }
  });

  it("get null for empty cells on the web, 0 on the desktop", async () => {
    const web = await withFunctions("web");
    expect((await calculated(web, "=T.SHOW(F1:G1)"))[0]?.[0]).toBe("[[null,null]]");
    closeAll();
    const desktop = await withFunctions("desktop");
    expect((await calculated(desktop, "=T.SHOW(F1:G1)"))[0]?.[0]).toBe("[[0,0]]");
  });

  it("may promise their answer", async () => {
    const node = await withFunctions();
    expect((await calculated(node, "=T.LATER(5)+1"))[0]?.[0]).toBe(6);
  });

  it("give their error with its sentence", async () => {
    const node = await withFunctions();
    expect((await calculated(node, "=T.FAIL()"))[0]?.[0]).toBe("#N/A");
    expect(node.book.sheetByName("一")?.value(0, 0)).toMatchObject({ message: "没有这个部门" });
  });

  it("are not called with an argument that is an error", async () => {
    const node = await withFunctions();
    expect((await calculated(node, "=T.TWICE(1/0)"))[0]?.[0]).toBe("#VALUE!");
  });

  describe("with an error among their cells", () => {
    const shown = async (file: object): Promise<unknown> => {
      const node = await excel();
      node.loadFunctions(SCRIPT, JSON.stringify({ ...JSON.parse(METADATA), ...file }), "T");
      await onSheet((sheet) => {
        sheet.getRange("F1:G1").formulas = [["=NA()", "甲"]];
      });
      return (await calculated(node, "=T.SHOW(F1:G1)"))[0]?.[0];
    };

    it("are not called", async () => {
      expect(await shown({})).toBe("#VALUE!");
    });

    it("are called where the file of functions allows it, with CustomFunctions.Error", async () => {
      expect(await shown({ allowErrorForDataTypeAny: true })).toContain('"code":"#N/A"');
    });

    it("are not called where the parameter is a number", async () => {
      const node = await excel();
      const file = { ...JSON.parse(METADATA), allowErrorForDataTypeAny: true };
      node.loadFunctions(SCRIPT, JSON.stringify(file), "T");
      expect((await calculated(node, "=T.TWICE(NA())"))[0]?.[0]).toBe("#VALUE!");
    });
  });

  it("learn where their arguments stand when they ask for it (requiresParameterAddresses)", async () => {
    const node = await excel();
    const metadata = {
      functions: [
        {
          id: "PLACES",
          name: "PLACES",
          parameters: [
            { name: "a", type: "any", dimensionality: "matrix" },
            { name: "b", type: "any" },
          ],
          options: { requiresParameterAddresses: true },
        },
      ],
    };
    const script =
      'CustomFunctions.associate("PLACES", (a, b, invocation) => JSON.stringify(invocation.parameterAddresses));';
    node.loadFunctions(script, JSON.stringify(metadata), "T");
    expect((await calculated(node, "=T.PLACES(F1:G2,3)"))[0]?.[0]).toBe('["一!F1:G2",null]');
  });

  it("are sent together when they become due together", async () => {
    const node = await withFunctions();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("一").getRange("A1:A50");
      range.formulas = Array.from({ length: 50 }, (_, n) => [`=T.TWICE(${n})`]);
      await context.sync();
    });
    await node.calculator.settle();
    expect(
      node.log.entries.filter((e) => e.members.includes("SetInvocationArrayResults")),
    ).toHaveLength(1);
    expect(node.book.sheetByName("一")?.value(49, 0)).toBe(98);
  });
});

describe("when functions are called", () => {
  it("is when the pane is free: all that were asked for until then, in one message", () => {
    const sent: unknown[][][] = [];
    const free: (() => void)[] = [];
    const functions = new CustomFunctions(
      (entries) => sent.push([...entries]),
      KIND,
      () => undefined,
      (go) => free.push(go),
    );
    functions.install(JSON.parse(METADATA), "T");
    functions.hostObject().call("_SetOsfControlContainerReadyForCustomFunctions", []);
    for (const value of [2, 3]) void functions.call("T.TWICE", [[[value]]], "一!A1", ["一!B1"]);
    expect([sent, free.length]).toEqual([[], 1]);
    free[0]?.();
    expect(sent.map((entries) => entries.map((entry) => entry[3]))).toEqual([
      ['[1,"TWICE",[2],"一!A1",0]', '[2,"TWICE",[3],"一!A1",0]'],
    ]);
  });
});

describe("a function that is under way when its pane goes", () => {
  it("is asked again of the next pane", async () => {
    const sent: unknown[][] = [];
    const functions = new CustomFunctions(
      (entries) => sent.push(...entries),
      KIND,
      () => undefined,
      queueMicrotask,
    );
    functions.install(JSON.parse(METADATA), "T");
    const ready = () =>
      functions.hostObject().call("_SetOsfControlContainerReadyForCustomFunctions", []);
    const answer = functions.call("T.TWICE", [[[2]]], "一!A1", ["一!B1"]);
    await Promise.resolve();
    expect(sent).toHaveLength(0);
    ready();
    await Promise.resolve();
    functions.paneClosed();
    ready();
    await Promise.resolve();
    expect(sent.map((entry) => entry[3])).toEqual([
      '[1,"TWICE",[2],"一!A1",0]',
      '[1,"TWICE",[2],"一!A1",0]',
    ]);
    functions.hostObject().call("setInvocationArrayResults", [[[1, true, 4, [0]]]]);
    expect(await answer).toEqual([[4]]);
  });
});
