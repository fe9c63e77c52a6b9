// A .docx of paragraphs and tables as XML, as little of one as Word opens.

import { strToU8, zipSync } from "fflate";

const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** @param runs what each run says: Word splits a tag over several. */
export function paragraph(...runs: readonly string[]): string {
  const inRuns = runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
  return `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${inRuns.join('<w:proofErr w:type="spellStart"/>')}</w:p>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
}

/** @param body XML of its body @param mainType another one makes it a template of Word, say */
export function templateOf(body: string, mainType = MAIN): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${head}<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}
