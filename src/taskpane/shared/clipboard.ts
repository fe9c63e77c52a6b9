// Owns putting text on the clipboard, where the web view allows it.

/** Copies the old way, which also works where the clipboard interface is forbidden in a frame. */
function copyThroughSelection(text: string): boolean {
  const holder = document.createElement("textarea");
  holder.value = text;
  holder.style.position = "fixed";
  holder.style.opacity = "0";
  const focused = document.activeElement;
  document.body.append(holder);
  holder.select();
  const copied = document.execCommand("copy");
  holder.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

/** True once the text is on the clipboard; false if the clerk has to copy it by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Forbidden or missing in this web view: the older way is tried, and its answer counts.
    return copyThroughSelection(text);
  }
}
