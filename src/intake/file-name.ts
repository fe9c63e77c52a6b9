// Owns the parts of a file's name.

const EXTENSION = /\.[A-Za-z0-9]{1,5}$/u;

/** Of a path, with either slash. */
export function baseName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

export function withoutExtension(name: string): string {
  return name.replace(EXTENSION, "");
}
