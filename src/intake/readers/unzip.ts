// Owns unpacking zip archives within bounds (I1): a bomb ends as a sentence before it is unpacked.

import { decodeText } from "../decode-text";
import { LARGEST_UNPACKED, MOST_ENTRIES } from "../limits";
import { UnreadableError } from "../mail";

/** Of a file within, and of an archive without any. */
const HEADS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
];

export function isZip(bytes: Uint8Array): boolean {
  return HEADS.some((head) => head.every((byte, index) => bytes[index] === byte));
}

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** Of the end record, without its comment. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** True where an entry of the directory says that it is encrypted; the library would give its bytes as they are. */
function isLocked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < first) return false;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    if ((view.getUint16(at + 8, true) & 1) === 1) return true;
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return false;
}

/** What may still be unpacked, over nested archives too. */
export interface Budget {
  bytes: number;
  entries: number;
}

export function fullBudget(): Budget {
  return { bytes: LARGEST_UNPACKED, entries: MOST_ENTRIES };
}

/** Names in zips of Windows and WPS are GBK without saying so; fflate gives such bytes as Latin-1. */
function nameOf(name: string): string {
  const signs = [...name];
  const foreign = signs.some((sign) => sign > "\u007f");
  if (!foreign || signs.some((sign) => sign > "\u00ff")) return name;
  return decodeText(Uint8Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/**
 * The files whose names `wanted` accepts, in the archive's order. Throws UnreadableError for
 * what is spoilt, locked or larger than the budget. No entry grows beyond the size it declares.
 */
export async function unzip(
  bytes: Uint8Array,
  budget: Budget,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (isLocked(bytes)) throw new UnreadableError("压缩包加了密码，读不出来。请解开后再拖入。");
  const { unzipSync } = await import("fflate");
  try {
    const files = unzipSync(bytes, {
      filter(entry) {
        if (entry.name.endsWith("/") || !wanted(nameOf(entry.name))) return false;
        budget.entries -= 1;
        budget.bytes -= entry.originalSize;
        if (budget.entries < 0 || budget.bytes < 0) {
          throw new UnreadableError("压缩包解开后过大或文件过多，没有读取。请解开后分批拖入。");
        }
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [nameOf(name), content]));
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError("压缩包已损坏或加了密码，读不出来。请解开后再拖入。");
  }
}
