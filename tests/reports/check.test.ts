// Tests the check before a bulletin is issued (O2, E7): its figures against the sheet's cells, edits against their sentences.

import { checkAgainstSheet, checkEdits } from "../../src/reports/bulletin/check";
import { edited, paragraphText } from "../../src/reports/document";
import { plainText } from "../../src/reports/writers/plain-text";
import { QUARTERLY_COLUMNS, quarterlyColumn } from "../../src/tables/blocks/quarterly";
import { bulletinInput, makeBulletin } from "./quarter";

const { document, block } = makeBulletin(bulletinInput());
const sentences = document.sections.flatMap(({ paragraphs }) => paragraphs.flat());

describe("O2: the check against the sheet", () => {
  it("O2: agrees with the cells from which it was made; without them nothing is said to be checked", () => {
    expect(checkAgainstSheet(block, block)).toEqual([]);
    expect(checkAgainstSheet(block, null).join()).toContain("没有核对");
  });

  it.each(["quota", "dueToDate", "countedToDate", "shortfall", "completion", "status"] as const)(
    "O2: another %s in any line is named with its department and both figures",
    (field) => {
      for (const [at, row] of block.entries()) {
        if (at === 0) continue;
        const shown = block.map((each) => [...each]);
        shown[at]?.splice(quarterlyColumn(field), 1, "X9");
        const { header } = QUARTERLY_COLUMNS[quarterlyColumn(field)] ?? { header: "?" };
        const [name, said] = [row[quarterlyColumn("name")], row[quarterlyColumn(field)]];
        expect(checkAgainstSheet(block, shown)).toEqual([
          `与“季度考核”表不一致：${String(name)}的${header}表上是“X9”，通报按“${String(said)}”。` +
            "请点“重算季度表”，再重新生成。",
        ]);
      }
    },
  );

  it("O2: a line that is gone is named; many differences are counted", () => {
    expect(checkAgainstSheet(block, block.slice(0, -1)).join()).toContain("表上没有“合计”一行");
    expect(checkAgainstSheet(block, block.slice(0, 1)).join()).toContain(`等${block.length - 1}处`);
  });

  it("O2: every figure of a department that the bulletin names is that department's in the sheet", () => {
    const name = quarterlyColumn("name");
    const figure = (field: Parameters<typeof quarterlyColumn>[0], row: (typeof block)[number]) =>
      row[quarterlyColumn(field)];
    const text = sentences.find(({ id }) => id === "shortcomings.owing")?.text ?? "";
    const said = [...text.matchAll(/([^：、]+)（应报(\d+)篇，已报(\d+)篇，欠(\d+)篇）/gu)];
    expect(said).toHaveLength(3);
    for (const [, department, due, counted, shortfall] of said) {
      const row = block.find((each) => each[name] === department) ?? [];
      expect([due, counted, shortfall].map(Number)).toEqual([
        figure("dueToDate", row),
        figure("countedToDate", row),
        figure("shortfall", row),
      ]);
    }
  });
});

describe("O2: the check of what was written anew", () => {
  it("O2: a figure that the sentence had not is named; words, and figures it had, are not", () => {
    const [first] = sentences;
    const edit = (text: string | null) => checkEdits(document, new Map([[first?.id ?? "", text]]));
    expect(first?.text).toContain("7篇");
    expect(edit("本季度共收到信息７篇。")).toEqual([]);
    expect(edit(null)).toEqual([]);
    expect(edit("本季度共收到信息8篇，占90%。")).toEqual([
      "改写的一句里有原句没有的数（8、90%），请核对：本季度共收到信息8篇，占90%。",
    ]);
  });
});

describe("O2: nothing empty is issued", () => {
  it("O2: whichever sentences are left out, no paragraph and no section is empty", () => {
    // Every sentence alone, and all but every one of them.
    for (const { id } of sentences) {
      const others = sentences.filter((each) => each.id !== id).map((each) => each.id);
      for (const out of [[id], others]) {
        const issued = edited(document, new Map(out.map((each) => [each, null])), []);
        for (const { paragraphs } of issued.sections) {
          expect(paragraphs.length).toBeGreaterThan(0);
          for (const paragraph of paragraphs) expect(paragraphText(paragraph)).not.toBe("");
        }
        expect(plainText(issued)).not.toMatch(/^\u3000+$/mu);
      }
    }
  });
});
