import type { Mermaid } from 'mermaid'
import { onSheet } from './on-sheet.ts'

/**
 * The element that Mermaid draws, out of its document. What `render` gives is the same as text, cleaned by DOMPurify
 * for a page: to write, clean and read it took a fifth of a drawing, and `cleanDrawing` cleans what is published.
 */
export async function elementOf(mermaid: Mermaid, source: string): Promise<Element> {
  let drawn: Element | undefined
  const stop = onSheet((svg) => {
    drawn = svg
    if (svg.parentElement) Object.defineProperty(svg.parentElement, 'innerHTML', { value: '' })
  })
  try {
    await mermaid.render('drawing', source)
  } finally {
    stop()
  }
  if (!drawn) throw new Error('there is nothing in it')
  drawn.remove()
  return drawn
}
