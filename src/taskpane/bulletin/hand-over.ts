// Owns handing a bulletin over (pitfall 21): as a file where the web view lets it, as formatted text on the clipboard.

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Offers bytes as a download; some web views ignore it without a word. */
export function offerFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: DOCX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

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
