// Owns packing a document's archive anew, so that the same document is the same bytes (O10).

import { unzipSync, zipSync, type Zippable } from "fflate";

const ZIP_TIME = "2000-01-01T00:00:00";

/** Libraries write beside each file of the archive when it was made. @param change of a file's content */
export function packedAlike(
  bytes: Uint8Array,
  change: (name: string, content: Uint8Array) => Uint8Array = (_, content) => content,
): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    files[name] = [change(name, content), { mtime: ZIP_TIME }];
  }
  return zipSync(files);
}
