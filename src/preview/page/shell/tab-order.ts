// Tab through the task pane. office.js takes Tab over in the pane's window and tells the host when it comes
// to an end; here the page sees to both ends itself, and to the beginning, where nothing has the focus yet.

const CANDIDATES =
  "a[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable='true']";
/** Fluent's own helpers, which pass the focus on. */
const HELPERS = "[data-tabster-dummy]";

/** What Tab stops at in a document, in its order. */
export function tabbable(document: Document): HTMLElement[] {
  const elements = document.querySelectorAll<HTMLElement>(CANDIDATES);
  return [...elements].filter(
    (e) =>
      e.tabIndex >= 0 &&
      !e.matches(":disabled") &&
      !e.matches(HELPERS) &&
      e.getClientRects().length > 0 &&
      e.ownerDocument.defaultView?.getComputedStyle(e).visibility !== "hidden",
  );
}

/** Lets Tab into and out of a frame; call it each time the frame has loaded a page. */
export function joinTabOrder(frame: HTMLIFrameElement): void {
  // Before office.js listens at the same window, so that what is handled here is not handled twice.
  frame.contentWindow?.addEventListener("keydown", (event) => {
    const inside = frame.contentDocument;
    if (event.key !== "Tab" || event.ctrlKey || event.altKey || !inside) return;
    const next = leaving(frame, inside, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    next.focus();
  });
}

/** Where Tab goes when it does not go on inside the pane; null when it does. */
function leaving(
  frame: HTMLIFrameElement,
  inside: Document,
  backwards: boolean,
): HTMLElement | null {
  const stops = tabbable(inside);
  const at = stops.findIndex((e) => e === inside.activeElement);
  if (at < 0 && !backwards && stops[0]) return stops[0];
  const end = backwards ? at <= 0 : at === stops.length - 1;
  if (!end) return null;
  const outside = tabbable(frame.ownerDocument);
  const here = outside.indexOf(frame);
  return outside.at((here + (backwards ? -1 : 1)) % outside.length) ?? null;
}
