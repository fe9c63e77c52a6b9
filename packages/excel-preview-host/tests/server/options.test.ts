// The options of `npm start`.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OptionError, readOptions } from "../../src/server/options";

const folder = mkdtempSync(join(tmpdir(), "preview-"));
const workbook = join(folder, "计划.xlsx");
const text = join(folder, "说明.txt");
writeFileSync(workbook, "PK...");
writeFileSync(text, "你好");

function refusal(...args: string[]): string {
  try {
    readOptions(args, workbook);
  } catch (error) {
    if (error instanceof OptionError) return error.message;
  }
  return "(accepted)";
}

describe("readOptions", () => {
  it("has defaults", () => {
    expect(readOptions([], workbook)).toEqual({ workbook, port: 3000, open: true });
  });

  it("takes a workbook, a port and --no-open", () => {
    const args = ["--workbook", workbook, "--port", "3210", "--no-open"];
    expect(readOptions(args, "")).toEqual({ workbook, port: 3210, open: false });
  });

  it("says in Chinese what is wrong", () => {
    expect(refusal("--fast")).toMatch(/不认识的选项 --fast[^]*用法/);
    expect(refusal("file.xlsx")).toMatch(/不认识的选项 file\.xlsx/);
    expect(refusal("--port")).toMatch(/--port 后面要有值/);
    expect(refusal("--port", "0")).toContain("端口号“0”不对");
    expect(refusal("--port", "3e3")).toContain("端口号");
    expect(refusal("--workbook", "没有.xlsx")).toContain("找不到工作簿“没有.xlsx”");
    expect(refusal("--workbook", folder)).toContain("找不到工作簿");
    expect(refusal("--workbook", text)).toContain("不是 .xlsx 工作簿");
  });
});
