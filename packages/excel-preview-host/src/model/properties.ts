// What a workbook says of itself: title, author and so on, and properties of others.

export const PROPERTY_NAMES = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "lastAuthor",
  "manager",
  "revisionNumber",
  "subject",
  "title",
] as const;
export type PropertyName = (typeof PROPERTY_NAMES)[number];

export type CustomValue = string | number | boolean;

export class DocumentProperties {
  readonly texts: Partial<Record<PropertyName, string>> = {};
  /** As the file has it: "2026-01-31T08:00:00Z". */
  created: string | null = null;
  readonly custom = new Map<string, CustomValue>();

  /** Names of properties ignore case. */
  customKey(wanted: string): string | undefined {
    return [...this.custom.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase());
  }
}
