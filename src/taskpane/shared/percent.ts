// Owns how a share is written.

/** 0.333 → "33%"; never "100%" for what is not whole. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${share < 1 && rounded === 100 ? 99 : rounded}%`;
}
