// Owns reading .docx: its text (I1), and its text and tables as HTML (P1); tracked changes as accepted, text
// boxes included, hidden text left out.

import type mammothModule from "mammoth/mammoth.browser.min.js";
import { UnreadableError } from "../mail";
import { withoutHidden } from "./hidden-text";
import { unzip, type Budget } from "./unzip";

/** What a document's text needs; pictures and embedded files stay packed. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/u;

const DOCUMENT = /^word\/document\d*\.xml$/u;

type Mammoth = typeof mammothModule;

/** The parts with the document's own as a reader sees it, and changed; one that is not in UTF-8 stays as it is. */
function changed(
  parts: ReadonlyMap<string, Uint8Array>,
  change: (xml: string) => string,
): readonly (readonly [string, Uint8Array])[] {
  const decoder = new TextDecoder();
  const styles = decoder.decode(parts.get("word/styles.xml"));
  return [...parts].map(([name, bytes]) => {
    if (!DOCUMENT.test(name) || bytes[0] === 0xff || bytes[0] === 0xfe) return [name, bytes];
    const xml = withoutHidden(decoder.decode(bytes), styles);
    return [name, new TextEncoder().encode(change(xml))];
  });
}

/** Throws UnreadableError for what is no Word document. */
async function convert(
  bytes: Uint8Array,
  budget: Budget,
  how: (mammoth: Mammoth, input: { arrayBuffer: ArrayBuffer }) => Promise<{ value: string }>,
  change: (xml: string) => string = (xml) => xml,
): Promise<string> {
  const parts = await unzip(bytes, budget, (name) => NEEDED.test(name));
  const [{ zipSync }, { default: mammoth }] = await Promise.all([
    import("fflate"),
    import("mammoth/mammoth.browser.min.js"),
  ]);
  // Packed anew, because mammoth unpacks without bounds.
  const packed = zipSync(Object.fromEntries(changed(parts, change)), { level: 0 });
  try {
    return (await how(mammoth, { arrayBuffer: packed.slice().buffer })).value.trim();
  } catch {
    throw new UnreadableError("这个 Word 文档已损坏或加了密码，读不出文字。");
  }
}

/** What mammoth's raw text leaves out: breaks inside a paragraph, simple fields with what they show. */
function withBreaks(xml: string): string {
  return xml
    .replace(/<w:(?:br|cr)(?:\s[^<>]*)?\/>/gu, '<w:t xml:space="preserve">\n</w:t>')
    .replace(/<\/?w:fldSimple(?:\s[^<>]*)?>/gu, "");
}

/** I1. Throws UnreadableError for what is no Word document. */
export function readDocx(bytes: Uint8Array, budget: Budget): Promise<string> {
  return convert(bytes, budget, (mammoth, input) => mammoth.extractRawText(input), withBreaks);
}

/** Paragraphs and tables as HTML, merged cells as spans, pictures empty. Throws as `readDocx` does. */
export function docxToHtml(bytes: Uint8Array, budget: Budget): Promise<string> {
  return convert(bytes, budget, (mammoth, input) => {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
    return mammoth.convertToHtml(input, { convertImage });
  });
}
