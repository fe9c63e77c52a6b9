// Round numbers for a value axis.

export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

/** A scale from 0 (or below) to a round number above the greatest value. */
export function valueScale(values: readonly number[], wanted = 5): Scale {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const rough = (high - low || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const unit = [1, 2, 5, 10].find((m) => m * power >= rough) ?? 10;
  const size = unit * power;
  const from = Math.floor(low / size);
  const to = Math.max(from + 1, Math.ceil(high / size));
  const ticks = Array.from({ length: to - from + 1 }, (_, i) =>
    Number(((from + i) * size).toPrecision(12)),
  );
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** Where a value lies on the scale, 0–1. */
export function position(scale: Scale, value: number): number {
  return (value - scale.low) / (scale.high - scale.low);
}
