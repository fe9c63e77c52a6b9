// Owns unpacking zip archives within bounds (I1): a bomb ends as a sentence before it is unpacked.

import { decodeText } from "../decode-text";
import { LARGEST_UNPACKED, MOST_ENTRIES } from "../limits";
import { UnreadableError } from "../mail";

const LOCAL_HEADER = [0x50, 0x4b, 3, 4];

export function isZip(bytes: Uint8Array): boolean {
  return LOCAL_HEADER.every((byte, index) => bytes[index] === byte);
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
