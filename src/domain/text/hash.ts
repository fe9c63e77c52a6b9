// Owns the fingerprint of content (E7, S7): FNV-1a, 64 bits, synchronous, the same on every host.

const LOW_PRIME = 0x1b3;
const { imul } = Math;

/**
 * 16 hexadecimal digits over the bytes of `text` in UTF-16, the lower byte first. Not for secrets.
 * A seal takes one of every row: nothing here leaves the 32-bit integers, which are quick.
 */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4 | 0;
  let low = 0x84222325 | 0;
  for (let at = 0; at < text.length * 2; at += 1) {
    const unit = text.charCodeAt(at >>> 1);
    low ^= (at & 1) === 0 ? unit & 0xff : unit >>> 8;
    // times 2^40 + 0x1b3, the lower half in two pieces of 16 bits
    const first = (low & 0xffff) * LOW_PRIME;
    const second = (low >>> 16) * LOW_PRIME + (first >>> 16);
    high = (imul(high, LOW_PRIME) + (second >>> 16) + (low << 8)) | 0;
    low = (second << 16) | (first & 0xffff);
  }
  return hex(high) + hex(low);
}

function hex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, "0");
}
