// Owns offering a file that the pane has made as a download (pitfall 21).

/** What browsers call the files. */
const FILE_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Some web views ignore it without a word. */
export function offerFile(name: string, bytes: Uint8Array, type: keyof typeof FILE_TYPES): void {
  const blob = new Blob([bytes.slice().buffer], { type: FILE_TYPES[type] });
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
