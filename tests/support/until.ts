// Waiting for what another party does in its own time: as soon as it is so, and no longer than the test may last.
import { setTimeout as pause } from "node:timers/promises";

export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(10);
}
