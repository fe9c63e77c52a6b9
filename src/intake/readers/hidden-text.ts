// Owns leaving out what Word hides of a document (S2): runs of hidden text, by themselves or by their style.

import { Parser } from "htmlparser2";

const OFF = /^(?:0|false|off|none)$/iu;

type Attributes = Readonly<Record<string, string>>;

const isOn = (attributes: Attributes): boolean => !OFF.test(attributes["w:val"] ?? "");

/** Reads XML as it stands; indexes are those of the text. */
function parse(
  xml: string,
  open: (name: string, attributes: Attributes, start: number) => void,
  close: (name: string, end: number) => void,
): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(name, attributes, parser.startIndex),
      onclosetag: (name) => close(name, parser.endIndex + 1),
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
}

/** Styles whose text is hidden, and those that are based on one, by their ids. */
function hiddenStyles(styles: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  let style = "";
  parse(
    styles,
    (name, attributes) => {
      if (name === "w:style") style = attributes["w:styleId"] ?? "";
      // A base stands before what is based on it, as Word writes them.
      if (name === "w:basedOn" && hidden.has(attributes["w:val"] ?? "")) hidden.add(style);
      if (name !== "w:vanish" || style === "") return;
      if (isOn(attributes)) hidden.add(style);
      else hidden.delete(style);
    },
    (name) => {
      if (name === "w:style") style = "";
    },
  );
  return hidden;
}

/** A document's XML without its hidden runs; a paragraph's own mark may be hidden without its text. */
export function withoutHidden(xml: string, styles: string): string {
  if (!xml.includes("<w:vanish") && !styles.includes("<w:vanish")) return xml;
  const ofStyles = hiddenStyles(styles);
  const kept: string[] = [];
  let from = 0;
  let isParagraphHidden = false;
  const path: string[] = [];
  /** Runs that are open: of a text box within a run there are several. */
  const runs: { readonly start: number; isHidden: boolean }[] = [];
  parse(
    xml,
    (name, attributes, start) => {
      const run = runs.at(-1);
      const isOfRun = path.at(-1) === "w:rPr" && path.at(-2) === "w:r";
      const style = attributes["w:val"] ?? "";
      if (name === "w:p") isParagraphHidden = false;
      else if (name === "w:pStyle") isParagraphHidden = ofStyles.has(style);
      else if (name === "w:r") runs.push({ start, isHidden: isParagraphHidden });
      else if (name === "w:rStyle" && isOfRun && run && ofStyles.has(style)) run.isHidden = true;
      else if (name === "w:vanish" && isOfRun && run) run.isHidden = isOn(attributes);
      path.push(name);
    },
    (name, end) => {
      path.pop();
      if (name !== "w:r") return;
      const run = runs.pop();
      if (run?.isHidden !== true || run.start < from) return;
      kept.push(xml.slice(from, run.start));
      from = end;
    },
  );
  return [...kept, xml.slice(from)].join("");
}
