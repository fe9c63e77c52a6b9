// Loading: by name, everything, nothing; of objects, of their children, of collections.
import { closeAll, excel } from "./support";

beforeEach(async () => void (await excel()));
afterEach(closeAll);

/** What an object holds after a load, null for what was not loaded. */
async function loaded<T extends OfficeExtension.ClientObject>(
  start: (context: Excel.RequestContext) => T,
  load: (object: T) => unknown,
): Promise<T> {
  return Excel.run(async (context) => {
    const object = start(context);
    load(object);
    await context.sync();
    return object;
  });
}
const cell = (context: Excel.RequestContext): Excel.Range =>
  context.workbook.worksheets.getFirst().getRange("A1");
const sheets = (context: Excel.RequestContext): Excel.WorksheetCollection =>
  context.workbook.worksheets;

describe("every scalar", () => {
  const ways: Record<string, (range: Excel.Range) => unknown> = {
    "load()": (range) => range.load(),
    'load("*")': (range) => range.load("*"),
    $all: (range) => range.load({ $all: true } as Excel.Interfaces.RangeLoadOptions),
  };
  it.each(Object.entries(ways))("of an object: %s", async (_name, load) => {
    const range = await loaded(cell, load);
    expect([range.address, range.rowCount, range.values]).toEqual(["一!A1", 1, [[""]]]);
  });

  const collections: Record<string, (all: Excel.WorksheetCollection) => unknown> = {
    "load()": (all) => all.load(),
    'load("items")': (all) => all.load("items"),
    'load("items/*")': (all) => all.load("items/*"),
    '"items" and a name': (all) => all.load("items,items/name"),
    $all: (all) => all.load({ $all: true }),
  };
  it.each(Object.entries(collections))("of a collection's items: %s", async (_name, load) => {
    const { items } = await loaded(sheets, load);
    expect(items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["一", "Visible"],
      ["二", "Visible"],
    ]);
  });
});

it("everything and a child's property besides", async () => {
  const range = await loaded(cell, (object) => object.load("*,format/fill/color"));
  expect([range.address, range.format.fill.color]).toEqual(["一!A1", "#FFFFFF"]);
});

it("everything of a child", async () => {
  const range = await loaded(cell, (object) =>
    object.load({ format: { $all: true } } as Excel.Interfaces.RangeLoadOptions),
  );
  expect(range.format.wrapText).toBe(false);
  expect(() => range.address).toThrow("不可用");
});

it("nothing but the object itself", async () => {
  const range = await loaded(cell, (object) =>
    object.load({ $none: true } as Excel.Interfaces.RangeLoadOptions),
  );
  expect(() => range.address).toThrow("不可用");
});

it("a collection's own property without its items", async () => {
  const tables = await loaded(
    (context) => context.workbook.tables,
    (all) => all.load("count"),
  );
  expect(tables.count).toBe(0);
  expect(() => tables.items).toThrow("不可用");
});

it("the first items only", async () => {
  const { items } = await loaded(sheets, (all) => all.load({ $top: 1, name: true }));
  expect(items.map(({ name }) => name)).toEqual(["一"]);
});
