// A small list that opens beside a cell: choices of a validation, values of a filter. One at a time.

export interface Choice {
  label: string;
  /** undefined: a plain choice; else a tick box. */
  ticked?: boolean;
}

interface PopupOptions {
  label: string;
  choices: readonly Choice[];
  selected: number;
  /** Below a cell of `height`, or above it where there is no room. */
  place: { left: number; top: number; width: number; height: number };
  picked(index: number): void;
  closed(): void;
  /** Buttons below the list. */
  buttons?: { label: string; press(): void }[];
}

let open: { element: HTMLElement; close(): void } | null = null;

export function closePopup(): void {
  open?.close();
}

/** Opens a list in `parent`; arrow keys, Enter, Space and Escape work in it. */
export function openPopup(parent: HTMLElement, options: PopupOptions): void {
  closePopup();
  const element = document.createElement("div");
  element.className = "popup";
  element.style.left = `${options.place.left}px`;
  element.style.top = `${options.place.top}px`;
  element.style.minWidth = `${Math.max(options.place.width, 90)}px`;
  const list = document.createElement("div");
  list.className = "popup-list";
  list.setAttribute("role", "listbox");
  list.ariaLabel = options.label;
  list.append(...options.choices.map((choice) => item(choice)));
  element.append(list);
  const close = (): void => {
    if (open?.element !== element) return;
    open = null;
    document.removeEventListener("pointerdown", outside, true);
    element.remove();
    options.closed();
  };
  const outside = (event: Event): void => {
    if (event.target instanceof Node && !element.contains(event.target)) close();
  };
  list.addEventListener("click", (event) => {
    const index = [...list.children].findIndex((c) => c.contains(event.target as Node));
    if (index >= 0) options.picked(index);
  });
  element.append(...buttonRow(options.buttons ?? []));
  element.addEventListener("keydown", (event) => keys(event, list, options, close));
  document.addEventListener("pointerdown", outside, true);
  parent.append(element);
  open = { element, close };
  const below = parent.clientHeight - options.place.top;
  if (element.offsetHeight > below && options.place.top > below) {
    element.style.top = `${Math.max(0, options.place.top - options.place.height - element.offsetHeight)}px`;
  }
  const first = list.children[Math.max(0, options.selected)];
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
}

function item(choice: Choice): HTMLElement {
  const element = document.createElement("div");
  element.className = "popup-item";
  element.tabIndex = -1;
  element.textContent = choice.label;
  element.setAttribute("role", "option");
  if (choice.ticked !== undefined) tick(element, choice.ticked);
  return element;
}

/** Shows a tick box as ticked or not. */
export function tick(element: Element | undefined, ticked: boolean): void {
  element?.setAttribute("aria-checked", String(ticked));
}

export function popupItems(): readonly Element[] {
  return [...(open?.element.querySelectorAll(".popup-item") ?? [])];
}

function buttonRow(buttons: { label: string; press(): void }[]): HTMLElement[] {
  if (buttons.length === 0) return [];
  const row = document.createElement("div");
  row.className = "popup-buttons";
  for (const { label, press } of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", press);
    row.append(button);
  }
  return [row];
}

function keys(
  event: KeyboardEvent,
  list: HTMLElement,
  options: PopupOptions,
  close: () => void,
): void {
  const items = [...list.children] as HTMLElement[];
  const at = items.findIndex((i) => i === document.activeElement);
  const go = (index: number): void =>
    items[Math.max(0, Math.min(items.length - 1, index))]?.focus();
  const actions: Record<string, () => void> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at < 0 ? items.length - 1 : at - 1),
    Home: () => go(0),
    End: () => go(items.length - 1),
    Escape: close,
  };
  if (at >= 0) actions["Enter"] = actions[" "] = () => options.picked(at);
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}
