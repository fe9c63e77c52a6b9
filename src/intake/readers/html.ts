// Owns the text of HTML (I2): read by a parser that fetches nothing and runs nothing.

import { Parser } from "htmlparser2";

const SILENT = new Set([
  "script",
  "style",
  "head",
  "title",
  "template",
  "noscript",
  "iframe",
  "object",
  "svg",
  "select",
]);
const BLOCKS = new Set(
  "p div br li tr h1 h2 h3 h4 h5 h6 table ul ol blockquote pre hr section article header footer dd dt".split(
    " ",
  ),
);
const CELLS = new Set(["td", "th"]);
/** Deeper than any mail; a parser's stack is not to be tried by a hostile one. */
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/iu;

/** The visible text, a line a block; spaces as a browser shows them. */
export function htmlToText(html: string): string {
  const lines: string[] = [];
  let line = "";
  let silent = 0;
  const openTags: boolean[] = [];
  const breakLine = (): void => {
    lines.push(line.trim());
    line = "";
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const mute = SILENT.has(name) || HIDDEN.test(attributes.style ?? "");
      openTags.push(mute);
      if (mute) silent += 1;
      if (BLOCKS.has(name)) breakLine();
      if (CELLS.has(name) && line !== "") line += " ";
    },
    ontext(text) {
      if (silent === 0) line += text.replace(/[\s\u00a0]+/gu, " ");
    },
    onclosetag(name) {
      if (openTags.pop() === true) silent -= 1;
      if (BLOCKS.has(name)) breakLine();
    },
  });
  parser.write(html);
  parser.end();
  breakLine();
  return lines
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/ {2,}/gu, " ")
    .trim();
}
