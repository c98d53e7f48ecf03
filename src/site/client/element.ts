/** What an element may hold; a string is text, never markup. */
export type Child = Node | string;

/** An element whose strangers' texts get in as text alone. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}
