// Owns the text of .docx (I1): tracked changes as accepted, text boxes and tables included.

import { UnreadableError } from "../mail";
import { unzip, type Budget } from "./unzip";

/** What a document's text needs; pictures and embedded files stay packed. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/u;

/** I1. Throws UnreadableError for what is no Word document. */
export async function readDocx(bytes: Uint8Array, budget: Budget): Promise<string> {
  const parts = await unzip(bytes, budget, (name) => NEEDED.test(name));
  const [{ zipSync }, { default: mammoth }] = await Promise.all([
    import("fflate"),
    import("mammoth/mammoth.browser.min.js"),
  ]);
  // Packed anew, because mammoth unpacks without bounds.
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    const arrayBuffer = packed.slice().buffer;
    return (await mammoth.extractRawText({ arrayBuffer })).value.trim();
  } catch {
    throw new UnreadableError("这个 Word 文档已损坏或加了密码，读不出文字。");
  }
}
