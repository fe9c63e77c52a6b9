// Owns the optional points of one article (E10): off by default, the notice has none.

import type { Settings } from "../records/settings";
import type { ArticleAdoption } from "./articles/articles";

/** E10: 就高 takes the best adoption, 累计 adds one per outlet; 0 while the setting is off. */
export function pointsOfArticle(
  adoptions: readonly ArticleAdoption[],
  settings: Pick<Settings, "pointsEnabled" | "pointsMode" | "points">,
): number {
  if (!settings.pointsEnabled) return 0;
  const byOutlet = new Map<string, number>();
  for (const { outlet, kind, level } of adoptions) {
    const points = kind === "" || level === "" ? 0 : settings.points[kind][level];
    byOutlet.set(outlet, Math.max(byOutlet.get(outlet) ?? 0, points));
  }
  const values = [...byOutlet.values()];
  return settings.pointsMode === "就高"
    ? Math.max(0, ...values)
    : values.reduce((sum, value) => sum + value, 0);
}
