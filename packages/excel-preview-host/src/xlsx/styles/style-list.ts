// One list of styles.xml (fonts, fills, cellXfs …): what is new goes behind the file's own entries.
import { Elements } from "../elements";
import { setAttributes } from "../xml";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** One list of styles.xml: the file's own entries and what is added behind them. */
export class StyleList {
  private readonly entries: string[];
  private readonly indexOf = new Map<string, number>();
  private readonly inFile: number;

  constructor(
    private readonly elements: Elements,
    private readonly name: string,
  ) {
    const xml = elements.get(name);
    this.entries = xml === undefined ? [] : Elements.parse(xml).all();
    this.inFile = this.entries.length;
    this.entries.forEach((entry, index) => {
      if (!this.indexOf.has(entry)) this.indexOf.set(entry, index);
    });
  }

  append(xml: string): number {
    const index = this.entries.push(xml) - 1;
    if (!this.indexOf.has(xml)) this.indexOf.set(xml, index);
    return index;
  }

  intern(xml: string): number {
    return this.indexOf.get(xml) ?? this.append(xml);
  }

  get(index: number): string | undefined {
    return this.entries[index];
  }

  get size(): number {
    return this.entries.length;
  }

  /** Puts the list back, when it has grown. */
  flush(): boolean {
    if (this.entries.length === this.inFile) return false;
    const list = Elements.parse(this.elements.get(this.name) ?? `<${this.name}></${this.name}>`);
    for (const entry of this.entries.slice(this.inFile)) list.append("entry", entry);
    const xml = setAttributes(list.toString(), { count: this.entries.length });
    this.elements.set(this.name, xml, ORDER);
    return true;
  }
}
