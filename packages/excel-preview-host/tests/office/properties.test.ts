// workbook.properties: what a workbook says of itself, kept in its file.
import { workbookWith } from "../xlsx/support";
import { closeFiles, openFile, reopened, savedParts } from "./saved";
import { errorOf, onSheet } from "./support";

afterEach(closeFiles);

const TEXTS = "author,category,comments,company,keywords,manager,subject,title".split(",");

it("texts and a number are set and are found in the file again", async () => {
  const node = await openFile();
  await onSheet((_, { workbook }) => {
    workbook.properties.set(Object.fromEntries(TEXTS.map((name) => [name, `<${name}> 甲&乙`])));
    workbook.properties.revisionNumber = 7;
  });
  await reopened(node);
  const found = await onSheet((_, { workbook }) =>
    workbook.properties.load([...TEXTS, "revisionNumber"]),
  );
  for (const name of TEXTS) expect(found.toJSON()).toHaveProperty(name, `<${name}> 甲&乙`);
  expect(found.revisionNumber).toBe(7);
});

it("properties of others keep their kinds; keys ignore case", async () => {
  const node = await openFile();
  await onSheet((_, { workbook }) => {
    const { custom } = workbook.properties;
    custom.add("项目", "一期");
    custom.add("Budget", 1000.5);
    custom.add("Done", true);
    custom.add("Count", 3);
    custom.add("budget", 2000.5);
  });
  const again = await reopened(node);
  const custom = await onSheet((_, { workbook }) =>
    workbook.properties.custom.load("items/key,items/value,items/type"),
  );
  expect(custom.items.map((each) => [each.key, each.value, each.type])).toEqual([
    ["项目", "一期", "String"],
    ["Budget", 2000.5, "Float"],
    ["Done", true, "Boolean"],
    ["Count", 3, "Number"],
  ]);
  const one = await onSheet((_, { workbook }) =>
    workbook.properties.custom.getItem("DONE").load("key"),
  );
  expect(one.key).toBe("Done");
  await onSheet((_, { workbook }) => workbook.properties.custom.getItem("Done").delete());
  const count = await onSheet((_, { workbook }) => workbook.properties.custom.getCount());
  expect(count.value).toBe(3);
  await onSheet((_, { workbook }) => workbook.properties.custom.deleteAll());
  expect(savedParts(again)["docProps/custom.xml"]).not.toContain("<property");
});

it("what is not there is ItemNotFound, or nothing; a value that is none is refused", async () => {
  await openFile();
  const missing = onSheet((_, { workbook }) =>
    workbook.properties.custom.getItem("无").load("key"),
  );
  expect(await errorOf(missing)).toBe("ItemNotFound");
  const none = await onSheet((_, { workbook }) =>
    workbook.properties.custom.getItemOrNullObject("无"),
  );
  expect(none.isNullObject).toBe(true);
  const wrong = onSheet((_, { workbook }) => workbook.properties.custom.add("表", [1]));
  expect(await errorOf(wrong)).toBe("InvalidArgument");
});

it("what a file says besides stays, and a file that is not touched stays as it was", async () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>某人</dc:creator>' +
    '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-31T08:00:00Z</dcterms:created></cp:coreProperties>';
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>' +
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
    "</Relationships>";
  const node = await openFile(workbookWith({ "docProps/core.xml": core, "_rels/.rels": rels }));
  expect(savedParts(node)["docProps/core.xml"]).toBe(core);
  const read = await onSheet((_, { workbook }) => workbook.properties.load("author,creationDate"));
  expect(read.author).toBe("某人");
  expect(read.creationDate.toISOString()).toBe("2026-01-31T08:00:00.000Z");
  await onSheet((_, { workbook }) => (workbook.properties.title = "题"));
  expect(savedParts(node)["docProps/core.xml"]).toContain("2026-01-31T08:00:00Z");
  expect(savedParts(node)["docProps/core.xml"]).toContain("某人");
});
