// Owns the binary layout of .doc ([MS-DOC]): text by the piece table, deletions of tracked changes.

/** Offsets into the file information block. */
const FIB = {
  magic: 0xa5ec,
  flags: 0x0a,
  encrypted: 0x0100,
  secondTable: 0x0200,
  mainLength: 0x4c,
  /** ccpFtn, ccpHdd, ccpMcr, ccpAtn, ccpEdn: what stands between the text and the text boxes. */
  between: [0x50, 0x54, 0x58, 0x5c, 0x60],
  boxesLength: 0x64,
  characterPages: 0xfa,
  pieces: 0x1a2,
};
const PAGE = 512;
const DELETED = 0x0800;
/** Operand bytes of a sprm by its upper three bits; 6 = the next byte says. */
const OPERAND = [1, 1, 2, 4, 2, 2, -1, 3];

interface Piece {
  /** Character positions [start, end). */
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  /** 1 = a byte a character (Windows-1252), 2 = UTF-16. */
  readonly width: 1 | 2;
}

type Range = readonly [start: number, end: number];

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The pieces of the text, in its order. */
function piecesOf(table: DataView, start: number, length: number): readonly Piece[] {
  let at = start;
  while (at < start + length && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (table.getUint8(at) !== 2) throw new RangeError("no piece table");
  const count = (table.getUint32(at + 1, true) - 4) / 12;
  const positions = at + 5;
  const descriptors = positions + (count + 1) * 4;
  return Array.from({ length: Math.floor(count) }, (_, i): Piece => {
    const fc = table.getUint32(descriptors + i * 8 + 2, true);
    const narrow = (fc & 0x40000000) !== 0;
    return {
      start: table.getUint32(positions + i * 4, true),
      end: table.getUint32(positions + i * 4 + 4, true),
      offset: narrow ? (fc & 0x3fffffff) / 2 : fc,
      width: narrow ? 1 : 2,
    };
  });
}

/** True if the properties of a run say that a tracked change has deleted it. */
function isDeleted(word: DataView, start: number, length: number): boolean {
  let at = start;
  while (at + 3 <= start + length) {
    const sprm = word.getUint16(at, true);
    if (sprm === DELETED) return word.getUint8(at + 2) !== 0;
    const size = OPERAND[sprm >> 13] ?? 1;
    at += 2 + (size === -1 ? 1 + word.getUint8(at + 2) : size);
  }
  return false;
}

/** Ranges of the file whose text is deleted. */
function deletionsOf(word: DataView, table: DataView): readonly Range[] {
  const start = word.getUint32(FIB.characterPages, true);
  const count = (word.getUint32(FIB.characterPages + 4, true) - 4) / 8;
  const ranges: Range[] = [];
  for (let i = 0; i < count; i += 1) {
    const page = (table.getUint32(start + (count + 1) * 4 + i * 4, true) & 0x3fffff) * PAGE;
    const runs = word.getUint8(page + PAGE - 1);
    for (let run = 0; run < runs; run += 1) {
      const properties = word.getUint8(page + (runs + 1) * 4 + run) * 2;
      if (properties === 0) continue;
      const length = word.getUint8(page + properties);
      if (!isDeleted(word, page + properties + 1, length)) continue;
      ranges.push([word.getUint32(page + run * 4, true), word.getUint32(page + run * 4 + 4, true)]);
    }
  }
  return ranges;
}

/** Characters [from, to) of the document without the deleted ones. */
function textBetween(
  word: Uint8Array,
  pieces: readonly Piece[],
  deletions: readonly Range[],
  [from, to]: Range,
): string {
  const texts = pieces.flatMap((piece) => {
    const first = Math.max(piece.start, from);
    const last = Math.min(piece.end, to);
    if (first >= last) return [];
    const begin = piece.offset + (first - piece.start) * piece.width;
    const end = piece.offset + (last - piece.start) * piece.width;
    const decoder = new TextDecoder(piece.width === 1 ? "windows-1252" : "utf-16le");
    const cuts = deletions.filter(([a, b]) => a < end && b > begin);
    let at = begin;
    const kept = cuts.map(([a, b]) => {
      const text = a > at ? decoder.decode(word.subarray(at, a)) : "";
      at = Math.max(at, b);
      return text;
    });
    return [...kept, at < end ? decoder.decode(word.subarray(at, end)) : ""];
  });
  return texts.join("");
}

/** True for a locked document. */
export function isLocked(word: Uint8Array): boolean {
  return (viewOf(word).getUint16(FIB.flags, true) & FIB.encrypted) !== 0;
}

/** Which table stream the document uses. */
export function tableName(word: Uint8Array): "0Table" | "1Table" {
  return (viewOf(word).getUint16(FIB.flags, true) & FIB.secondTable) !== 0 ? "1Table" : "0Table";
}

/** The text and the text boxes, with Word's own signs in it. Throws RangeError for spoilt streams. */
export function wordText(wordBytes: Uint8Array, tableBytes: Uint8Array): string {
  const word = viewOf(wordBytes);
  const table = viewOf(tableBytes);
  if (word.getUint16(0, true) !== FIB.magic) throw new RangeError("no Word document");
  const pieces = piecesOf(
    table,
    word.getUint32(FIB.pieces, true),
    word.getUint32(FIB.pieces + 4, true),
  );
  const deletions = deletionsOf(word, table);
  const main = word.getUint32(FIB.mainLength, true);
  const boxes = FIB.between.reduce((sum, at) => sum + word.getUint32(at, true), main);
  const boxesEnd = boxes + word.getUint32(FIB.boxesLength, true);
  const read = (range: Range): string => textBetween(wordBytes, pieces, deletions, range);
  return `${read([0, main])}\r${read([boxes, boxesEnd])}`;
}
