// `npm run template-example`: docs/office/通报模板示例.docx, which an office makes its own template from (O2).
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AlignmentType, Document, Packer, Table, TableCell, TableRow, WidthType } from "docx";
import {
  FONTS,
  SIZES,
  footers,
  line,
  page,
  paragraph,
  textWidth,
} from "../src/reports/writers/docx/look";
import { withoutTime } from "../src/reports/writers/docx/docx";
import { packedAlike } from "../src/reports/writers/packed-alike";

const FILE = fileURLToPath(new URL("../docs/office/通报模板示例.docx", import.meta.url));
const RED = { font: FONTS.title, size: 72, color: "FF0000" };
const CENTRED = { alignment: AlignmentType.CENTER };
const RIGHT = { alignment: AlignmentType.RIGHT };

/** The tags of a loop stand in the first and the last cell of the row that is repeated. */
const TABLE = [
  ["序", "部门", "本季应报", "本季已报", "累计应报", "累计已报", "累计完成率"],
  [
    "{#任务完成情况表}{序}",
    "{部门}",
    "{本季应报}",
    "{本季已报}",
    "{累计应报}",
    "{累计已报}",
    "{累计完成率}{/任务完成情况表}",
  ],
];

function table() {
  return new Table({
    width: { size: textWidth(false), type: WidthType.DXA },
    rows: TABLE.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: cells.map(
            (text) => new TableCell({ children: [line(text, { size: SIZES.table }, CENTRED)] }),
          ),
        }),
    ),
  });
}

const body = [
  line("某某县司法局", RED, CENTRED),
  line("{发文字号}", {}, CENTRED),
  line(""),
  line("{标题}", { font: FONTS.title, size: SIZES.title }, CENTRED),
  line(""),
  line("{主送}："),
  paragraph("{导语}"),
  line("{#各部分}"),
  paragraph("{小标题}", { font: FONTS.heading }),
  paragraph("{正文}"),
  line("{/各部分}"),
  line(""),
  paragraph("{附件说明}"),
  line(""),
  line("{署名}", {}, RIGHT),
  line("{成文日期}", {}, RIGHT),
  line("附件1", { font: FONTS.heading }, { pageBreakBefore: true }),
  line("{年度}年{季度}任务完成情况表", { font: FONTS.title, size: SIZES.title }, CENTRED),
  table(),
];

const file = new Document({
  title: "通报模板示例",
  evenAndOddHeaderAndFooters: true,
  styles: { default: { document: { run: { font: FONTS.body } } } },
  sections: [{ properties: page(true), footers: footers(), children: body }],
});
const bytes = new Uint8Array(await Packer.pack(file, "uint8array"));
await writeFile(FILE, packedAlike(bytes, withoutTime));
