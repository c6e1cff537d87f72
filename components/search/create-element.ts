/** Makes an element; text among its children stays text. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  children: readonly (string | Node)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...children)
  return element
}
