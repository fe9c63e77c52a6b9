// Tab in the task pane. In a browser office.js takes Tab over and tells the host when it comes to an end
// (`notifyHost`), which only Excel on the web answers; here the browser's own order goes through the page.

const STOPS = "a[href],button,input,select,textarea,summary,[tabindex],[contenteditable='true']";

/** Leaves Tab in a frame to the browser; call it as the frame loads a page, before office.js runs there. */
export function keepTabNative(frame: HTMLIFrameElement): void {
  frame.contentWindow?.addEventListener("keydown", (event) => {
    if (event.key === "Tab") event.stopImmediatePropagation();
  });
}

/** The first element of a document at which Tab stops. */
export function firstStop(document: Document): HTMLElement | undefined {
  const elements = document.querySelectorAll<HTMLElement>(STOPS);
  return [...elements].find(
    (e) => e.tabIndex >= 0 && !e.matches(":disabled") && e.getClientRects().length > 0,
  );
}
