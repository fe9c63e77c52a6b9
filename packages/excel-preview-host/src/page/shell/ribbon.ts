// The ribbon: the groups and buttons that the add-in's manifest declares.
import { texts } from "../texts";
import type { AddinManifest, RibbonButton } from "./manifest";

/** An address of the manifest on this page's own origin. */
export function ownAddress(address: string): string {
  try {
    const { pathname, search } = new URL(address, location.href);
    return pathname + search;
  } catch {
    return "";
  }
}

export function showRibbon(
  element: HTMLElement,
  manifest: AddinManifest,
  press: (button: RibbonButton) => void,
): void {
  element.setAttribute("role", "toolbar");
  element.ariaLabel = texts.ribbon;
  const groups = manifest.groups.map((group) => {
    const box = document.createElement("div");
    box.className = "ribbon-group";
    box.setAttribute("role", "group");
    box.ariaLabel = group.label;
    const buttons = document.createElement("div");
    buttons.className = "ribbon-buttons";
    buttons.append(...group.buttons.map((button) => ribbonButton(button, press)));
    const label = document.createElement("div");
    label.className = "ribbon-label";
    label.textContent = group.label;
    box.append(buttons, label);
    return box;
  });
  const tab = document.createElement("div");
  tab.className = "ribbon-tab";
  tab.textContent = [...new Set(manifest.groups.map((g) => g.tab))].join("　");
  element.replaceChildren(tab, ...groups);
}

function ribbonButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "ribbon-button";
  element.title = button.tip;
  if (button.icon) {
    const icon = document.createElement("img");
    icon.src = ownAddress(button.icon);
    icon.alt = "";
    icon.width = icon.height = 32;
    element.append(icon);
  }
  element.append(button.label);
  element.addEventListener("click", () => press(button));
  return element;
}
