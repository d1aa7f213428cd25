type Child = Node | string;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children; text stays text. `false` leaves an attribute out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** The part of the page with this id. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no part ${id}`);
  return found;
}

/** A link where the text is an address that is safe to follow, else the text. */
export function linked(text: string): Child {
  return /^https?:\/\/[^\s"'<>]+$/i.test(text)
    ? element('a', { href: text, target: '_blank', rel: 'noopener noreferrer' }, text)
    : text;
}
