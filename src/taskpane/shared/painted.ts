// Owns waiting for what is shown to be painted: what the first view does not need is loaded after it.

/** A pane that nobody sees is not painted. */
const UNSEEN_MS = 500;

export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // The frame is made after its callbacks; idle times are no measure, a caret that blinks can keep them away.
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, UNSEEN_MS);
  });
}
