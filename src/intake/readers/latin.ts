// Owns bytes as a text of which each sign is one byte, for formats whose marks are ASCII; a decoder's latin1 is
// Windows-1252 and is not.

export function latin(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return text;
}

export function fromLatin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
