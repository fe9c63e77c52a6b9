// F6 and Shift+F6 go round the parts of the page, from inside the task pane as well.

export interface Region {
  element: HTMLElement;
  focus(): void;
}

export class Regions {
  constructor(private readonly regions: readonly Region[]) {
    addEventListener("keydown", (event) => this.key(event));
  }

  /** Listens in a frame's window too; call it each time the frame has loaded a page. */
  include(frame: HTMLIFrameElement): void {
    frame.contentWindow?.addEventListener("keydown", (event) => this.key(event));
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "F6" || event.defaultPrevented) return;
    event.preventDefault();
    const count = this.regions.length;
    const at = this.regions.findIndex((r) => r.element.contains(document.activeElement));
    const by = event.shiftKey ? count - 1 : 1;
    let next = at < 0 ? 0 : (at + by) % count;
    for (let tries = 0; tries < count; tries++) {
      const region = this.regions[next];
      region?.focus();
      if (region?.element.contains(document.activeElement)) return;
      next = (next + by) % count;
    }
  }
}
