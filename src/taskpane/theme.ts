// Owns the pane's colours: Fluent's light or dark theme, as the Office theme asks for.

import { webLightTheme, type Theme } from "@fluentui/react-components";

const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Relative luminance below which a background counts as dark. */
const DARK_BELOW = 0.2;

/** "#rrggbb" → 0 (black) to 1 (white); an unreadable colour counts as white. */
function luminance(color: string): number {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(color);
  if (match === null) return 1;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => {
    const share = parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether Office's body background is dark; Office on the web names none, and is light. */
export function isDark(bodyBackground: string | undefined): boolean {
  return bodyBackground !== undefined && luminance(bodyBackground) < DARK_BELOW;
}

/** The dark colours are loaded where they are shown. */
export async function themeFor(dark: boolean): Promise<Theme> {
  const colours = dark ? (await import("./theme-dark")).DARK : webLightTheme;
  return { ...colours, fontFamilyBase: FONT };
}
