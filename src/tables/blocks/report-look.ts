// Owns the look of the tracker's sheets, which a copy for others has too (O7): fonts, colours, heights in points.

export const BODY_FONT = "等线";
export const HEADING_FONT = "微软雅黑";
/** Two lines. */
export const HEADING_HEIGHT = 36;
export const HEADING_COLORS = { text: "#FFFFFF", fill: "#1F4E79" } as const;
export const TITLE = { size: 16, height: 30 } as const;
export const SUM_FILL = "#F2F2F2";
export const LINE_COLOR = "#BFBFBF";
/** Of small text above and beneath a table. */
export const NOTE_COLOR = "#595959";
