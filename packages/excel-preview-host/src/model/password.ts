// Passwords of protected sheets and workbooks: as typed while the workbook is open, as the file's hash before.

/** The 16-bit hash that every Excel understands; four hexadecimal digits. */
export function legacyHash(password: string): string {
  let hash = 0;
  for (const character of [...password].reverse()) {
    hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ (character.charCodeAt(0) & 0xff);
  }
  hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** A hash as it stood in the file: attributes of an element. No typed password looks like that. */
const KEPT_HASH = /^ (\w+)="([^"]*)"/;

export function isKeptHash(password: string): boolean {
  return KEPT_HASH.test(password);
}

/**
 * Whether a password that was asked for opens what is protected. Hashes other than the 16-bit one cannot be
 * tried and open to nothing.
 */
export function opens(held: string | undefined, typed: string | undefined): boolean {
  if (!held) return true;
  if (typed === undefined) return false;
  const [, name = "", hash = ""] = KEPT_HASH.exec(held) ?? [];
  return /password$/i.test(name) ? hash.toUpperCase() === legacyHash(typed) : held === typed;
}
