// A workbook whose structure is protected: its list of sheets stays as it is, in this Excel and in the file.
import { newWorkbook } from "../../../src/xlsx/workbook-file";
import { partsOf, workbookWith } from "../../xlsx/support";
import { closeFiles, openFile, reopened, savedParts } from "../saved";
import { errorOf, onSheet } from "../support";

afterEach(closeFiles);

const protect = (password?: string) =>
  onSheet((_, context) => context.workbook.protection.protect(password));
const unprotect = (password?: string) =>
  onSheet((_, context) => context.workbook.protection.unprotect(password));

async function isProtected(): Promise<boolean> {
  const protection = await onSheet((_, context) => context.workbook.protection.load("protected"));
  return protection.protected;
}

const EDITS: [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown][] = [
  ["adding a sheet", (_, { workbook }) => workbook.worksheets.add("三")],
  ["deleting", (sheet) => sheet.delete()],
  ["renaming", (sheet) => (sheet.name = "改名")],
  ["moving", (sheet) => (sheet.position = 1)],
  ["copying", (sheet) => sheet.copy("End")],
  ["hiding", (sheet) => (sheet.visibility = "Hidden")],
];

it.each(EDITS)(
  "%s is refused while it is protected, and goes before and after",
  async (_, edit) => {
    await openFile(newWorkbook(["一", "二"]));
    await protect();
    expect(await isProtected()).toBe(true);
    expect(await errorOf(onSheet(edit))).toBe("AccessDenied");
    await unprotect();
    expect(await errorOf(onSheet(edit))).toBe("no error");
  },
);

it("lets cells be written", async () => {
  await openFile();
  await protect();
  const write = onSheet((sheet) => void (sheet.getRange("A1").values = [[1]]));
  expect(await errorOf(write)).toBe("no error");
});

it("is protected once only, and opened by its password, also after saving", async () => {
  const node = await openFile();
  await protect("密码1");
  expect(await errorOf(protect())).toBe("InvalidOperation");
  expect(await errorOf(unprotect("密码2"))).toBe("AccessDenied");
  await reopened(node);
  expect(await isProtected()).toBe(true);
  expect(await errorOf(unprotect())).toBe("AccessDenied");
  expect(await errorOf(unprotect("密码2"))).toBe("AccessDenied");
  expect(await errorOf(unprotect("密码1"))).toBe("no error");
  expect(await isProtected()).toBe(false);
});

const LOCK = '<workbookProtection workbookPassword="CC1A" lockStructure="1" lockRevision="1"/>';

function lockedFile(lock: string): Uint8Array {
  const part = partsOf(newWorkbook())["xl/workbook.xml"] ?? "";
  return workbookWith({ "xl/workbook.xml": part.replace(/<bookViews|<sheets/, `${lock}$&`) });
}

it("keeps a file's own lock as it is until somebody opens it", async () => {
  const node = await openFile(lockedFile(LOCK));
  expect(await isProtected()).toBe(true);
  await onSheet((sheet) => void (sheet.getRange("A1").values = [[1]]));
  expect(savedParts(node)["xl/workbook.xml"]).toContain(LOCK);
  node.book.protection = null;
  node.book.announce({ kind: "structure" });
  expect(savedParts(node)["xl/workbook.xml"]).not.toContain("workbookProtection");
});

it("does not take locked windows for a locked structure", async () => {
  await openFile(lockedFile('<workbookProtection lockWindows="1"/>'));
  expect(await isProtected()).toBe(false);
});
