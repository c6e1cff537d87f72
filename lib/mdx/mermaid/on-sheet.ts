/**
 * Watches for the style sheet of a drawing, which Mermaid puts into the empty drawing before it lays anything out.
 * @param visit gets the drawing and the text of the sheet
 * @returns what ends it
 */
export function onSheet(visit: (svg: Element, sheet: string) => void): () => void {
  const { prototype } = window.SVGElement
  const { insertBefore } = prototype
  prototype.insertBefore = function <T extends Node>(this: Element, child: T, before: Node | null): T {
    if (child instanceof window.Element && child.localName === 'style') visit(this, child.textContent ?? '')
    insertBefore.call(this, child, before)
    return child
  }
  return () => {
    prototype.insertBefore = insertBefore
  }
}
