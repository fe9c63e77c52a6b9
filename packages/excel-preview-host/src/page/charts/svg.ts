// Small helpers to build SVG elements.

const NAMESPACE = "http://www.w3.org/2000/svg";

export function svg(
  name: string,
  attributes: Record<string, string | number>,
  ...children: (SVGElement | string)[]
): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
