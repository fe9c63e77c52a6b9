// Owns putting a bulletin on the clipboard with its formatting (pitfall 21).

/** The old way, which also works where the clipboard interface is forbidden in a frame. */
function copyThroughEvent(html: string, text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", onCopy);
  const copied = document.execCommand("copy");
  document.removeEventListener("copy", onCopy);
  return copied;
}

/** Puts both forms on the clipboard; false where the web view allows neither way. */
export async function copyFormatted(html: string, text: string): Promise<boolean> {
  const blob = (content: string, type: string) => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": blob(html, "text/html"),
        "text/plain": blob(text, "text/plain"),
      }),
    ]);
    return true;
  } catch {
    // Forbidden or missing in this web view: the older way is tried, and its answer counts.
    return copyThroughEvent(html, text);
  }
}
