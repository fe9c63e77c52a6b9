// Owns the pane's dark colours: Fluent's, but for one.

import { webDarkTheme, type Theme } from "@fluentui/react-components";

/** Fluent's own red for text is 4.16:1 on its dark background; docs/screen.md asks for 4.5:1. */
export const DARK: Theme = {
  ...webDarkTheme,
  colorStatusDangerForeground1: webDarkTheme.colorStatusDangerForeground3,
};
