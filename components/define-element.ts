/** Defines a custom element once all of the page is there, since its script may come before. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (document.readyState !== 'loading') customElements.define(name, element)
  else
    document.addEventListener('DOMContentLoaded', () => customElements.define(name, element), { once: true })
}
