// Owns the place of tags in a template: which are known where they stand, and that a tag for paragraphs repeats its own
// paragraph, so that each looks as the office has set it.

import type { DXT } from "docxtemplater";
import type { TemplateTags } from "./tags";

type Part = DXT.Part;

/** Enough to find the place by; a paragraph may be long. */
const SHOWN = 30;

function isParagraphEdge(part: Part | undefined, position: "start" | "end"): boolean {
  return part?.type === "tag" && part.tag === "w:p" && part.position === position;
}

/** From where a walk in steps of 1 or -1 meets the edge of the paragraph around `at`; null = there is none. */
function edge(parts: readonly Part[], at: number, step: 1 | -1): number | null {
  const [ours, others] = step === 1 ? (["end", "start"] as const) : (["start", "end"] as const);
  let nested = 0;
  for (let index = at + step; index >= 0 && index < parts.length; index += step) {
    if (isParagraphEdge(parts[index], others)) nested += 1;
    if (!isParagraphEdge(parts[index], ours)) continue;
    if (nested === 0) return index;
    nested -= 1;
  }
  return null;
}

function isText(part: Part): boolean {
  return part.type === "content" && part.position === "insidetag";
}

/** As the template's reader sees it. */
function textAround(parts: readonly Part[], at: number): string {
  const around = parts.slice(edge(parts, at, -1) ?? 0, (edge(parts, at, 1) ?? parts.length) + 1);
  const text = around
    .map((part) => (part.type === "placeholder" ? `{${part.raw}}` : isText(part) ? part.value : ""))
    .join("")
    .trim();
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function listed(tags: readonly string[]): string {
  return tags.map((tag) => `{${tag}}`).join("、");
}

/** Tags of the loop that they stand in come first. */
function availableIn(loop: string | null, { content, loops }: TemplateTags): string {
  const own = loop === null ? [] : (loops.get(loop) ?? []);
  const common = Object.keys(content).filter((tag) => !loops.has(tag));
  const pairs = [...loops.keys()].map((tag) => `{#${tag}}…{/${tag}}`).join("、");
  const said = `可以用：${listed([...new Set([...own, ...common])])}`;
  return loop === null ? `${said}；成对的：${pairs}。` : `${said}。`;
}

/** A loop's part with what it repeats, or a tag for one text; nothing else of the library's syntax is offered. */
function isKnown(part: Part, loop: string | null, { content, loops }: TemplateTags): boolean {
  if (part.subparsed !== undefined) {
    const isPlain = part.module === "loop" && part.inverted !== true && /^\s*[#＃]/u.test(part.raw);
    return isPlain && loop === null && loops.has(part.value);
  }
  if (!isPlainTag(part)) return false;
  const own = loop === null ? [] : (loops.get(loop) ?? []);
  return own.includes(part.value) || (Object.hasOwn(content, part.value) && !loops.has(part.value));
}

/** The paragraph of a tag as a loop over its texts; null where the tag shares its paragraph. */
function repeated(parts: readonly Part[], at: number) {
  const [first, last, tag] = [edge(parts, at, -1), edge(parts, at, 1), parts[at]];
  if (first === null || last === null || tag === undefined) return null;
  const around = [...parts.slice(first, at), ...parts.slice(at + 1, last + 1)];
  const isAlone = around.every(
    (part) => part.type !== "placeholder" && !(isText(part) && part.value.trim() !== ""),
  );
  if (!isAlone) return null;
  const paragraph = parts.slice(first, last + 1);
  // The library keeps what a tag stands for under its lIndex: the text's is not that of the loop around it.
  paragraph[at - first] = { ...tag, lIndex: parts[first]?.lIndex ?? tag.lIndex, value: "." };
  const loop: Part = { ...tag, module: "loop", inverted: false, subparsed: paragraph };
  return { first, last, loop };
}

function isPlainTag(part: Part): boolean {
  return part.type === "placeholder" && (part.module ?? "") === "";
}

/** What reading a template has brought to light. */
export interface Found {
  /** Sentences for the clerk. */
  readonly problems: string[];
  hasTags: boolean;
}

function checkTags(
  parts: readonly Part[],
  loop: string | null,
  tags: TemplateTags,
  found: Found,
): void {
  parts.forEach((part, at) => {
    if (part.type !== "placeholder") return;
    found.hasTags = true;
    if (isKnown(part, loop, tags)) return;
    const place = `“${textAround(parts, at)}”一段` + (loop === null ? "" : `，在 {#${loop}} 里`);
    found.problems.push(
      `模板里有不认识的标签 {${part.raw}}（${place}）。${availableIn(loop, tags)}`,
    );
  });
}

function withParagraphs(parts: readonly Part[], tags: TemplateTags, found: Found): Part[] {
  const result = [...parts];
  for (let at = 0; at < result.length; at += 1) {
    const part = result[at];
    if (part === undefined || !isPlainTag(part) || !tags.paragraphs.has(part.value)) continue;
    const whole = repeated(result, at);
    if (whole === null) {
      const place = textAround(result, at);
      found.problems.push(
        `标签 {${part.raw}} 会写成一段或几段，要单独占一段，请把同一段里别的字移开（“${place}”一段）。`,
      );
      continue;
    }
    result.splice(whole.first, whole.last - whole.first + 1, whole.loop);
    at = whole.first;
  }
  return result;
}

/** Chinese input gives ＃ and ／ as easily as # and /, and blanks. Made anew each time: the library writes into them. */
function loopSigns() {
  return [
    [/^\s*[#＃]\s*(.+?)\s*$/u, "loop", { location: "start", inverted: false, expandTo: "auto" }],
    [/^\s*[/／]\s*(.+?)\s*$/u, "loop", { location: "end" }],
  ];
}

/** The library's module; it fills `found` while a template is read. */
export function placeholderRules(tags: TemplateTags, found: Found): DXT.Module {
  return {
    name: "PlaceholderRules",
    matchers: () => loopSigns() as never,
    parse: (content) => ({ type: "placeholder", value: content.trim() }),
    /** Called for what each loop repeats and then for the whole, after the library's own modules. */
    postparse(parts: Part[], options: object) {
      const { basePart } = options as { readonly basePart?: Part };
      checkTags(parts, basePart?.value ?? null, tags, found);
      return withParagraphs(parts, tags, found);
    },
  };
}
