// Owns how a shortened name can stand for a department's name (S8): 水寨所, 普法股, 装财股, 法律援助.

/** The last word of a name: what kind of unit it is. */
const UNIT = /(?:司法所|中心|[所股室办科局处队站])$/u;
/** These offices bear the name of a place, so that the place alone means them. */
const PLACE_UNIT = "司法所";
/** The notice's own words, which stand in tags and name nobody. */
const NOBODY = /^(?:(?:政务|工作)?信息(?:报送)?|工作|动态|经验|典型|问题|调研|简报|重要|紧急)$/u;
/** Characters without which a part is too short to mean anybody; of a topic inside the name, four. */
const LEAST = 2;
const LEAST_INNER_TOPIC = 4;

/**
 * part: a unit by its last word, or a place; topic: words that are also what an article is about;
 * initials: picked characters; doubtful: only a reason to ask.
 */
export type ShortReading = "part" | "topic" | "initials" | "doubtful";

interface SplitName {
  readonly stem: string;
  /** "" where the last word is no unit's. */
  readonly unit: string;
}

/** 水寨 + 司法所. */
export function splitName(name: string): SplitName {
  const unit = UNIT.exec(name)?.[0] ?? "";
  return { stem: name.slice(0, name.length - unit.length), unit };
}

/** The place whose name an office bears; "" where it bears none. */
export function placeOf(name: string): string {
  return name.endsWith(PLACE_UNIT) ? name.slice(0, -PLACE_UNIT.length) : "";
}

/** True if `part` is found in `whole` in pieces of at least `least` characters, in this order. */
function inPieces(part: string, whole: string, least: number): boolean {
  if (part === "") return true;
  for (let length = part.length; length >= least; length -= 1) {
    const at = whole.indexOf(part.slice(0, length));
    if (at === -1) continue;
    return inPieces(part.slice(length), whole.slice(at + length), least);
  }
  return false;
}

function readTopic(wanted: string, name: string): ShortReading {
  if (wanted.length >= LEAST && placeOf(name) !== "" && name.startsWith(wanted)) return "part";
  if (NOBODY.test(wanted)) return "doubtful";
  const least = name.startsWith(wanted) ? LEAST : LEAST_INNER_TOPIC;
  return wanted.length >= least ? "topic" : "doubtful";
}

/** How `wanted` can stand for `name`, both as name keys; null where it cannot. */
export function readShortName(wanted: string, name: string): ShortReading | null {
  if (wanted.length < LEAST) return null;
  const { stem, unit } = splitName(wanted);
  const own = splitName(name);
  if (unit === "") return name.includes(wanted) ? readTopic(wanted, name) : null;
  if (stem.length < LEAST) return name.includes(wanted) ? "doubtful" : null;
  const sameUnit = name.endsWith(unit);
  if (name.includes(wanted) || (sameUnit && own.stem.includes(stem))) return "part";
  if (own.stem.includes(stem)) return "doubtful";
  if (!sameUnit) return null;
  if (inPieces(stem, own.stem, LEAST)) return "initials";
  if (!inPieces(stem, own.stem, 1)) return null;
  return own.stem[0] === stem[0] ? "initials" : "doubtful";
}
