// A year as the clerk plays it, on the office's plan of 2022 and with the clock moved: every figure of the sheets is
// compared with a hand-made one (year-figures.ts).
import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { type Given, type PanePage, usePanes } from "./pane-page";
import * as hand from "./year-figures";

/** Twice what one test may take on a busy machine. */
const HALF_YEAR_MS = 360_000;

const panes = usePanes();
let shown: PanePage;
/** The first half: both quarters sealed, and what came in after. */
let half: string;

const field = (label: string) => shown.field(label);
const said = (text: string | RegExp) => shown.said(text);
const says = (text: string | RegExp) =>
  shown.pane.getByText(text).filter({ visible: true }).first().waitFor();
const press = (key: string) => shown.page.keyboard.press(key);

/** Waits for what the sheets and the pane answer in their own time. */
async function eventually(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const end = Date.now() + 10_000;
  let found = await read();
  while (JSON.stringify(found) !== JSON.stringify(wanted) && Date.now() < end) found = await read();
  expect(found).toEqual(wanted);
}

/** The values of a sheet of the saved workbook, row by row; percentages as they are shown. */
async function rowsOf(name: string): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.read(Readable.from([await shown.server.workbook()]));
  const rows: unknown[][] = [];
  book.getWorksheet(name)?.eachRow((row) => {
    const cells: unknown[] = [];
    row.eachCell({ includeEmpty: true }, ({ value, numFmt }, column) => {
      const plain =
        typeof value === "object" && value !== null && "result" in value ? value.result : value;
      const isShare = typeof plain === "number" && numFmt === "0%";
      cells[column - 1] = isShare ? `${Math.round(plain * 100)}%` : (plain ?? "");
    });
    rows.push(cells);
  });
  return rows;
}

/** Waits until a sheet's table says so, in these columns and of the departments of these lines. */
async function agrees(sheet: string, headers: string[], lines: unknown[][]): Promise<void> {
  await eventually(async () => {
    const rows = await rowsOf(sheet);
    const at = headers.map((each) => rows.find((row) => row.includes("部门"))?.indexOf(each) ?? -1);
    return lines.map(([name]) => {
      const own = rows.find((row) => row[at[0] ?? -1] === name) ?? [];
      return at.map((column) => own[column] ?? "");
    });
  }, lines);
}

const setClock = (day: string) => shown.page.clock.setFixedTime(new Date(`${day}T09:00:00+08:00`));

/** The pane was left open until this day, 9:00 in China; its untouched form offers it (S5). */
async function on(day: string): Promise<void> {
  await shown.openTab("登记");
  await setClock(day);
  await shown.pane.locator("body").evaluate(() => void window.dispatchEvent(new Event("focus")));
  await eventually(() => field("收稿日期").inputValue(), day.startsWith("2022") ? day : "");
}

async function register(given: Given, more: Record<string, string> = {}): Promise<void> {
  await shown.fill(given);
  for (const [label, text] of Object.entries(more)) await field(label).fill(text);
  await shown.button("保存登记").click();
  await said("已登记 ");
  expect(await field("标题").inputValue()).toBe("");
}

/** Does something with one submission in the list, up to its question. */
async function choose(action: string, id: string): Promise<void> {
  await shown.openTab("登记");
  if (!(await field("查找报送").isVisible())) await shown.pane.getByText(/^已登记 \d+ 篇/).click();
  await field("查找报送").fill(id);
  await field("只看待补审签").uncheck();
  await shown.button(`${action} ${id}`).click();
}

async function withReason(action: string, id: string, reason: string): Promise<void> {
  await choose(action, id);
  await field(`${id} ${action}：原因`).fill(reason);
  await press("Enter");
  await said(`${id} 已${action}`);
}

async function showQuarter(name: string): Promise<void> {
  await field("季度").selectOption(name);
  await shown.openTab("考核");
}

async function firstQuarter(): Promise<void> {
  await setClock("2022-01-10");
  await shown.makeLedger();
  await field("您的姓名（经办人，记入日志）").fill("李四");
  await press("Enter");
  await said("经办人是李四");
  await on("2022-03-31");
  const title = "(水寨司法所)+开展“法律进乡村”宣传活动";
  await register({ subject: title, received: "2022-01-14" }, { 主笔: "张三" });
  await register({ subject: "(河东司法所)+多元化解矛盾纠纷", received: "2022-02-24" });
  await shown.fill({ subject: `转发：${title}`, received: "2022-03-02" });
  await field("重复，只留底，不计数").check();
  await shown.button("保存登记").click();
  await said("与 2022-0001 重复，只留底，不计数。");
  await register({ subject: "(转水司法所)+普法讲座", received: "2022-03-30", approved: false });
  await on("2022-04-02");
  await showQuarter("第一季度");
  await agrees("季度考核", hand.QUARTER, hand.FIRST);
  await shown.button("封存本季").click();
  await shown.button("确定封存").click();
  await said("已封存2022年第一季度");

  await on("2022-04-08");
  await choose("补审签", "2022-0004");
  await field("审阅日期").fill("2022-04-08");
  await press("Enter");
  await said("2022-0004 已补审签");
  await shown.fill({ subject: "(华城司法所)+调解室挂牌", received: "2022-03-31" });
  await says(/2022年第一季度已于 2022-04-02 09:00 封存/);
  await shown.button("保存登记").click();
  await said("有效；第一季度已封存，列入“更正”");
  await shown.openTab("考核");
  await says("封存 2 篇 ＋ 更正 2 篇 ＝ 现在 4 篇");
}

async function secondQuarter(): Promise<void> {
  await on("2022-06-29");
  await shown.openTab("约稿");
  await field("题目").fill("春耕普法");
  for (const initials of ["hc", "ql"]) {
    await field("分配部门").pressSequentially(initials);
    await press("Enter");
  }
  await field("下达日期").fill("2022-05-01");
  await field("截止日期").fill("2022-05-20");
  await shown.button("下达约稿").click();
  await said("已下达 约2022-01");
  await register({ subject: "(水寨司法所)+校园开放日", received: "2022-04-12" }, { 字数: "380" });
  await register({ subject: "(河东司法所)+排查山林隐患", received: "2022-05-09" });
  for (const [department, received] of [
    ["华城司法所", "2022-05-18"],
    ["岐岭司法所", "2022-05-23"],
  ]) {
    await shown.fill({ subject: `(${department})+${department}送法到田头`, received });
    await field("应答 约2022-01 春耕普法（2022-05-20 截止）").check();
    await shown.button("保存登记").click();
    await said(`已登记 2022-000${department === "华城司法所" ? 8 : 9}`);
  }
  await register({ subject: "(水寨司法所)+人民调解员培训", received: "2022-06-10" });
  await register({ subject: "(县委依法治县办秘书股)+督察整改", received: "2022-06-15" });
  await register({ subject: "(办公室)+半年工作部署会", received: "2022-06-28" });
  await withReason("退回", "2022-0012", "缺数据");
  await shown.openTab("约稿");
  await says("华城司法所 已交（2022-05-18）；岐岭司法所 逾期交（2022-05-23）");

  await shown.openTab("采用");
  await field("文章").fill("法律进乡村");
  await shown.pane.getByRole("button", { name: /^2022-0001/ }).click();
  await field("采用渠道").selectOption("五华县人民政府公众网");
  await field("采用日期").fill("2022-05-06");
  await shown.button("记录采用").click();
  await said("已记录：2022-0001");

  await shown.showSheet("台账");
  await shown.goTo("G7");
  await shown.shows("G7", "380");
  await shown.cell("G7").click();
  await shown.page.keyboard.insertText("约380");
  await press("Enter");
  await on("2022-07-02");
  await showQuarter("第二季度");
  await says("达标部门 4/31（另 4 个本期无任务）");
  await agrees("季度考核", hand.QUARTER, hand.SECOND);
  await agrees("季度考核", ["部门", "标记"], [["岐岭司法所", "迟报"]]);
  await shown.button("封存本季").click();
  await says(/台账!G7 的“字数”“约380”无法识别/);
  await shown.button("按现状封存").click();
  await said("已封存2022年第二季度");
}

async function sinceTheSeal(): Promise<void> {
  await on("2022-07-06");
  await withReason("作废", "2022-0007", "非信息稿");
  await register({ subject: "(转水司法所)+禁毒日宣传", received: "2022-06-30" });
  await register({ subject: "(横陂司法所)+走访安置帮教对象", received: "2022-06-30" });
  await shown.openTab("设置");
  await shown.pane.getByText(/^部门变更/).click();
  await field("变更部门").fill("横陂司法所");
  await field("变更为").fill("2");
  await field("生效日期").fill("7月1日");
  await shown.button("记录变更").click();
  await said("已记录横陂司法所自 2022-07-01 起的变更");
}

async function secondHalf(): Promise<void> {
  await on("2022-09-30");
  await choose("登记重报", "2022-0012");
  await said("保存后作为它的重报");
  await field("收稿日期").fill("2022-07-05");
  await field("部门负责人已审阅").check();
  await field("分管领导已审阅").check();
  await shown.button("保存登记").click();
  await said("已登记 2022-0015 办公室");
  const people = { 主笔: "王五" };
  await register({ subject: "(华城司法所)+中秋走访慰问", received: "2022-09-15" }, people);
  await showQuarter("第三季度");
  await says("达标部门 4/31（另 4 个本期无任务）");
  await agrees("季度考核", hand.QUARTER, hand.THIRD);
  await on("2022-12-31");
  await register({ subject: "(华城司法所)+宪法宣传周", received: "2022-11-20" }, people);
  await register({ subject: "(安置帮教管理股)+年底帮扶", received: "2022-12-05" });
  await register({ subject: "(县委依法治县办秘书股)+法治建设总结", received: "2022-12-10" });
  await showQuarter("第四季度");
  await says(/^达标部门 3\/35$/);
  await agrees("季度考核", hand.QUARTER, hand.FOURTH);
}

beforeAll(async () => {
  half = await panes.prepare("half", async (pane) => {
    shown = pane;
    await firstQuarter();
    await secondQuarter();
    await sinceTheSeal();
  });
}, HALF_YEAR_MS);
beforeEach(async () => {
  shown = await panes.open(half);
});

describe("a year as the clerk plays it", () => {
  it("E7, E8: the seals stay, 更正 says what came of them, 拟列批评 goes by them", async () => {
    await agrees("2022年第一季度封存", hand.QUARTER, hand.FIRST);
    await agrees("2022年第二季度封存", hand.QUARTER, hand.SECOND);
    await showQuarter("第二季度");
    await says("封存 6 篇 ＋ 更正 1 篇 ＝ 现在 7 篇");
    await says(/^2022-0007 .*：−1 篇$/);
    for (const id of ["2022-0013", "2022-0014"]) await says(new RegExp(`^${id} .*：＋1 篇$`, "u"));
    // 31 had something due and 4 met it: 27 未完成, and 岐岭's late 约稿.
    await shown.button("提出拟列名单").click();
    await said("新提出 28 条");
    await says("转水司法所 · 未完成 · 拟列");
    await says("岐岭司法所 · 迟报 · 拟列");
    expect(await shown.pane.getByText("河东司法所 · 未完成 · 拟列").count()).toBe(0);
  });

  it("E1–E9: third and fourth quarter, and the year as it is reported in January", async () => {
    await secondHalf();
    await on("2023-01-04");
    await shown.openTab("考核");
    await shown.button("生成年度考核").click();
    await said("已生成年度考核各表");
    await agrees("年度考核", hand.YEAR, hand.WHOLE);
    const rows = await rowsOf("年度考核");
    expect(rows.map(([first]) => first).filter((each) => /封存/u.test(String(each)))).toEqual(
      hand.BALANCES,
    );
    const ranked = await rowsOf("年度考核（个人）");
    expect(ranked.slice(-2)).toEqual([
      [1, "张三", "水寨司法所", 1, "县", 1],
      [2, "王五", "华城司法所", 0, "", 2],
    ]);
  });
});
