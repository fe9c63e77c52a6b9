// Owns doing long work without the pane standing still: a stretch, then whatever else is waiting.

/** How long a stretch may last, in milliseconds; what takes longer than 50 is felt. */
const STRETCH_MS = 12;

/** A turn for clicks, keys and painting; faster than a timer, which browsers hold back. */
export function otherTurns(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Drives work whose steps are short; null once `isWanted` says that nobody waits for it any more. */
export async function inSlices<T>(
  work: Iterator<unknown, T>,
  isWanted: () => boolean = () => true,
): Promise<T | null> {
  let since = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - since < STRETCH_MS) continue;
    await otherTurns();
    if (!isWanted()) return null;
    since = performance.now();
  }
}
