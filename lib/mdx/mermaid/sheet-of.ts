import type { Mermaid } from 'mermaid'
import { onSheet } from './on-sheet.ts'

/** Ends a drawing when its style sheet is written, which is before anything is laid out. */
class SheetWritten extends Error {
  constructor(readonly sheet: string) {
    super('the style sheet is written')
  }
}

/** The style sheet of a diagram in Mermaid's present theme, without the drawing. Mermaid has no function for it. */
export async function sheetOf(mermaid: Mermaid, source: string): Promise<string> {
  const stop = onSheet((_, sheet) => {
    throw new SheetWritten(sheet)
  })
  try {
    await mermaid.render('drawing', source)
  } catch (fault) {
    if (fault instanceof SheetWritten) return fault.sheet
    throw fault
  } finally {
    stop()
    document.body.replaceChildren()
  }
  throw new Error('Mermaid has written no style sheet')
}
