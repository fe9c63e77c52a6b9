// The charts of the sheet in view, drawn over the grid and scrolling with it.
import { drawChart } from "../charts/chart";
import type { Evaluate } from "../charts/series";
import type { GridView } from "./view";

export class ChartLayer {
  private state = "";

  constructor(
    private readonly view: GridView,
    private readonly evaluate: Evaluate,
  ) {}

  /** Draws the charts again; what did not change stays in the document. */
  draw(): void {
    const { charts } = this.view.sheet;
    const drawn = charts.map((chart) => drawChart(chart, this.evaluate));
    const state = drawn.map((d) => d.outerHTML).join("");
    if (state === this.state) return;
    this.state = state;
    this.view.floats.replaceChildren(...drawn);
  }
}
