// 采用渠道 entered and corrected in the pane (A1, S6), over real office.js.

import { FIRST_OUTLET } from "../../../../src/domain/records/outlet";
import { addOutlet, changeOutlet } from "../../../../src/workbook/actions/rows/outlets";
import { lastAction, undo } from "../../../../src/workbook/actions/rows/undo";
import { readTracker } from "../../../../src/workbook/reading/tracker";
import { closeAll, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

const PAPER = { name: "梅州日报", kind: "报刊", level: "市", ownMedia: false } as const;
const FIRST = { ...FIRST_OUTLET, retired: false, token: "" };

describe("A1: an outlet", () => {
  it("is a row of 采用渠道 and a line of 日志, and is offered then", async () => {
    const excel = await openTracker();
    const row = await addOutlet(PAPER, { token: "a", now: NOW });
    expect((await readTracker()).outlets).toEqual([FIRST, row]);
    expect(row).toMatchObject({ ...PAPER, retired: false });
    expect(tableRows(excel, "日志").at(-1)).toMatchObject({
      操作: "增加采用渠道",
      对象: "梅州日报",
      新值: "报刊 市级",
    });
  });

  it.each(["五华县人民政府公众网", " 五华县人民政府公众网　"])(
    "named as one that stands, %j, is refused with what to do",
    async (name) => {
      const excel = await openTracker();
      await expect(addOutlet({ ...PAPER, name }, { token: "a", now: NOW })).rejects.toThrow(
        "未保存：“采用渠道”表中已有“五华县人民政府公众网”，没有再加。类型、级别有误的请改正它；已停用的请启用。",
      );
      expect(tableRows(excel, "采用渠道")).toHaveLength(1);
    },
  );

  it("corrected keeps its row; each cell that changed has its line", async () => {
    const excel = await openTracker();
    await changeOutlet(FIRST, { kind: "党政网站", level: "市", ownMedia: true }, { now: NOW });
    expect((await readTracker()).outlets).toEqual([{ ...FIRST, level: "市", ownMedia: true }]);
    const lines = tableRows(excel, "日志").filter((row) => row["操作"] === "改采用渠道");
    expect(lines.map((line) => [line["字段"], line["原值"], line["新值"]])).toEqual([
      ["级别", "县", "市"],
      ["公众号或本局网站", "", "是"],
    ]);
  });

  it("S6: taken back stays as a row, 停用", async () => {
    await openTracker();
    const row = await addOutlet(PAPER, { token: "a", now: NOW });
    expect(lastAction()).toMatchObject({ action: "增加采用渠道", subject: "梅州日报" });
    await undo(lastAction()?.token ?? "", { now: NOW });
    expect((await readTracker()).outlets).toEqual([FIRST, { ...row, retired: true }]);
  });

  it("that stands twice is said, with its cell", async () => {
    await openTracker();
    await addOutlet(PAPER, { token: "a", now: NOW });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("采用渠道").getRange("A3").values = [[FIRST.name]];
      await context.sync();
    });
    expect((await readTracker()).problems.map(({ sentence }) => sentence)).toEqual([
      "采用渠道!A3 的“采用渠道”“五华县人民政府公众网”与上面的行重复，该行未计入。请改成未用过的。",
    ]);
  });
});
