// Owns a report in the office's own template (O2): a .docx with tags, filled from the same document; the same input, the
// same bytes (O10).

import Docxtemplater from "docxtemplater";
import { strFromU8, strToU8, unzipSync } from "fflate";
import PizZip from "pizzip";
import type { ReportDocument } from "../../document";
import { packedAlike } from "../packed-alike";
import { placeholderRules, type Found } from "./placeholders";
import { templateTags, type TemplateTags } from "./tags";

export type Filled =
  | { readonly kind: "filled"; readonly bytes: Uint8Array }
  /** Says what is wrong with the template and what to do now. */
  | { readonly kind: "refused"; readonly sentence: string };

/** A template is a page or two; what unpacks to more is none. */
const LARGEST_UNPACKED = 50_000_000;

/** What is no .docx by this: a template of Word (.dotx) or a document with macros (.docm) under another name. */
const MAIN_TYPE =
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

const NOT_A_DOCX =
  "这个文件不是 .docx（也可能是旧的 .doc、Word 模板、加了密码或已损坏）。请用 Word 或 WPS 打开它，另存为“Word 文档（.docx）”，再选一次。";
const NO_TAGS = "模板里没有标签，没有可填的地方。标签写成 {标题} 这样，全部标签见使用手册。";
const TOO_LARGE = "模板解开后过大，没有读取。请去掉里面的大图片，再选一次。";

/** null = not a .docx. Throws RangeError where it is too large. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | null {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        if (size > LARGEST_UNPACKED) throw new RangeError(TOO_LARGE);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RangeError && error.message === TOO_LARGE) throw error;
    // No zip, a spoilt one, or one with a password: to the clerk all of them are no .docx.
    return null;
  }
}

function isDocx(files: Readonly<Record<string, Uint8Array>>): boolean {
  const types = files["[Content_Types].xml"];
  return types !== undefined && strFromU8(types).includes(`"${MAIN_TYPE}"`);
}

/** Braces of Chinese input are as good as ours. */
function withPlainBraces(name: string, content: Uint8Array): Uint8Array {
  if (!/^word\/[^/]+\.xml$/u.test(name)) return content;
  return strToU8(strFromU8(content).replaceAll("｛", "{").replaceAll("｝", "}"));
}

interface LibraryError {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly errors?: readonly LibraryError[];
  };
}

/** What the library says of a template that it cannot read, as a sentence for the clerk. */
function sentenceOf(error: unknown): string {
  const { properties = {} } = error as LibraryError;
  const [first] = properties.errors ?? [];
  if (first !== undefined) return sentenceOf(first);
  const { id = "", xtag = "" } = properties;
  if (id.includes("loop")) {
    return `成对的标签“${xtag}”没有配好：{#…} 和 {/…} 要各写一次，名字相同，都在同一张表的同一行里或各占一段。`;
  }
  if (id.endsWith("_tag")) {
    return `标签“${xtag}”没有写完整：花括号要成对，写成 {标题} 这样。不是标签的花括号请改成别的括号。`;
  }
  return "模板读不出来。请用 Word 或 WPS 打开它，另存为新的 .docx，再选一次。";
}

/** A tag is a name, not an expression. */
function lookUp(tag: string) {
  return {
    get: (scope: Record<string, unknown> | string): unknown =>
      tag === "."
        ? scope
        : Object.hasOwn(scope as object, tag)
          ? (scope as Record<string, unknown>)[tag]
          : undefined,
  };
}

function filled(bytes: Uint8Array, tags: TemplateTags): Filled {
  const found: Found = { problems: [], hasTags: false };
  const template = new Docxtemplater(new PizZip(bytes), {
    modules: [placeholderRules(tags, found)],
    parser: lookUp as never,
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
  });
  const [problem] = found.problems;
  if (problem !== undefined) return { kind: "refused", sentence: problem };
  if (!found.hasTags) return { kind: "refused", sentence: NO_TAGS };
  template.render(tags.content);
  return { kind: "filled", bytes: packedAlike(template.toUint8Array()) };
}

export function filledTemplate(document: ReportDocument, template: Uint8Array): Filled {
  try {
    const files = unpacked(template);
    if (files === null || !isDocx(files)) return { kind: "refused", sentence: NOT_A_DOCX };
    return filled(packedAlike(template, withPlainBraces), templateTags(document));
  } catch (error) {
    if (error instanceof RangeError) return { kind: "refused", sentence: error.message };
    return { kind: "refused", sentence: sentenceOf(error) };
  }
}
