// Stands in for iconv-lite in @kenjiuno/msgreader, which decodes and nothing else: every web view knows
// the encodings itself, and the package's own tables are 200 kB and need Node's Buffer.

import { decodeText } from "../decode-text";

export function decode(bytes: Uint8Array, encoding: string): string {
  return decodeText(bytes, encoding);
}
