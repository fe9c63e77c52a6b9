// Owns turning bytes of unknown or doubtful encoding into text (I2): UTF-8, GBK, GB18030, UTF-16.

/** Chinese mails that name one of these mean its superset. */
const GB = /^(?:gb|cp936|x-gbk|hz|csgb)/iu;
/** Names that say nothing: mailers write them over GBK as well. */
const VAGUE =
  /^(?:us-?ascii|ascii|iso-?8859-1|latin1|windows-1252|cp1252|unknown.*|default|binary|x-user-defined|)$/iu;

function byBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** What a Chinese text in UTF-16 consists of. */
const PLAUSIBLE = /[\t\r\n\x20-\x7e\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;
const MOST_OF_IT = 0.9;

/** UTF-16 without a mark has the zero bytes of its ASCII signs and line ends, and reads as a text one way round. */
function zeroBytes(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4000);
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return null;
  return (
    ["utf-16le", "utf-16be"].find((encoding) => {
      const text = new TextDecoder(encoding).decode(sample);
      return (text.match(PLAUSIBLE)?.length ?? 0) >= text.length * MOST_OF_IT;
    }) ?? null
  );
}

function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    // A sample may end inside a character.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

/** So many characters that no text in GB happens to have the bytes of, as 联通 has those of two. */
const SURE_CHARACTERS = 6;

/** Chinese in UTF-8 under the name of GB, as web forms and scripts send it. */
function isChineseUtf8(bytes: Uint8Array, cut: boolean): boolean {
  if (!isUtf8(bytes, cut)) return false;
  const text = new TextDecoder().decode(bytes);
  return (text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0) >= SURE_CHARACTERS;
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(GB.test(label) ? "gb18030" : label);
  } catch {
    return null;
  }
}

/** The encoding of `bytes`: a byte order mark, else what is declared where that can be true, else by looking. */
export function encodingOf(bytes: Uint8Array, declared = "", cut = false): string {
  const marked = byBom(bytes);
  if (marked !== null) return marked;
  const label = declared.trim();
  if (!VAGUE.test(label) && !/^utf-?8$/iu.test(label)) {
    const known = decoderOf(label)?.encoding;
    if (known === "gb18030" && isChineseUtf8(bytes, cut)) return "utf-8";
    if (known !== undefined) return known;
  }
  if (VAGUE.test(label)) {
    const wide = zeroBytes(bytes);
    if (wide !== null) return wide;
  }
  return isUtf8(bytes, cut) ? "utf-8" : "gb18030";
}

/** I2: the text of `bytes`; `declared` is a charset that may be missing, vague or wrong. */
export function decodeText(bytes: Uint8Array, declared = ""): string {
  return new TextDecoder(encodingOf(bytes, declared)).decode(bytes);
}
