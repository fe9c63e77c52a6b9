// Owns what the workbook remembers about numbers (S3): the highest 编号 of each year, and the tokens
// of the last registrations. Both are one cell of 设置 each, of a size that does not grow.

/** How many registrations are remembered by token. */
const REMEMBERED = 8;

/** "2022-0041；2023-0007" → the ids. */
export function readCounter(text: string): string[] {
  return text.split(/[；;、，,\s]+/u).filter((id) => id !== "");
}

/** The counter after `id` was used: the highest of each year. */
export function writeCounter(ids: readonly string[], id: string): string {
  const highest = new Map<string, string>();
  for (const each of [...ids, id]) {
    const [year = "", number = ""] = each.split("-");
    const before = highest.get(year)?.split("-")[1] ?? "0";
    if (Number(number) >= Number(before)) highest.set(year, each);
  }
  return [...highest.values()].sort().join("；");
}

export interface RecentWrite {
  readonly token: string;
  readonly id: string;
}

/** "标识=编号；…", newest first. */
export function readRecent(text: string): RecentWrite[] {
  return text.split("；").flatMap((entry) => {
    const [token = "", id = ""] = entry.split("=");
    return token !== "" && id !== "" ? [{ token, id }] : [];
  });
}

export function writeRecent(before: readonly RecentWrite[], latest: RecentWrite): string {
  const others = before.filter((entry) => entry.token !== latest.token);
  return [latest, ...others]
    .slice(0, REMEMBERED)
    .map(({ token, id }) => `${token}=${id}`)
    .join("；");
}
