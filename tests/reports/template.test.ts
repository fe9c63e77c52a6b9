// Tests the office's own template (O2): what it is filled with, and what is said of one that cannot be.

import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { USUAL_ANNEXES, edited, paragraphText } from "../../src/reports/document";
import { templateTags } from "../../src/reports/writers/template/tags";
import { filledTemplate } from "../../src/reports/writers/template/template";
import { bulletinInput, makeBulletin } from "./quarter";
import { paragraph, row, templateOf } from "./template-file";

const { document } = makeBulletin(bulletinInput());
const issued = edited(document, new Map(), USUAL_ANNEXES);

function xmlOf(template: Uint8Array, from = issued): string {
  const filled = filledTemplate(from, template);
  if (filled.kind === "refused") throw new Error(filled.sentence);
  return strFromU8(unzipSync(filled.bytes)["word/document.xml"] ?? new Uint8Array());
}

/** Its paragraphs' texts, in their order. */
function paragraphsOf(template: Uint8Array, from = issued): string[] {
  return [...xmlOf(template, from).matchAll(/<w:p>(.*?)<\/w:p>/gu)].map(([, inner = ""]) =>
    [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text = ""]) => text).join(""),
  );
}

function refusalOf(template: Uint8Array): string {
  const filled = filledTemplate(issued, template);
  return filled.kind === "refused" ? filled.sentence : "(filled)";
}

const overall = issued.sections.find(({ heading }) => heading === "总体情况");
const overallTexts = (overall?.paragraphs ?? []).map(paragraphText);

describe("O2: a template is filled from the document", () => {
  it("O2: puts texts where their tags stand", () => {
    const body =
      paragraph("{标题}（{年度}年{季度}，已报{本季已报合计}篇）") + paragraph("{ 署名 }");
    expect(paragraphsOf(templateOf(body))).toEqual([
      "关于2022年第二季度信息报送情况的通报（2022年第二季度，已报6篇）",
      "五华县司法局办公室",
    ]);
  });

  it("O2: knows a tag that Word has split, and signs of Chinese input", () => {
    const body = paragraph("{", "标", "题", "}") + paragraph("｛成文", "日期｝");
    expect(paragraphsOf(templateOf(body))).toEqual([document.title, "2022年7月5日"]);
    const rows = row("｛＃任务完成情况表｝{部门}", "{本季已报}｛／任务完成情况表｝");
    expect(paragraphsOf(templateOf(`<w:tbl>${rows}</w:tbl>`))).toContain("水寨司法所");
  });

  it("O2: repeats the paragraph of a section, with its look", () => {
    const template = templateOf(paragraph("前") + paragraph("{总体", "情况}") + paragraph("后"));
    expect(overallTexts.length).toBeGreaterThan(1);
    expect(paragraphsOf(template)).toEqual(["前", ...overallTexts, "后"]);
    expect(xmlOf(template).split('<w:jc w:val="both"/>')).toHaveLength(overallTexts.length + 3);
  });

  it("O2: writes the sentences as the clerk has edited them, and none that is left out", () => {
    const [first, ...others] = overall?.paragraphs.flat() ?? [];
    const edits = new Map<string, string | null>(others.map(({ id }) => [id, null]));
    edits.set(first?.id ?? "", "改过的一句。");
    const from = edited(document, edits, USUAL_ANNEXES);
    expect(paragraphsOf(templateOf(paragraph("{总体情况}")), from)).toEqual(["改过的一句。"]);
    const none = edited(document, new Map(edits).set(first?.id ?? "", null), USUAL_ANNEXES);
    const body = paragraph("前") + paragraph("{总体情况}");
    expect(paragraphsOf(templateOf(body), none)).toEqual(["前"]);
  });

  it("O2: repeats all sections with their numbers, so that none is missing from the count", () => {
    const body =
      paragraph("{#各部分}") + paragraph("{小标题}") + paragraph("{正文}") + paragraph("{/各部分}");
    const texts = paragraphsOf(templateOf(body));
    expect(texts.filter((text) => /^[一二三四]、/u.test(text))).toEqual([
      "一、总体情况",
      "二、采用情况",
      "三、存在问题",
      "四、下一步要求",
    ]);
    expect(texts).toEqual(expect.arrayContaining(overallTexts));
    expect(texts.join("")).not.toMatch(/[{}]/u);
  });

  it("O2: repeats a table's row for each row of an annex, and none where it does not go with it", () => {
    const table = `<w:tbl>${row("部门", "已报")}${row("{#任务完成情况表}{部门}", "{本季已报}{/任务完成情况表}")}</w:tbl>`;
    const rows = issued.annexes.find(({ id }) => id === "completion")?.table.rows ?? [];
    const cells = rows.flatMap((cellsOfRow) => [cellsOfRow[1] ?? "", cellsOfRow[4] ?? ""]);
    expect(paragraphsOf(templateOf(table))).toEqual(["部门", "已报", ...cells]);
    const without = edited(document, new Map(), []);
    expect(paragraphsOf(templateOf(table), without)).toEqual(["部门", "已报"]);
  });

  it("O2: keeps several loops apart, as Chinese input writes them", () => {
    const table = (tag: string, field: string) =>
      `<w:tbl>${row(`{＃ ${tag}}{${field}}`, `{／${tag} }`)}</w:tbl>`;
    const texts = paragraphsOf(
      templateOf(table("采用篇目", "标题") + table("任务完成情况表", "部门")),
    );
    const [titles, completion] = ["titles", "completion"].map((id) =>
      issued.annexes.find((annex) => annex.id === id)?.table.rows.map(([, second = ""]) => second),
    );
    expect(texts.filter((text) => text !== "")).toEqual([...(titles ?? []), ...(completion ?? [])]);
  });

  it("O2: text from outside is text: no markup, no tag, no sign that XML forbids", () => {
    const from = { ...issued, title: "<w:b/>&{署名}\u0001" };
    expect(xmlOf(templateOf(paragraph("{标题}")), from)).toContain("&lt;w:b/&gt;&amp;{署名}<");
  });

  it("O2: every section and every column of an annex has its tag", () => {
    const { content, loops } = templateTags(issued);
    for (const { heading } of document.sections) {
      expect(content[heading === "下一步要求" ? "要求" : heading]).not.toHaveLength(0);
    }
    expect([...loops.values()].every((tags) => tags.length > 0)).toBe(true);
  });

  it("O10: the same input is the same bytes", () => {
    const template = templateOf(paragraph("{标题}") + paragraph("{存在问题}"));
    expect(filledTemplate(issued, template)).toEqual(filledTemplate(issued, template));
    const stamped = zipSync(unzipSync(template), { mtime: "2011-11-11T11:11:11" });
    expect(filledTemplate(issued, stamped)).toEqual(filledTemplate(issued, template));
  });
});

describe("O2: the example of the handbook", () => {
  const example = () => new Uint8Array(readFileSync("docs/office/通报模板示例.docx"));

  it("O2: is filled whole: every section, every row, no tag left", () => {
    const xml = xmlOf(example());
    for (const text of [document.title, "五华县司法局办公室", "四、下一步要求", ...overallTexts]) {
      expect(xml).toContain(text);
    }
    expect(xml).toContain("2022年第二季度任务完成情况表");
    for (const { name } of bulletinInput().evaluation.departments) {
      expect(xml).toContain(`>${name}<`);
    }
    expect(xml).not.toMatch(/\{[#/]?[^{}<]+\}/u);
  });

  it("O2: the handbook names every tag, and none that there is not", () => {
    const handbook = readFileSync("docs/office/使用手册.md", "utf8");
    const [, section = ""] = handbook.split("### 通报模板");
    const named = [...section.matchAll(/`\{([^}`]+)\}`/gu)].map(([, tag = ""]) => tag);
    const { content, loops } = templateTags(issued);
    const texts = Object.keys(content).filter((tag) => !loops.has(tag));
    const pairs = [...loops].flatMap(([tag, within]) => [`#${tag}`, `/${tag}`, ...within]);
    expect(new Set(named)).toEqual(new Set([...texts, ...pairs]));
  });
});

describe("O2: a template that cannot be filled", () => {
  const inLoop = (tag: string) => `<w:tbl>${row(`{#采用篇目}{标题}`, `${tag}{/采用篇目}`)}</w:tbl>`;
  it.each([
    [
      "an unknown tag",
      paragraph("按{年份}年"),
      /不认识的标签 \{年份\}（“按\{年份\}年”一段）.*\{年度\}/u,
    ],
    ["one that is no column", inLoop("{文号}"), /\{文号\}.*在 \{#采用篇目\} 里.*\{采用渠道\}/u],
    ["a column outside its table", paragraph("{采用渠道}"), /不认识的标签 \{采用渠道\}/u],
    ["an unknown loop", `${paragraph("{#篇目}{/篇目}")}`, /不认识的标签 \{#篇目\}/u],
    ["a loop as a text", paragraph("{采用篇目}"), /不认识的标签 \{采用篇目\}/u],
    ["raw XML", paragraph("{@标题}"), /不认识的标签 \{@标题\}/u],
    ["a condition", paragraph("{^采用篇目}无{/采用篇目}"), /不认识的标签 \{\^采用篇目\}/u],
    ["a name of every object", paragraph("{constructor}"), /不认识的标签 \{constructor\}/u],
    ["a section beside other words", paragraph("一是{总体情况}"), /\{总体情况\}.*单独占一段/u],
    ["two sections together", paragraph("{总体情况}{要求}"), /单独占一段/u],
    ["an open brace", paragraph("见{标题"), /没有写完整/u],
    ["a loop without its end", paragraph("{#采用篇目}{标题}"), /没有配好/u],
    ["an end without its loop", paragraph("{标题}{/采用篇目}"), /没有配好/u],
    ["no tag", paragraph("通报"), /没有标签/u],
  ])("O2: says what is wrong: %s", (_, body, sentence) => {
    expect(refusalOf(templateOf(body))).toMatch(sentence);
  });

  it.each([
    ["text", strToU8("通报")],
    ["nothing", new Uint8Array()],
    ["another archive", zipSync({ "a.txt": strToU8("a") })],
    ["a cut one", templateOf(paragraph("{标题}")).subarray(0, 300)],
    ["an old .doc", readFileSync("tests/fixtures/documents/tracked.doc")],
    ["a workbook", readFileSync("tests/fixtures/plan/2022年信息报送任务计划表.xlsx")],
    [
      "a template of Word",
      templateOf(
        paragraph("{标题}"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
      ),
    ],
  ])("O2: says that it is no .docx: %s", (_, bytes) => {
    expect(refusalOf(new Uint8Array(bytes))).toMatch(/不是 \.docx/u);
  });

  it("O2: says that XML cut in the middle cannot be read", () => {
    const files = unzipSync(templateOf(paragraph("{标题}")));
    const cut = files["word/document.xml"]?.subarray(0, 150) ?? new Uint8Array();
    expect(refusalOf(zipSync({ ...files, "word/document.xml": cut }))).toMatch(
      /读不出来|没有标签/u,
    );
  });

  it("O2: does not unpack what is larger than any template", () => {
    const bomb = templateOf(paragraph("{标题}"));
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // The first entry of the archive's directory, and in it the size that it declares.
    const entry = bomb.findIndex(
      (_, at) => at + 4 <= bomb.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(entry + 24, 51_000_000, true);
    expect(refusalOf(bomb)).toMatch(/过大/u);
  });
});
