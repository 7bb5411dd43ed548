/** Elements made from text, never from markup: whatever an article holds stays text. */

type Child = Node | string | null | false;

/** An element with attributes and children; handlers are put on it by the caller. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}

/** A button that does one thing. */
export function button(text: string, action: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", action);
  return made;
}

/** A link to a page of the web, if the address is one; else its text. */
export function outside(text: string, address: string | null): HTMLElement {
  return address !== null && /^https?:\/\//i.test(address)
    ? element("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, text)
    : element("span", {}, text);
}

/** Text with every occurrence of the given names marked, long names first. */
export function marked(text: string, names: string[]): (Node | string)[] {
  const known = [...new Set(names)].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
  if (known.length === 0) return [text];
  const parts = text.split(new RegExp(`(${known.map(escaped).join("|")})`, "giu"));
  return parts.map((part, at) => (at % 2 === 1 ? element("mark", {}, part) : part)).filter((part) => part !== "");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing. */
export function drawn(tag: string, attributes: Record<string, string | number> = {}, ...children: Child[]): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}
