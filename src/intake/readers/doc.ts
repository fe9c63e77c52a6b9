// Owns the text of .doc (I1): Word's streams in a compound file, as a reader sees them.

import { UnreadableError } from "../mail";
import { isLocked, tableName, wordText } from "./word-stream";

/** Word's signs by their codes; any other control sign marks a picture or a note and is dropped. */
const SIGNS: Readonly<Record<number, string>> = {
  0x07: "\t",
  0x09: "\t",
  0x0a: "\n",
  0x0b: "\n",
  0x0c: "\n",
  0x0d: "\n",
  0x1e: "-",
};
const FIELD = { begin: 0x13, result: 0x14, end: 0x15 };

/** The text as a reader sees it: of a field its result, not its code. */
function readable(text: string): string {
  let plain = "";
  /** For each open field, whether its code is being passed over. */
  const fields: boolean[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === FIELD.begin) fields.push(true);
    else if (code === FIELD.result) fields.splice(-1, 1, false);
    else if (code === FIELD.end) fields.pop();
    else if (!fields.includes(true)) plain += code < 0x20 ? (SIGNS[code] ?? "") : character;
  }
  return plain.replace(/\n{3,}/gu, "\n\n").trim();
}

/** I1. Throws UnreadableError for what is no Word document, a spoilt or a locked one. */
export async function readDoc(bytes: Uint8Array): Promise<string> {
  const { read, find } = await import("cfb");
  const spoilt = "这个 Word 文档已损坏，读不出文字。";
  try {
    const file = read(bytes, { type: "array" });
    const stream = (name: string): Uint8Array => {
      const content = find(file, name)?.content;
      if (content === undefined) throw new UnreadableError(spoilt);
      return Uint8Array.from(content);
    };
    const locked = "这个 Word 文档加了密码，读不出文字。";
    // What a .docx becomes under a password.
    if (find(file, "EncryptedPackage") !== null) throw new UnreadableError(locked);
    const word = stream("WordDocument");
    if (isLocked(word)) throw new UnreadableError(locked);
    return readable(wordText(word, stream(tableName(word))));
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(spoilt);
  }
}
