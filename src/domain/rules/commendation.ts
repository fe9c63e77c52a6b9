// Owns which adoptions earn 表彰 (A2). No zod: a custom function answers from here.

import type { OutletKind, OutletLevel } from "../records/vocabulary";
import { OUTLET_LEVELS } from "../records/vocabulary";

/** The lowest level that earns 表彰, per kind of outlet; 其他 never does. */
const LOWEST: Readonly<Record<OutletKind, OutletLevel | null>> = {
  党政网站: "县",
  政府内部刊物: "县",
  报刊: "市",
  简报调研: "市",
  其他: null,
};

/** Position of a level from low (0) to high (3). */
export function levelRank(level: OutletLevel): number {
  return OUTLET_LEVELS.indexOf(level);
}

/** A2: a county newspaper or county 简报 does not earn 表彰, a county website does. */
export function isCommendable(kind: OutletKind, level: OutletLevel): boolean {
  const lowest = LOWEST[kind];
  return lowest !== null && levelRank(level) >= levelRank(lowest);
}

/** A2 with the setting 公众号和本局网站表彰 for outlets that are the bureau's own. */
export function earnsCommendation(
  outlet: { kind: OutletKind; level: OutletLevel; ownMedia: boolean },
  settings: { ownMediaCommendable: boolean },
): boolean {
  if (outlet.ownMedia && !settings.ownMediaCommendable) return false;
  return isCommendable(outlet.kind, outlet.level);
}
