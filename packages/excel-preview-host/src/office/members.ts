// The page of supported members, made from the declarations themselves: docs/members.md.
import { declaredKinds, type Kind } from "./object-type";
// Loads every declaration.
import "./host";

const HEAD = `# Supported members

Made by \`npm run members\` from the declarations in \`src/office\`; a test fails when this page is out of date.
Every other member answers \`ApiNotFound\` with its name. A property in _italics_ can only be read.
`;

/** The page's text. */
export function membersPage(): string {
  const byName = new Map<string, Kind[]>();
  for (const kind of declaredKinds())
    byName.set(kind.name, [...(byName.get(kind.name) ?? []), kind]);
  const sections = [...byName]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, kinds]) => section(name, kinds) ?? []);
  return [HEAD, ...sections].join("\n");
}

/** Null for a kind of which programs see nothing. */
function section(name: string, kinds: readonly Kind[]): string | null {
  const settable = new Set(kinds.flatMap((kind) => kind.settable));
  const properties = kinds.flatMap((kind) => [...kind.properties, ...kind.settable]);
  const lines = [
    listed(properties, (each) => (settable.has(each) ? each : `_${each}_`)),
    listed(
      kinds.flatMap((kind) => kind.methods),
      (each) => `${each}()`,
    ),
  ].filter((line) => line !== "");
  return lines.length > 0 ? `## ${name}\n\n${lines.join("\n\n")}\n` : null;
}

/** Names with an underscore are office.js's own. */
function listed(names: readonly string[], show: (name: string) => string): string {
  const seen = [...new Set(names)].filter((name) => !name.startsWith("_"));
  return seen.toSorted().map(show).join(", ");
}
