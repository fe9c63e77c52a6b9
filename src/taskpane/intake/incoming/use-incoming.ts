// Owns noticing what comes in by drop or paste anywhere in the pane.

import { useEffect, useState } from "react";
import { pastedSource } from "../../../intake/pasted";
import { PASTED_MAIL } from "../texts";
import { filesOf, holdsFiles } from "./dropped-files";

/** Where a paste is a mail, and not text for another field. */
function takesMail(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return true;
  return target.name === "subject";
}

/** True while files are held over the pane. `take` hears of each drop and paste. */
export function useIncoming(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer)) return;
      // Without this the browser opens the file in the pane's place.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      void filesOf(event.dataTransfer).then(take);
    };
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event;
      if (clipboardData === null || !takesMail(target)) return;
      const text = clipboardData.getData("text/plain");
      const source = pastedSource(text);
      // Office puts a picture of what was copied beside its text.
      const files = Array.from(clipboardData.files).filter(
        ({ type }) => text.trim() === "" || !type.startsWith("image/"),
      );
      if (files.length === 0 && source === null) return;
      event.preventDefault();
      take(files.length > 0 ? files : [new File([source ?? ""], PASTED_MAIL)]);
    };
    window.addEventListener("dragenter", hover);
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragenter", hover);
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [take]);
  return over;
}
