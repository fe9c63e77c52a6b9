// Owns finding the department somebody means (S8): by name, alias, old name, or a part of it.

import type { Department, DepartmentChange } from "../records/department";
import { placeOf, readShortName, type ShortReading } from "../text/short-name";
import { nameKey } from "../text/text";

export type DepartmentMatch =
  | {
      readonly kind: "found";
      readonly department: Department;
      /** name = written whole; part = shortened; topic = words that may also be what is written about. */
      readonly by: "name" | "part" | "topic";
    }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Department[] }
  | { readonly kind: "none" };

export interface DepartmentMatcher {
  /** One department from one piece of text. */
  match(text: string): DepartmentMatch;
  /**
   * Several departments from "甲、乙和丙", 水寨河东司法所 (a joint submission); null if any piece is
   * unclear. A topic alone (法律援助) is no department here.
   */
  matchSeveral(text: string): readonly Department[] | null;
  /** The departments whose names, written whole, begin a text that goes on: 水寨司法所开展…; [] for none. */
  leading(text: string): readonly Department[];
}

const NONE: DepartmentMatch = { kind: "none" };
const LIST = /[、，,;；/&+|]/u;
const AND = /(和|与|及|联合|会同)/u;
const BRACKETS = /^[([【〔「]|[)\]】〕」]$/gu;
/** 水寨镇司法所 is 水寨司法所, whichever of the two the plan has. */
const TOWN = /(?:镇|乡|街道(?:办事处)?)(?=(?:司法)?所$|$)/u;
/** County and bureau before the name: 五华县, 县司法局, 局. A city's 办公室 may be another bureau's. */
const SUPERIORS = [
  /^(?:本|我)?局(?:机关)?/u,
  /^[\p{Script=Han}]{0,4}?[县区旗](?:司法局|局)?(?:机关)?/u,
  /^司法局(?:机关)?/u,
];
const CITY = /^[\p{Script=Han}]{1,4}?市(?:司法局)?(?=.+司法所$)/u;
/** The whole address, only where a sender stands: a title may begin with another city's county. */
const ADDRESS =
  /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{1,4}?[市州盟])?\p{Script=Han}{1,4}?[县区旗](?:司法局)?/u;
/** The bureau set off from its department: 五华县司法局-水寨司法所, 县局/法制股. */
const BUREAU_FIRST = /^\s*[\p{Script=Han}]{0,12}?[县区旗](?:司法)?局\s*[-–—:/·]+/u;
/** Names that are also words of any sentence: 办公室主任… is not what 办公室 reports. */
const ORDINARY_WORD = /^办公室$/u;
const JOINED = /^(?:、|和|与|及|联合|会同)/u;
/** What may follow the last place of 水寨河东司法所. */
const PLACE_ENDS = ["", "司法所", "所"];

interface Named {
  readonly department: Department;
  readonly keys: readonly string[];
}

function townless(text: string): string {
  return nameKey(text).replace(TOWN, "");
}

function exact(named: readonly Named[], wanted: string): Department | undefined {
  const having = named.filter(({ keys }) => keys.includes(wanted)).map((each) => each.department);
  // The present name wins over another department's alias or old name.
  return having.find(({ name }) => townless(name) === wanted) ?? having[0];
}

/** The best reading over all of a department's names. */
function readingOf({ keys }: Named, wanted: string): ShortReading | null {
  const readings = keys.map((key) => readShortName(wanted, key));
  const order: ShortReading[] = ["part", "topic", "initials", "doubtful"];
  return order.find((reading) => readings.includes(reading)) ?? null;
}

/** S8: a contiguous part that only one has; picked characters only where nobody else could be meant. */
function shortened(named: readonly Named[], wanted: string): DepartmentMatch {
  const read = named.flatMap((each) => {
    const reading = readingOf(each, wanted);
    return reading === null ? [] : [{ department: each.department, reading }];
  });
  // A topic is only its department's if no other name holds it; a unit's word decides by itself.
  const parts = read.filter(({ reading }) => reading === "part");
  const meant = parts.length > 0 ? parts : read;
  const [only] = meant;
  if (only === undefined) return NONE;
  if (meant.length > 1 || only.reading === "doubtful") {
    return { kind: "ambiguous", candidates: meant.map(({ department }) => department) };
  }
  const by = only.reading === "topic" ? "topic" : "part";
  return { kind: "found", department: only.department, by };
}

function matchKey(named: readonly Named[], wanted: string): DepartmentMatch {
  const department = exact(named, wanted);
  if (department !== undefined) return { kind: "found", department, by: "name" };
  return shortened(named, wanted);
}

/** Names and places written without anything between them; null where something is left over. */
function runTogether(named: readonly Named[], text: string): readonly Department[] | null {
  const tokens = named.flatMap(({ department, keys }) =>
    keys.flatMap((key) => [
      { department, token: key, place: false },
      ...(placeOf(key) === "" ? [] : [{ department, token: placeOf(key), place: true }]),
    ]),
  );
  tokens.sort((a, b) => b.token.length - a.token.length);
  const found: Department[] = [];
  let rest = text;
  for (;;) {
    const next = tokens.find(({ token }) => rest.startsWith(token));
    if (next === undefined) return null;
    found.push(next.department);
    rest = rest.slice(next.token.length);
    if (rest === "" || (next.place && PLACE_ENDS.includes(rest))) return found;
  }
}

function matchText(named: readonly Named[], text: string): DepartmentMatch {
  const wanted = townless(nameKey(text).replace(BRACKETS, ""));
  if (wanted === "") return NONE;
  const direct = matchKey(named, wanted);
  if (direct.kind !== "none") return direct;
  const below = [...SUPERIORS, CITY, ADDRESS]
    .map((superior) => wanted.replace(superior, ""))
    .filter((rest) => rest !== wanted && rest !== "")
    .map((rest) => matchKey(named, rest));
  return below.find(({ kind }) => kind !== "none") ?? NONE;
}

/** The longest name at the start, whole or as place + 所, and its length. */
function nameAtStart(
  named: readonly Named[],
  text: string,
): { department: Department; length: number } | null {
  let best: { department: Department; length: number } | null = null;
  for (const { department, keys } of named) {
    for (const key of keys) {
      const forms = placeOf(key) === "" ? [key] : [key, `${placeOf(key)}所`];
      const form = forms.find((each) => text.startsWith(each)) ?? "";
      if (form.length > (best?.length ?? 0) && !ORDINARY_WORD.test(form)) {
        best = { department, length: form.length };
      }
    }
  }
  return best;
}

function leadingNames(named: readonly Named[], text: string): readonly Department[] {
  const key = nameKey(text);
  const starts = [key, ...SUPERIORS.map((superior) => key.replace(superior, ""))];
  let rest = starts.find((start) => nameAtStart(named, start) !== null) ?? "";
  const found = new Set<Department>();
  for (;;) {
    const next = nameAtStart(named, rest);
    if (next === null) return [...found];
    found.add(next.department);
    rest = rest.slice(next.length);
    const joint = JOINED.exec(rest)?.[0];
    if (joint === undefined) return [...found];
    rest = rest.slice(joint.length);
  }
}

/** S8. Names in brackets or with spaces are compared after NFKC and without spaces. */
export function createDepartmentMatcher(
  departments: readonly Department[],
  changes: readonly DepartmentChange[] = [],
): DepartmentMatcher {
  const named: Named[] = departments.map((department) => ({
    department,
    keys: [
      department.name,
      ...department.aliases,
      ...changes.flatMap((change) =>
        change.departmentId === department.id && change.field === "name" ? [change.old] : [],
      ),
    ]
      .map(townless)
      .filter(Boolean),
  }));

  /** One piece of a list. */
  function matchPiece(piece: string): readonly Department[] | null {
    const result = matchText(named, piece);
    if (result.kind === "found" && result.by !== "topic") return [result.department];
    return result.kind === "none" ? runTogether(named, townless(piece)) : null;
  }

  /** Names contain 和 and 与 themselves, so the longest piece that is a name is taken first. */
  function matchJoined(words: readonly string[]): readonly Department[] | null {
    for (let end = words.length; end > 0; end -= 2) {
      const first = matchPiece(words.slice(0, end).join(""));
      const rest = end === words.length ? [] : matchJoined(words.slice(end + 1));
      if (first !== null && rest !== null) return [...first, ...rest];
    }
    return null;
  }

  function matchSeveral(text: string): readonly Department[] | null {
    const found = new Set<Department>();
    for (const piece of text.normalize("NFKC").replace(BUREAU_FIRST, "").split(LIST)) {
      if (nameKey(piece) === "") continue;
      const departments = matchJoined(nameKey(piece).split(AND));
      if (departments === null) return null;
      departments.forEach((department) => found.add(department));
    }
    return found.size > 0 ? [...found] : null;
  }

  return {
    match: (text) => matchText(named, text),
    matchSeveral,
    leading: (text) => leadingNames(named, text),
  };
}
