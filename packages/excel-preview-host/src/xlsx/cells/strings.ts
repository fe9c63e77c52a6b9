// The shared strings: plain text of each entry on reading, new entries behind them on saving.
import { SaxesParser } from "saxes";
import { Elements } from "../elements";
import { DECLARATION, MAIN, decodeXString, textElement } from "../xml";

/** Plain text of one entry each; phonetic guides are left out, formatted runs joined. */
export interface SharedStrings {
  texts: string[];
  /** Entries with formats or readings of their own: a cell keeps its entry while its text stays. */
  rich: Set<number>;
}

const UNMODELLED = new Set(["r", "rPh", "phoneticPr"]);

export function readSharedStrings(xml: string | undefined): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  if (xml === undefined) return { texts, rich };
  const parser = new SaxesParser();
  let [text, isText, phonetic] = ["", false, false];
  parser.on("opentag", ({ name }) => {
    const local = name.slice(name.indexOf(":") + 1);
    if (local === "si") text = "";
    else if (local === "rPh") phonetic = true;
    if (UNMODELLED.has(local)) rich.add(texts.length);
    isText = local === "t" && !phonetic;
  });
  parser.on("text", (part) => {
    if (isText) text += part;
  });
  parser.on("cdata", (part) => {
    if (isText) text += part;
  });
  parser.on("closetag", ({ name }) => {
    const local = name.slice(name.indexOf(":") + 1);
    if (local === "si") texts.push(decodeXString(text));
    else if (local === "rPh") phonetic = false;
    if (local === "t") isText = false;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { texts, rich };
}

/** Finds or appends entries; the file's own keep their places. */
export class StringTable {
  private readonly indexOf = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly strings: SharedStrings) {
    strings.texts.forEach((text, index) => {
      if (!strings.rich.has(index) && !this.indexOf.has(text)) this.indexOf.set(text, index);
    });
  }

  index(text: string): number {
    const known = this.indexOf.get(text);
    if (known !== undefined) return known;
    const index = this.strings.texts.length + this.added.push(text) - 1;
    this.indexOf.set(text, index);
    return index;
  }

  get grew(): boolean {
    return this.added.length > 0;
  }

  /** The part with the new entries; `xml` is the file's own, if it had one. */
  write(xml: string | undefined): string {
    const elements = Elements.parse(xml ?? `${DECLARATION}<sst xmlns="${MAIN}"></sst>`);
    for (const text of this.added) elements.append("si", `<si>${textElement("t", text)}</si>`);
    const uniqueCount = this.strings.texts.length + this.added.length;
    // `count` would be the number of cells; readers take it as a hint only, so it may be left out.
    elements.setRootAttributes({ count: null, uniqueCount });
    return elements.toString();
  }
}
