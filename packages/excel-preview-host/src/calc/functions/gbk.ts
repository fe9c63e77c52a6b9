// The code page of a Chinese Windows: characters by their GBK code, for CODE and CHAR.

const UNKNOWN = "?".charCodeAt(0);
let codes: Map<string, number> | undefined;

function decoded(...bytes: number[]): string {
  return new TextDecoder("gbk").decode(new Uint8Array(bytes));
}

function allCodes(): Map<string, number> {
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoded(lead, trail);
      if (character.length === 1 && character !== "\ufffd" && !found.has(character))
        found.set(character, lead * 256 + trail);
    }
  return found;
}

/** The code of a text's first character; that of a question mark where the code page has none. */
export function toGbk(text: string): number {
  const code = text.charCodeAt(0);
  if (code < 0x80) return code;
  codes ??= allCodes();
  return codes.get(text.charAt(0)) ?? UNKNOWN;
}

/** The character of a code; null where there is none. */
export function fromGbk(code: number): string | null {
  if (code < 1 || code > 0xffff) return null;
  if (code < 0x80) return String.fromCharCode(code);
  if (code < 0x100) return " ";
  const character = decoded(code >> 8, code & 0xff);
  return character.length === 1 && character !== "\ufffd" ? character : null;
}
