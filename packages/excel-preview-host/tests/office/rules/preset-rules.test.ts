// Conditional formats with a ready-made rule, through office.js and the file.
import { PRESET_CRITERIA } from "../../../src/model/preset-criteria";
import { openWorkbook } from "../../../src/xlsx/workbook-file";
import { closeFiles, openFile, reopened, savedParts } from "../saved";
import { errorOf, onSheet } from "../support";

beforeEach(() => openFile());
afterEach(closeFiles);

const format = (sheet: Excel.Worksheet) => sheet.getRange("B2:B9").conditionalFormats.getItemAt(0);

it.each(PRESET_CRITERIA)("%s is set, saved and read again", async (criterion) => {
  const node = await openFile();
  await onSheet((sheet) => {
    const { preset } = sheet.getRange("B2:B9").conditionalFormats.add("PresetCriteria");
    preset.format.font.color = "#FF0000";
    preset.rule = { criterion };
  });
  await reopened(node);
  const found = await onSheet((sheet) => format(sheet).load("type,preset/rule"));
  expect([found.type, found.preset.rule]).toEqual(["PresetCriteria", { criterion }]);
});

it.each([
  ["TopItems", 3],
  ["TopPercent", 100],
  ["BottomItems", 1000],
  ["BottomPercent", 5],
] as const)("%s of %d are set, saved and read again", async (type, rank) => {
  const node = await openFile();
  await onSheet((sheet) => {
    const { topBottom } = sheet.getRange("B2:B9").conditionalFormats.add("TopBottom");
    topBottom.format.fill.color = "#00FF00";
    topBottom.rule = { type, rank };
  });
  await reopened(node);
  const found = await onSheet((sheet) =>
    format(sheet).load("type,topBottom/rule,topBottom/format/fill/color"),
  );
  expect([found.type, found.topBottom.rule, found.topBottom.format.fill.color]).toEqual([
    "TopBottom",
    { type, rank },
    "#00FF00",
  ]);
});

it("writes the formulas that Excel writes, for the first cell", async () => {
  const node = await openFile();
  await onSheet((sheet) => {
    const { conditionalFormats } = sheet.getRange("B2:B9");
    conditionalFormats.add("PresetCriteria").preset.rule = { criterion: "Blanks" };
    conditionalFormats.add("PresetCriteria").preset.rule = { criterion: "OneStdDevBelowAverage" };
  });
  const xml = savedParts(node)["xl/worksheets/sheet1.xml"] ?? "";
  expect(xml).toContain("<formula>LEN(TRIM(B2))=0</formula>");
  expect(xml).toMatch(/<cfRule type="aboveAverage" aboveAverage="0" stdDev="1" dxfId="\d+"/);
});

it("leaves a rule that nobody has said out of the file", async () => {
  const node = await openFile();
  await onSheet((sheet) => sheet.getRange("B2").conditionalFormats.add("PresetCriteria"));
  expect(openWorkbook(node.file.save()).book.sheets[0]?.conditionalFormats).toEqual([]);
});

type Rule = [string, (formats: Excel.ConditionalFormatCollection) => unknown];
const WRONG: Rule[] = [
  ["no criterion", (f) => (f.add("PresetCriteria").preset.rule = { criterion: "Invalid" })],
  ["rank 0", (f) => (f.add("TopBottom").topBottom.rule = { rank: 0, type: "TopItems" })],
  ["rank 1001", (f) => (f.add("TopBottom").topBottom.rule = { rank: 1001, type: "TopItems" })],
  ["101 percent", (f) => (f.add("TopBottom").topBottom.rule = { rank: 101, type: "TopPercent" })],
  ["no kind", (f) => (f.add("TopBottom").topBottom.rule = { rank: 1, type: "Invalid" })],
  ["no type of format", (f) => f.add("Nothing" as never)],
];
it.each(WRONG)("%s is refused", async (_name, set) => {
  const run = onSheet((sheet) => void set(sheet.getRange("B2:B9").conditionalFormats));
  expect(await errorOf(run)).toBe("InvalidArgument");
});
