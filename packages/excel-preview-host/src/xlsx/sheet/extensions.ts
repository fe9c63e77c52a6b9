// Removing single entries from a worksheet's extension list, whose other entries are kept as they are.
import { Elements } from "../elements";
import { SHEET_ORDER } from "./sheet-order";

/** `name` is the entries' element ("dataValidation"); its list is named in the plural. */
export function thinExtensions(
  elements: Elements,
  name: "dataValidation" | "conditionalFormatting",
  keep: (xml: string, index: number) => boolean,
): void {
  const list = elements.get("extLst");
  if (list === undefined) return;
  const prefix = "((?:\\w+:)?)";
  const entry = new RegExp(
    `<${prefix}${name}[\\s>](?:(?!</\\1${name}>)[\\s\\S])*</\\1${name}>`,
    "g",
  );
  const counted = new RegExp(`(<(?:\\w+:)?${name}s\\b[^>]*?)\\scount="\\d+"`, "g");
  const empty = new RegExp(
    `<${prefix}ext\\s[^>]*>\\s*<${prefix}${name}s[^>]*>\\s*</\\2${name}s>\\s*</\\1ext>`,
    "g",
  );
  let index = -1;
  const thinned = list
    .replace(entry, (xml) => (keep(xml, ++index) ? xml : ""))
    .replace(counted, "$1")
    .replace(empty, "");
  const isEmpty = Elements.parse(thinned).all().length === 0;
  elements.set("extLst", isEmpty ? null : thinned, SHEET_ORDER);
}
