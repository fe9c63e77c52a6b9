// Owns a report as a .docx (O2): the same document, the same bytes (O10).

import { Document, Packer } from "docx";
import { strFromU8, strToU8 } from "fflate";
import type { Annex, ReportDocument } from "../../document";
import { packedAlike } from "../packed-alike";
import { annexSection, isWide } from "./annex";
import { bodyOf } from "./body";
import { imprintOf } from "./head";
import { FONTS, footers, page } from "./look";

/** A day that is always the same, for times that would differ from one making to the next. */
const MADE_AT = "2000-01-01T00:00:00Z";

/** The library writes when it was made into the properties. */
export function withoutTime(name: string, content: Uint8Array): Uint8Array {
  if (name !== "docProps/core.xml") return content;
  const stamped = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;
  return strToU8(strFromU8(content).replace(stamped, `$1${MADE_AT}`));
}

export async function docxBytes(document: ReportDocument): Promise<Uint8Array> {
  const { annexes, office, title } = document;
  const last = annexes.at(-1);
  const imprint = imprintOf(document, last !== undefined && isWide(last.table));
  const imprintBelow = (annex: Annex | undefined) => (annex === last ? imprint : []);
  const file = new Document({
    title,
    creator: office,
    lastModifiedBy: office,
    description: "",
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FONTS.body } } } },
    sections: [
      {
        properties: page(true),
        footers: footers(),
        children: [...bodyOf(document), ...imprintBelow(undefined)],
      },
      ...annexes.map((annex, at) =>
        annexSection(annex, annexes.length === 1 ? null : at + 1, imprintBelow(annex)),
      ),
    ],
  });
  return packedAlike(new Uint8Array(await Packer.pack(file, "uint8array")), withoutTime);
}
