import type { Mermaid } from 'mermaid'

/** Ends a drawing when its style sheet is written, which is before anything is laid out. */
class SheetWritten extends Error {
  constructor(readonly sheet: string) {
    super('the style sheet is written')
  }
}

/** The style sheet of a diagram in Mermaid's present theme, without the drawing. Mermaid has no function for it. */
export async function sheetOf(mermaid: Mermaid, source: string): Promise<string> {
  const { prototype } = window.SVGElement
  const { insertBefore } = prototype
  prototype.insertBefore = function <T extends Node>(this: Node, child: T, before: Node | null): T {
    if (child instanceof window.Element && child.localName === 'style')
      throw new SheetWritten(child.textContent ?? '')
    insertBefore.call(this, child, before)
    return child
  }
  try {
    await mermaid.render('drawing', source)
  } catch (fault) {
    if (fault instanceof SheetWritten) return fault.sheet
    throw fault
  } finally {
    prototype.insertBefore = insertBefore
    document.body.replaceChildren()
  }
  throw new Error('Mermaid has written no style sheet')
}
