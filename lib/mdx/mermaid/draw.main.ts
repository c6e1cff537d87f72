import { z } from 'zod'
import type { MermaidDrawing } from './draw-with-mermaid.ts'
import { isMissing } from './packages.ts'
import { quickenSettings } from './quick-settings.ts'

/**
 * A process that draws diagrams with Mermaid, for `lib/mdx/mermaid/draw-with-mermaid.ts`. It is one of its own because
 * Mermaid wants a browser's globals, and so that a diagram that takes too long can be ended.
 */
const request = z.object({ source: z.string() })
const drawer = prepare()
// What fails there is said to whoever asks.
drawer.catch(() => undefined)

process.on('disconnect', () => process.exit())
process.on('message', async (message) => {
  const { source } = request.parse(message)
  process.send?.(await answer(source))
})

/** Loads what draws, which most sites do not have and need. */
async function prepare() {
  quickenSettings()
  const { openWindow } = await import('./window.ts')
  openWindow()
  const { default: mermaid } = await import('mermaid')
  const { drawThemes } = await import('./draw-themes.ts')
  return (source: string) => drawThemes(mermaid, source)
}

async function answer(source: string): Promise<MermaidDrawing> {
  try {
    const draw = await drawer
    const drawing = await draw(source)
    const [title, description] = [takeText(drawing, 'title'), takeText(drawing, 'desc')]
    return { svg: drawing.outerHTML, title, description }
  } catch (fault) {
    if (isMissing(fault)) return { missing: true }
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }
}

/** What `accTitle` and `accDescr` say: the name of the figure, not a text that shows below the pointer. */
function takeText(drawing: Element, name: 'title' | 'desc'): string {
  const element = [...drawing.children].find(({ localName }) => localName === name)
  element?.remove()
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}
