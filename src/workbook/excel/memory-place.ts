// Owns where the pane's memory of its writes (engine/memory.ts) lies: said when the pane starts, opened when what
// writes is loaded.

type OpenStorage = () => Pick<Storage, "getItem" | "setItem">;

let place: { readonly open: OpenStorage; readonly key: string } | null = null;

/** @param open is asked each time: where the browser forbids storage in a frame, even naming it throws */
export function rememberIn(open: OpenStorage, key: string): void {
  place = { open, key };
}

/** null = in this pane alone, as long as it lives. */
export function memoryPlace(): typeof place {
  return place;
}
