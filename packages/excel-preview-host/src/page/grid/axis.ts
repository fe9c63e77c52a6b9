// Sizes and positions of a sheet's rows or columns, in pixels. Hidden ones have size 0.

export class Axis {
  private readonly offsets: Float64Array;

  constructor(
    readonly count: number,
    size: (index: number) => number,
  ) {
    this.offsets = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) this.offsets[i + 1] = this.offset(i) + size(i);
  }

  /** Where the item begins; `offset(count)` is the whole length. */
  offset(index: number): number {
    return this.offsets[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  get total(): number {
    return this.offset(this.count);
  }

  /** The item under a position; the nearest one for positions outside. */
  at(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
