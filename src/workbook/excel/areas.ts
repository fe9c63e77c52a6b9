// Owns reading the addresses that change events carry.

export interface CellArea {
  /** Zero-based, both ends included. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const CELL = /^\$?([A-Z]{1,3})?\$?(\d+)?$/iu;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function parseArea(address: string): CellArea[] {
  const [first = "", last = first] = (address.split("!").at(-1) ?? "").split(":");
  const [from, to] = [CELL.exec(first.trim()), CELL.exec(last.trim())];
  if (from === null || to === null) return [];
  return [
    {
      top: from[2] === undefined ? 0 : Number(from[2]) - 1,
      bottom: to[2] === undefined ? Number.MAX_SAFE_INTEGER : Number(to[2]) - 1,
      left: from[1] === undefined ? 0 : columnOf(from[1]),
      right: to[1] === undefined ? Number.MAX_SAFE_INTEGER : columnOf(to[1]),
    },
  ];
}

/** "E2", "B2:F10", "5:5", "A:C", several with commas; anything else is left out. */
export function parseAreas(addresses: readonly string[]): CellArea[] {
  return addresses.flatMap((address) => address.split(",").flatMap(parseArea));
}
