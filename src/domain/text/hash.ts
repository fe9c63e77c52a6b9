// Owns the fingerprint of content (E7, S7): FNV-1a, 64 bits, synchronous, the same on every host.

const LOW_PRIME = 0x1b3;

/** 16 hexadecimal digits over the UTF-16 code units of `text`. Not for secrets. */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      low = (low ^ byte) >>> 0;
      // times 2^40 + 0x1b3, in two halves
      const product = low * LOW_PRIME;
      high = (Math.imul(high, LOW_PRIME) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
      low = product >>> 0;
    }
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
