// Owns the pane's colours: Fluent's light or dark theme, as the Office theme asks for.

import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

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

/** Fluent's own red for text is 4.16:1 on its dark background; docs/screen.md asks for 4.5:1. */
const DARK = {
  ...webDarkTheme,
  colorStatusDangerForeground1: webDarkTheme.colorStatusDangerForeground3,
};

export function themeFor(dark: boolean): Theme {
  return { ...(dark ? DARK : webLightTheme), fontFamilyBase: FONT };
}
