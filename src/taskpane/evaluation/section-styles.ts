// Owns the look that the sections of the 考核 tab share.

import { makeStyles, tokens } from "@fluentui/react-components";

export const useSectionStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wide: { width: "100%" },
  list: { margin: 0, padding: 0, width: "100%" },
  item: {
    listStyleType: "none",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  minor: { color: tokens.colorNeutralForeground2 },
});
