// Custom functions answer later: #BUSY!, old values meanwhile, superseded calls, readers that wait.
import { CellError } from "../../src/model/value";
import { TestBook, type AskedCall } from "./fixture";

describe("custom functions", () => {
  it("are called with cells, empty ones as null, omitted arguments as null, and the cell's address", () => {
    const t = new TestBook(["SHOP.DUE"]);
    t.put("A1", [[1, null]]);
    t.put("B3", [["=SHOP.DUE(A1:B1,,2)"]]);
    t.calculator.calculate();
    expect(t.caller.asked).toMatchObject([
      { name: "SHOP.DUE", args: [[[1, null]], null, [[2]]], caller: "表!B3" },
    ]);
  });

  it("show #BUSY! at first, then the answer, and readers follow; settle waits", async () => {
    const t = new TestBook(["SHOP.DUE"]);
    t.put("A1", [["=SHOP.DUE(1)", "=A1+1"]]);
    expect(t.values("A1:B1")).toEqual([["#BUSY!", "#BUSY!"]]);
    let settled = false;
    const settling = t.calculator.settle().then(() => (settled = true));
    await Promise.resolve();
    expect(settled).toBe(false);
    t.caller.asked[0]?.answer([[5]]);
    await settling;
    expect(t.values("A1:B1")).toEqual([[5, 6]]);
  });

  it("keep the old value while a new answer is under way, and ignore a superseded one", async () => {
    const t = new TestBook(["SHOP.DUE"]);
    t.put("A1", [[1, "=SHOP.DUE(A1)"]]);
    t.calculator.calculate();
    t.caller.asked[0]?.answer([[10]]);
    await t.calculator.settle();
    t.put("A1", [[2]]);
    expect(t.value("B1")).toBe(10);
    t.put("A1", [[3]]);
    t.calculator.calculate();
    expect(t.caller.asked.map((c) => c.args[0]?.[0]?.[0])).toEqual([1, 2, 3]);
    t.caller.asked[2]?.answer([[30]]);
    await t.calculator.settle();
    t.caller.asked[1]?.answer([[20]]);
    await Promise.resolve();
    await t.calculator.settle();
    expect(t.value("B1")).toBe(30);
    expect(t.caller.asked).toHaveLength(3);
  });

  it("spill their array, and start all calls of a turn together", async () => {
    const t = new TestBook(["SHOP.Q"]);
    t.put("A1", [["=SHOP.Q(1)"]]);
    t.put("D1", [["=SHOP.Q(2)+SHOP.Q(3)"]]);
    t.calculator.calculate();
    expect(t.caller.asked).toHaveLength(3);
    t.caller.asked[0]?.answer([
      [1, 2],
      [3, 4],
    ]);
    t.caller.asked[1]?.answer([[20]]);
    t.caller.asked[2]?.answer([[30]]);
    await t.calculator.settle();
    expect(t.values("A1:D2")).toEqual([
      [1, 2, null, 50],
      [3, 4, null, null],
    ]);
    expect(t.caller.asked).toHaveLength(3);
  });

  it("wait for a custom function in their arguments, and call once", async () => {
    const t = new TestBook(["SHOP.A", "SHOP.B"]);
    t.put("A1", [["=SHOP.A(1)", "=SHOP.B(A1)", "=SHOP.B(SHOP.A(2))"]]);
    t.calculator.calculate();
    expect(t.caller.asked.map((c) => c.name)).toEqual(["SHOP.A", "SHOP.A"]);
    t.caller.asked[0]?.answer([[7]]);
    t.caller.asked[1]?.answer([[8]]);
    await t.caller.askedFor(4);
    const second = t.caller.asked.slice(2);
    expect(second.map((c) => c.args[0]?.[0]?.[0]).sort()).toEqual([7, 8]);
    for (const call of second) call.answer([[Number(call.args[0]?.[0]?.[0]) * 10]]);
    await t.calculator.settle();
    expect(t.values("A1:C1")).toEqual([[7, 70, 80]]);
  });

  it("are not called with an old argument, and half an answer changes nothing", async () => {
    const t = new TestBook(["SHOP.A", "SHOP.B"]);
    t.put("A1", [[1, "=SHOP.A(A1)", "=SHOP.B(B1)", "=SHOP.A(A1)+SHOP.B(A1)", "=SHOP.B(A1)"]]);
    const answer = (call: AskedCall) => call.answer([[Number(call.args[0]?.[0]?.[0]) * 10]]);
    t.calculator.calculate();
    t.caller.answerAll(answer);
    await t.calculator.settle();
    expect(t.values("B1:D1")).toEqual([[10, 100, 20]]);
    t.caller.answerAll(null);
    const before = t.caller.asked.length;
    t.put("A1", [[2]]);
    t.calculator.calculate();
    const fresh = t.caller.asked.slice(before);
    expect(fresh.map((c) => [c.name, c.args[0]?.[0]?.[0]]).sort()).toEqual([
      ["SHOP.A", 2],
      ["SHOP.A", 2],
      ["SHOP.B", 2],
      ["SHOP.B", 2],
    ]);
    const half = t.shows("E1", 20);
    for (const call of fresh.filter(({ name }) => name === "SHOP.B")) answer(call);
    await half;
    expect(t.value("D1")).toBe(20);
    t.caller.answerAll(answer);
    await t.calculator.settle();
    expect(t.values("B1:D1")).toEqual([[20, 200, 40]]);
  });

  it("fail with the error given, or #VALUE! with the sentence", async () => {
    const t = new TestBook(["SHOP.A"]);
    t.put("A1", [["=SHOP.A(1)"], ["=SHOP.A(2)"], ['=IFERROR(SHOP.A(3),"无")']]);
    t.calculator.calculate();
    t.caller.asked[0]?.fail(new CellError("#N/A", "没有这个部门"));
    t.caller.asked[1]?.fail(new Error("年度不对"));
    t.caller.asked[2]?.fail(new CellError("#N/A"));
    await t.calculator.settle();
    expect(t.sheet.value(0, 0)).toEqual(new CellError("#N/A", "没有这个部门"));
    expect(t.sheet.value(1, 0)).toEqual(new CellError("#VALUE!", "年度不对"));
    expect(t.value("A3")).toBe("无");
  });

  it("are found when the add-in has loaded after them", async () => {
    const t = new TestBook();
    t.put("A1", [["=SHOP.DUE(1)"]]);
    expect(t.value("A1")).toBe("#NAME?");
    t.caller.names.add("SHOP.DUE");
    t.calculator.functionsChanged();
    t.calculator.calculate();
    t.caller.asked[0]?.answer([[4]]);
    await t.calculator.settle();
    expect(t.value("A1")).toBe(4);
  });

  it("over TODAY() are not called again by their own answer", async () => {
    const t = new TestBook(["SHOP.A"]);
    t.put("A1", [["=SHOP.A(TODAY())"]]);
    t.calculator.calculate();
    t.caller.asked[0]?.answer([[1]]);
    await t.calculator.settle();
    expect(t.caller.asked).toHaveLength(1);
  });

  it("are dropped when their cell is overwritten", async () => {
    const t = new TestBook(["SHOP.A"]);
    t.put("A1", [["=SHOP.A(1)"]]);
    t.calculator.calculate();
    t.put("A1", [["字"]]);
    await t.calculator.settle();
    t.caller.asked[0]?.answer([[1]]);
    await Promise.resolve();
    await t.calculator.settle();
    expect(t.value("A1")).toBe("字");
  });

  it("read an unchanged range cell by cell only once for all that ask", () => {
    const t = new TestBook(["SHOP.A"]);
    t.put("A1", [[1], [2]]);
    t.put("B1", [["=SHOP.A(A1:A2)"]]);
    t.calculator.calculate();
    t.put("C1", [[1]]);
    t.calculator.calculate();
    expect(t.caller.asked).toHaveLength(1);
  });
});
