// Tests the .docx of a bulletin by rendering it (GB/T 9704-2012): LibreOffice makes a PDF, poppler measures it. Where
// they are not installed only what needs no rendering is tested.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { ReportDocument } from "../../src/reports/document";
import { docxBytes } from "../../src/reports/writers/docx/docx";
import { converted, hasLibreOffice } from "../support/libre-office";
import { bulletinInput, makeBulletin } from "./quarter";

const POINTS_A_MM = 72 / 25.4;
const whereInstalled =
  hasLibreOffice && existsSync("/usr/bin/pdftotext") ? describe : describe.skip;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface PageWords {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** Millimetres from the page's upper left corner. */
function measured(pdf: string): PageWords[] {
  const numbers = (text: string, names: readonly string[]) =>
    names.map(
      (name) => Number(new RegExp(`${name}="([\\d.]+)"`, "u").exec(text)?.[1]) / POINTS_A_MM,
    );
  return pdf
    .split(/<page /u)
    .slice(1)
    .map((page) => {
      const [width = 0, height = 0] = numbers(page, ["width", "height"]);
      const words = [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/gu)].map((match) => {
        const [left = 0, top = 0, right = 0, bottom = 0] = numbers(match[1] ?? "", [
          "xMin",
          "yMin",
          "xMax",
          "yMax",
        ]);
        return { text: match[2] ?? "", left, top, right, bottom };
      });
      return { width, height, words };
    });
}

async function rendered(document: ReportDocument): Promise<PageWords[]> {
  const input = converted(await docxBytes(document), "docx", "pdf");
  return measured(execFileSync("pdftotext", ["-bbox", "-", "-"], { input, encoding: "utf8" }));
}

const { document } = makeBulletin(bulletinInput());
const titles = document.annexes.find(({ id }) => id === "titles");

/** The bulletin with a body of Chinese characters alone, pages long, and an annex that goes over a page. */
const LONG: ReportDocument = {
  ...document,
  sections: [
    { heading: "总体情况", paragraphs: [[{ id: "x", text: "国".repeat(28 * 50), rows: [] }]] },
  ],
  annexes:
    titles === undefined
      ? []
      : [
          {
            ...titles,
            table: {
              ...titles.table,
              rows: Array.from({ length: 60 }, (_, at) => [
                String(at + 1),
                "标题".repeat(20),
                "水寨司法所",
                "五华县人民政府公众网",
                "2022-04-20",
              ]),
            },
          },
        ],
};

/** With a red head and 版记. */
const { letterhead } = bulletinInput();
const MARK = "五华县司法局文件";
const { document: headed } = makeBulletin(
  bulletinInput({
    letterhead: {
      ...letterhead,
      mark: MARK,
      number: "华司字〔2022〕18号",
      copiedTo: "县委办公室",
      issuer: "五华县司法局办公室",
    },
  }),
);

const PATIENCE = 180_000;

describe("O10: the .docx of a bulletin", () => {
  it("O10: made again it is the same, byte for byte", async () => {
    const [first, second] = [await docxBytes(document), await docxBytes(document)];
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it("O2: names its fonts, none from the theme, and sets quotes in the Chinese one", async () => {
    const files = unzipSync(await docxBytes(document));
    const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
    expect(xml).not.toMatch(/asciiTheme|eastAsiaTheme/u);
    for (const font of ["仿宋_GB2312", "方正小标宋简体", "黑体"])
      expect(xml).toContain(`w:eastAsia="${font}"`);
    const quoted = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gu)].filter(([run]) => run.includes("“"));
    expect(quoted.length).toBeGreaterThan(0);
    for (const [run] of quoted) expect(run).toContain('w:hint="eastAsia"');
  });
});

describe("O2: the red head and 版记 (GB/T 9704-2012)", () => {
  const xmlOf = async (of: ReportDocument) =>
    strFromU8(unzipSync(await docxBytes(of))["word/document.xml"] ?? new Uint8Array());

  it.each([
    ["without annexes", { ...headed, annexes: [] }],
    ["with annexes", headed],
  ])("O2: drawn once, %s, and 版记 floats at the foot below everything", async (_, of) => {
    const xml = await xmlOf(of);
    expect(xml.match(new RegExp(MARK, "gu"))).toHaveLength(1);
    expect(xml).toMatch(/<w:bottom w:val="single" w:color="FF0000"[^>]*>/u);
    expect(xml).toContain("华司字〔2022〕18号");
    expect(xml.match(/w:tblpYSpec="bottom"/gu)).toHaveLength(1);
    expect(xml.indexOf("抄送：县委办公室。")).toBeGreaterThan(xml.lastIndexOf("附件"));
    expect(xml.indexOf("2022年7月5日印发")).toBeGreaterThan(xml.indexOf("抄送："));
  });

  it("O2: where none is wished neither is drawn", async () => {
    const xml = await xmlOf(document);
    expect(xml).not.toContain("FF0000");
    expect(xml).not.toContain("印发");
  });
});

whereInstalled("O2: the .docx on paper (GB/T 9704-2012)", () => {
  it(
    "O2: 22 lines of 28 characters between the margins, numbers outside, two characters in",
    async () => {
      const [first, second, third] = await rendered(LONG);
      expect(second).toMatchObject({
        width: expect.closeTo(210, 0),
        height: expect.closeTo(297, 0),
      });
      const lines = (second?.words ?? []).filter(({ text }) => text.includes("国"));
      expect(lines.map(({ text }) => text.length)).toEqual(Array(22).fill(28));
      expect(lines[0]?.left).toBeCloseTo(28, 0);
      expect(lines[0]?.right).toBeLessThanOrEqual(210 - 26 + 0.5);
      expect(lines[0]?.top).toBeGreaterThanOrEqual(37);
      expect(lines.at(-1)?.bottom).toBeLessThanOrEqual(297 - 35);
      // First line of a paragraph: two characters of 16 points in.
      const begun = (first?.words ?? []).find(({ text }) => text.includes("国"));
      expect((begun?.left ?? 0) - 28).toBeCloseTo((2 * 16) / POINTS_A_MM, 0);
      const title = (first?.words ?? []).filter(({ top, bottom }) => bottom - top > 7);
      expect(title[0]?.top).toBeGreaterThan(72);
      const number = (page: PageWords | undefined, text: string) =>
        page?.words.find((word) => word.text.includes(text) && word.top > 297 - 35);
      expect(210 - 26 - (number(first, "1")?.right ?? 0)).toBeCloseTo(14 / POINTS_A_MM, 0);
      expect((number(second, "2")?.left ?? 0) - 28).toBeCloseTo(14 / POINTS_A_MM, 0);
      expect(number(third, "3")?.left).toBeGreaterThan(150);
    },
    PATIENCE,
  );

  it(
    "O2: the red mark between the margins and over the title; 版记 makes no page",
    async () => {
      const bare = { ...headed, annexes: [] };
      const pages = await rendered(bare);
      const [first] = pages;
      const mark = first?.words.find(({ text }) => text === MARK);
      // Word puts it 35 mm below the margin; LibreOffice lays exact lines on the grid as well.
      expect(mark?.top).toBeGreaterThan(37);
      expect(mark?.left).toBeGreaterThanOrEqual(28 - 0.5);
      expect(mark?.right).toBeLessThanOrEqual(210 - 26 + 0.5);
      const title = first?.words.find(({ text }) => text.includes("信息报送情况"));
      expect(title?.top).toBeGreaterThan(mark?.bottom ?? Infinity);
      expect(pages.at(-1)?.words.some(({ text }) => text.includes("印发"))).toBe(true);
      expect(pages).toHaveLength((await rendered({ ...bare, imprint: null })).length);
    },
    PATIENCE,
  );

  it(
    "O2: a long table repeats its heading, breaks no row, and nothing lies over the edge",
    async () => {
      const pages = await rendered(LONG);
      const withRows = pages.filter(({ words }) =>
        words.some(({ text }) => text.includes("2022-04-20")),
      );
      expect(withRows.length).toBeGreaterThan(1);
      for (const { width, words } of withRows) {
        expect(words.filter(({ text }) => text === "采用日期")).toHaveLength(1);
        expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(width - 20);
        expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(20);
      }
      const titlesSet = withRows.flatMap(({ words }) =>
        words.filter(({ text }) => /^(?:标题)+$/u.test(text)),
      );
      expect(titlesSet.map(({ text }) => text).join("").length).toBe(
        60 * 40 + "标题".length * withRows.length,
      );
    },
    PATIENCE,
  );
});
