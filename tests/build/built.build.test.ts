// What `npm run build` makes, and what it refuses: names, the page, its policy, which file holds what.

import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { Linter } from "eslint";
import { type Built, build, optionsFor, refusal } from "./built";

jest.setTimeout(240_000);

/** What comes before the pane can be used: entries, and what the entry loads at once. */
const FIRST = ["functions", "taskpane", "pane"] as const;

describe("the built files", () => {
  let built: Built;
  beforeAll(async () => {
    built = await build("base=https://intranet.example/x&y/xxbs", "office=local");
  });
  afterAll(() => rm(built.folder, { recursive: true }));

  const named = (pattern: RegExp) => built.files.filter((file) => pattern.test(file));
  const page = () => built.read("taskpane.html");
  const scripts = async () =>
    [...(await page()).matchAll(/<script[^>]*\ssrc="?([^">\s]+)/gu)].map(
      ([, source]) => source ?? "",
    );

  it("pitfall 33: carry a hash of their content, but for those that Excel knows by name", () => {
    const hashed = /\.[0-9a-f]{10}\.js(?:\.LICENSE\.txt)?$/u;
    const others = built.files.filter((file) => !hashed.test(file));
    expect(others.filter((file) => !/^(?:assets|manual|office-js)\//u.test(file)).sort()).toEqual([
      ...["functions.js", "functions.json", "manifest.xml", "old-engine.es5.js"],
      ...["taskpane.html", "third-party.txt"],
    ]);
    expect(named(/^taskpane\.[0-9a-f]{10}\.js$/u)).toHaveLength(1);
  });

  it("pitfall 5: the page loads office.js, then the functions, then one entry, all of them there", async () => {
    const [oldEngine] = named(/^old-engine/u);
    const [entry] = named(/^taskpane\..*\.js$/u);
    const files = (await scripts()).map((script) => script.split("?")[0]);
    expect(files).toEqual(["office-js/office.js", "functions.js", entry, oldEngine]);
    for (const file of files) expect(built.files).toContain(file);
    // Pitfall 33: the file without a hash in its name is of this build too.
    expect((await scripts())[1]).toMatch(/^functions\.js\?[0-9a-f]{10,}$/u);
  });

  it("pitfall 5: the functions file needs no page, no other file, and nothing but CustomFunctions", async () => {
    const functions = new Map<string, (...given: readonly unknown[]) => unknown>();
    const associate = (id: string, answer: () => unknown) => void functions.set(id, answer);
    vm.runInNewContext(await built.read("functions.js"), { CustomFunctions: { associate } });
    const { functions: told } = JSON.parse(await built.read("functions.json")) as {
      functions: { id: string }[];
    };
    expect([...functions.keys()]).toEqual(told.map(({ id }) => id));
    expect(functions.get("DUE")?.(10, 2, null)).toBe(5);
  });

  it("are what npm start shows: each script is there to the byte", async () => {
    const folder = process.env["PREVIEW_SITE"] ?? "";
    const own = built.files.filter(
      (file) => file.endsWith(".js") && !file.startsWith("office-js/"),
    );
    expect(own.length).toBeGreaterThan(20);
    for (const file of own) {
      const shown = await readFile(join(folder, file), "utf8").catch(() => "not there");
      expect([file, shown === (await built.read(file))]).toEqual([file, true]);
    }
  });

  it("pitfall 16: the copy of office.js is whole for Excel, in both languages of the manifest", () => {
    const parts = ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "excel-mac-16.00.js"];
    const more = ["custom-functions-runtime.js", "telemetry/oteljs_agave.js"];
    const strings = ["zh-cn/office_strings.js", "en-us/office_strings.js"];
    for (const part of [...parts, ...more, ...strings]) {
      expect(built.files).toContain(`office-js/${part}`);
    }
  });

  it("the pane talks to its own origin alone", async () => {
    const policy = /Content-Security-Policy"? content="([^"]+)"/u.exec(await page())?.[1] ?? "";
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining(["default-src 'self'", "script-src 'self'", "connect-src 'self'"]),
    );
    expect(await page()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/u);
  });

  it("the manifest names the address it was built for, and files that are there", async () => {
    const addresses =
      (await built.read("manifest.xml")).match(/https:\/\/[^"/]*example[^"]*/gu) ?? [];
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address).toContain("https://intranet.example/x&amp;y/xxbs/");
      expect(built.files).toContain(address.replace("https://intranet.example/x&amp;y/xxbs/", ""));
    }
    expect(await built.read("manifest.xml")).not.toContain("localhost");
  });

  it("pitfall 26: Excel is told to call the functions with error cells too", async () => {
    expect(JSON.parse(await built.read("functions.json"))).toMatchObject({
      allowErrorForDataTypeAny: true,
    });
  });

  it("pitfall 35: the first script says in the oldest engine's language why nothing else runs", async () => {
    const [file] = named(/^old-engine/u);
    const script = await built.read(file ?? "");
    const config = { languageOptions: { ecmaVersion: 5, sourceType: "script" } } as const;
    expect(new Linter().verify(script, config)).toEqual([]);
  });

  it("no source is in two files; the reader of mails is complete in itself", () => {
    const shared = built.sources.map(({ file, chunks }) => ({
      file,
      chunks: chunks.filter((chunk) => chunk !== "intake-worker"),
    }));
    expect(shared.length).toBeGreaterThan(500);
    expect(shared.filter(({ chunks }) => chunks.length > 1)).toEqual([]);
  });

  /** The sources of all files that are loaded before the pane can be used. */
  const firstLoad = (): string[] => {
    const files = new Set(FIRST.flatMap((name) => built.loadedWith(name)));
    return built.sources
      .filter(({ loadedBy }) => loadedBy.some((file) => files.has(file)))
      .map(({ file }) => file.replaceAll("\\", "/"));
  };

  it("what writes is loaded after the first view; one module leads to it", () => {
    const writing =
      /\/src\/workbook\/(?:writing\.ts|actions\/|sheets\/|excel\/(?:engine|looks)\/)/u;
    expect(firstLoad().filter((file) => writing.test(file))).toEqual([]);
    const all = built.sources.map(({ file }) => file.replaceAll("\\", "/"));
    expect(all.filter((file) => writing.test(file)).length).toBeGreaterThan(60);
  });

  it("I1: nothing that reads mails is loaded before one comes in; the worker is a file beside the pane", () => {
    const loaded = firstLoad();
    const readers =
      /\/src\/intake\/(?:readers|worker|list)\/|\/src\/intake\/(?:intake|mail-draft|read-files|pasted)\.ts|\/taskpane\/intake\/(?:mail-intake|left-mails|incoming|texts|batch\/|draft\/|lessons\/)|\/actions\/rows\/aliases\.ts|\/shared\/kept-list|node_modules\/(?:postal-mime|mammoth|@kenjiuno|cfb|htmlparser2|iconv-lite)\//u;
    expect(loaded.filter((file) => readers.test(file))).toEqual([]);
    const all = built.sources.map(({ file }) => file.replaceAll("\\", "/"));
    expect(all.filter((file) => readers.test(file)).length).toBeGreaterThan(30);
    expect(all.filter((file) => /node_modules\/iconv-lite\//u.test(file))).toEqual([]);
    expect(named(/^intake-worker\.[0-9a-f]{10}\.js$/u)).toHaveLength(1);
  });

  it("what is loaded before the pane can be used is small, the entry smaller", async () => {
    const packed = async (names: readonly string[]) => {
      const files = new Set(names.flatMap((name) => built.loadedWith(name)));
      const read = await Promise.all([...files].map((file) => built.read(file)));
      return read.reduce((sum, text) => sum + gzipSync(text).length, 0);
    };
    expect(await packed(["taskpane"])).toBeLessThan(2_000);
    expect(await packed(FIRST)).toBeLessThan(200_000);
  });

  it("the entry is small: neither the screen, nor the workbook room, nor a package is in it", () => {
    const entry = built.sources.filter(({ chunks }) => chunks.includes("taskpane"));
    const own = entry.map(({ file }) => file.replaceAll("\\", "/").split("/src/")[1]);
    expect(own.sort()).toEqual([
      ...["commands/commands.ts", "taskpane/index.tsx", "taskpane/start-texts.ts"],
    ]);
    expect(entry.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(8_000);
  });
});

describe("what a build is told", () => {
  it("pitfalls 16, 28: office.js comes from where it is said, and no other origin is let in", async () => {
    const [cdn, china, local] = await optionsFor([{}, { office: "china" }, { office: "local" }]);
    expect(cdn?.script).toBe("https://officeapis.public.onecdn.static.microsoft/1/office.js");
    expect(cdn?.policy).toContain(
      "script-src 'self' https://officeapis.public.onecdn.static.microsoft https://appsforoffice.microsoft.com;",
    );
    expect(china?.policy).toContain(
      "script-src 'self' https://appsforoffice.cdn.partner.office365.cn;",
    );
    expect(local).toMatchObject({ script: "office-js/office.js" });
    expect(local?.policy).toContain("script-src 'self';");
  });

  it("a folder is taken with or without its slash", async () => {
    const given = ["https://h.example/xxbs", "https://h.example/xxbs/", "https://h.example"];
    const bases = (await optionsFor(given.map((base) => ({ base })))).map(({ base }) => base);
    expect(bases).toEqual([given[1], given[1], "https://h.example/"]);
  });

  it("what Excel would not load is refused", async () => {
    const given = {
      "http://intranet.example/xxbs/": "Excel 只加载 https 网址",
      "http://localhost:3000/": "Excel 只加载 https 网址",
      "ftp://intranet.example/": "Excel 只加载 https 网址",
      "intranet.example/xxbs": "这不是网址",
      "localhost:3000": "这不是网址",
      "https://": "这不是网址",
      "https://intranet.example/xxbs/?v=1": "这不是网址",
      "https://clerk@intranet.example/": "这不是网址",
    };
    const answers = await optionsFor([
      ...Object.keys(given).map((base) => ({ base })),
      { base: true },
      { office: "npm" },
      { office: "constructor" },
    ]);
    const sources = "只能是 cdn、china、local";
    expect(answers.map(({ refused }) => refused)).toEqual(
      [...Object.values(given), "这不是网址", sources, sources].map((sentence) =>
        expect.stringContaining(sentence),
      ),
    );
  });

  it("the build then ends with that sentence alone", async () => {
    const { code, output } = await refusal("base=http://intranet.example/xxbs/");
    expect(code).toBe(2);
    expect(output).toMatch(/^--env base=\S+：Excel 只加载 https 网址。[^\n]+\n$/u);
  });
});
