// Which command a key stands for, in the grid and while a cell is being edited.
import type { Direction } from "./moves";

export type Command =
  | { do: "move"; direction: Direction; jump: boolean; extend: boolean }
  | { do: "page"; direction: "up" | "down"; extend: boolean }
  | { do: "home"; extend: boolean }
  | { do: "corner"; which: "first" | "last"; extend: boolean }
  /** Accepts what was typed and goes on; `leaves` lets Tab out of the grid when nothing was begun. */
  | { do: "accept"; direction: Direction; leaves: boolean }
  | { do: "edit" }
  | { do: "clear" }
  | { do: "erase" }
  | { do: "cancel" }
  | { do: "list" }
  | { do: "all" }
  | { do: "sheet"; by: -1 | 1 }
  | { do: "lineBreak" };

export interface Keys {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** "typing": arrows accept and move on; "editing" (F2): arrows move the caret. */
export type EditMode = "typing" | "editing" | null;

const ARROWS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export function command(keys: Keys, mode: EditMode): Command | null {
  const shared = acceptOrCancel(keys, mode);
  if (shared) return shared;
  if (mode === "editing") return null;
  const direction = ARROWS[keys.key];
  if (mode === "typing") return direction ? { do: "accept", direction, leaves: false } : null;
  return direction ? arrow(keys, direction) : other(keys);
}

function acceptOrCancel(keys: Keys, mode: EditMode): Command | null {
  switch (keys.key) {
    case "Enter":
      if (mode && keys.altKey) return { do: "lineBreak" };
      return { do: "accept", direction: keys.shiftKey ? "up" : "down", leaves: false };
    case "Tab":
      if (keys.ctrlKey || keys.altKey || keys.metaKey) return null;
      return { do: "accept", direction: keys.shiftKey ? "left" : "right", leaves: mode === null };
    case "Escape":
      return { do: "cancel" };
    default:
      return null;
  }
}

function arrow(keys: Keys, direction: Direction): Command {
  if (keys.altKey && direction === "down") return { do: "list" };
  const jump = keys.ctrlKey || keys.metaKey;
  return { do: "move", direction, jump, extend: keys.shiftKey };
}

function other(keys: Keys): Command | null {
  const control = keys.ctrlKey || keys.metaKey;
  const extend = keys.shiftKey;
  switch (keys.key) {
    case "Home":
      return control ? { do: "corner", which: "first", extend } : { do: "home", extend };
    case "End":
      return control
        ? { do: "corner", which: "last", extend }
        : { do: "move", direction: "right", jump: true, extend };
    case "PageUp":
    case "PageDown":
      if (control) return { do: "sheet", by: keys.key === "PageUp" ? -1 : 1 };
      return { do: "page", direction: keys.key === "PageUp" ? "up" : "down", extend };
    case "F2":
      return { do: "edit" };
    case "Delete":
      return { do: "clear" };
    case "Backspace":
      return { do: "erase" };
    case "a":
    case "A":
      return control ? { do: "all" } : null;
    default:
      return null;
  }
}
