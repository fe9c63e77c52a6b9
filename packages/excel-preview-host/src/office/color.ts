// Colours as programs write them: "#F00", "FFF2CC", "orange".
import names from "color-name";
import type { Arguments } from "./arguments";

/** An argument as "#RRGGBB". @throws InvalidArgument for a text that is no colour */
export function color(args: Arguments, index = 0): string {
  const text = args.text(index).trim();
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1];
  if (digits) return `#${(digits.length === 3 ? doubled(digits) : digits).toUpperCase()}`;
  const name = text.toLowerCase();
  const named = Object.hasOwn(names, name) ? names[name] : undefined;
  if (!named) throw args.invalid();
  return `#${named.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function doubled(digits: string): string {
  return [...digits].map((digit) => digit + digit).join("");
}
