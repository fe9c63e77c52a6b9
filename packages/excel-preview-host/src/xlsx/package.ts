// The zip of parts with its content types and relationships. What is not written stays as it was.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { Elements } from "./elements";
import { WorkbookError } from "./errors";
import { TEXTS } from "./texts";
import { DECLARATION, attribute, attributes, rootOf } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";
const RELS_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships";
/** Unpacked, a workbook is not larger: beyond it a file is one that is made to fill the memory. */
const LARGEST = 1024 ** 3;
/** Excel's own: a fixed time keeps equal workbooks equal files. */
const ZIP_TIME = "1980-01-01T00:00:00";

export interface Relationship {
  id: string;
  /** The last word of the type's address: "worksheet", "table", "chart". */
  type: string;
  /** Part name without leading slash; the address itself where external. */
  target: string;
  external: boolean;
}

export const OFFICE_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

function relsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** "xl/worksheets/sheet1.xml" + "../drawings/drawing1.xml" -> "xl/drawings/drawing1.xml". */
function resolve(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const at = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") at.pop();
    else if (step !== ".") at.push(step);
  }
  return at.join("/");
}

function relative(from: string, target: string): string {
  const base = from.split("/").slice(0, -1);
  const wanted = target.split("/");
  while (base.length > 0 && wanted.length > 1 && base[0] === wanted[0]) {
    base.shift();
    wanted.shift();
  }
  return [...base.map(() => ".."), ...wanted].join("/");
}

export class Package {
  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  static open(bytes: Uint8Array): Package {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new WorkbookError(TEXTS.oldOrEncrypted);
    let files: Record<string, Uint8Array>;
    let size = 0;
    const filter = ({ originalSize }: { originalSize: number }): boolean => {
      size += originalSize;
      if (size > LARGEST) throw new WorkbookError(TEXTS.tooLarge);
      return true;
    };
    try {
      files = unzipSync(bytes, { filter });
    } catch (error) {
      throw error instanceof WorkbookError ? error : new WorkbookError(TEXTS.notZip);
    }
    const parts = Object.entries(files).filter(([name]) => !name.endsWith("/"));
    return new Package(new Map(parts));
  }

  static of(parts: Record<string, string>): Package {
    return new Package(new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  }

  /** A copy to write into; the parts' bytes are shared. */
  copy(): Package {
    return new Package(new Map(this.parts));
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  text(part: string): string | undefined {
    const bytes = this.parts.get(part);
    if (!bytes) return undefined;
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    const text = strFromU8(bytes);
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  write(part: string, text: string): void {
    this.parts.set(part, strToU8(text));
  }

  /** A part of ours, with its content type. */
  add(part: string, text: string, contentType: string): void {
    this.write(part, text);
    const types = Elements.parse(this.text(CONTENT_TYPES) ?? "");
    const PartName = `/${part}`;
    const others = types.all("Override").filter((xml) => !xml.includes(`"${PartName}"`));
    const ours = `<Override${attributes({ PartName, ContentType: contentType })}/>`;
    types.set("Override", [...others, ours], ["Default", "Override"]);
    this.write(CONTENT_TYPES, types.toString());
  }

  /** Removes a part with its relationships, and then what only it had used. */
  remove(part: string): void {
    if (!this.parts.delete(part)) return;
    const targets = this.relationships(part).filter((r) => !r.external);
    this.parts.delete(relsPartOf(part));
    const types = Elements.parse(this.text(CONTENT_TYPES) ?? "");
    const kept = types.all("Override").filter((xml) => !xml.includes(`"/${part}"`));
    types.set("Override", kept, []);
    this.write(CONTENT_TYPES, types.toString());
    for (const { target } of targets) if (!this.isUsed(target)) this.remove(target);
  }

  /** A name of that kind that no part has: freeName("xl/tables/table", ".xml"). */
  freeName(stem: string, extension: string): string {
    let n = 1;
    while (this.parts.has(`${stem}${n}${extension}`)) n++;
    return `${stem}${n}${extension}`;
  }

  /** The relationships of a part; of the package itself for "". */
  relationships(part: string): Relationship[] {
    const text = this.text(relsPartOf(part));
    if (!text) return [];
    return [...rootOf(text).getElementsByTagNameNS("*", "Relationship")].map((element) => {
      const external = attribute(element, "TargetMode") === "External";
      const target = attribute(element, "Target") ?? "";
      return {
        id: attribute(element, "Id") ?? "",
        type: (attribute(element, "Type") ?? "").replace(/^.*\//, ""),
        target: external ? target : resolve(part, target),
        external,
      };
    });
  }

  /** Returns the new relationship's id. `type` is a full address. */
  relate(part: string, type: string, target: string): string {
    const rels = relsPartOf(part);
    const elements = Elements.parse(
      this.text(rels) ?? `${DECLARATION}<Relationships xmlns="${RELS_TYPE}"></Relationships>`,
    );
    const taken = new Set(this.relationships(part).map((r) => r.id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    const values = { Id: `rId${n}`, Type: type, Target: relative(part, target) };
    elements.append("Relationship", `<Relationship${attributes(values)}/>`);
    this.write(rels, elements.toString());
    return `rId${n}`;
  }

  unrelate(part: string, id: string): void {
    const rels = relsPartOf(part);
    const elements = Elements.parse(this.text(rels) ?? "");
    const kept = elements
      .all("Relationship")
      .filter((xml) => !new RegExp(`\\sId\\s*=\\s*["']${id}["']`).test(xml));
    if (kept.length === 0) this.parts.delete(rels);
    else {
      elements.set("Relationship", kept, []);
      this.write(rels, elements.toString());
    }
  }

  pack(): Uint8Array {
    const files: Zippable = {};
    const types = this.parts.get(CONTENT_TYPES);
    if (types) files[CONTENT_TYPES] = types;
    for (const [name, bytes] of this.parts) files[name] = bytes;
    return zipSync(files, { level: 4, mtime: ZIP_TIME });
  }

  private isUsed(target: string): boolean {
    return this.names()
      .filter((name) => name.endsWith(".rels"))
      .some((name) => {
        const owner = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
        return this.relationships(owner).some((r) => !r.external && r.target === target);
      });
  }
}
