import { z } from 'zod'
import { mendDrawing } from './mend-drawing.ts'
import { mergeThemes } from './merge-themes.ts'
import { stylesToAttributes } from './styles-to-attributes.ts'
import { type Theme, themeVariables } from './themes.ts'
import { openWindow } from './window.ts'

/**
 * A process that draws diagrams with Mermaid, for `lib/mdx/mermaid/draw-with-mermaid.ts`. It is one of its own because
 * Mermaid wants a browser's globals, and so that a diagram that takes too long can be ended.
 */
openWindow()
const { default: mermaid } = await import('mermaid')

const request = z.object({ task: z.enum(['check', 'draw']), source: z.string() })

process.on('disconnect', () => process.exit())
process.on('message', async (message) => {
  const { task, source } = request.parse(message)
  try {
    await mermaid.parse(source)
    process.send?.({ svg: task === 'draw' ? await draw(source) : '' })
  } catch (fault) {
    process.send?.({ fault: fault instanceof Error ? fault.message : String(fault) })
  }
})

async function draw(source: string): Promise<string> {
  const light = await drawIn('light', source)
  const dark = await drawIn('dark', source)
  mergeThemes(light, dark)
  return light.outerHTML
}

async function drawIn(theme: Theme, source: string): Promise<Element> {
  // Some layouts, and names of commits, are left to chance: builds must not differ, nor the themes.
  Math.random = randomFrom(1)
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    deterministicIds: true,
    theme: 'base',
    themeVariables: themeVariables(theme),
    htmlLabels: false,
    fontFamily: 'sans-serif',
  })
  const { svg } = await mermaid.render('drawing', source)
  const holder = document.createElement('div')
  holder.innerHTML = svg
  document.body.replaceChildren(holder)
  const element = holder.querySelector('svg')
  if (!element) throw new Error('there is nothing in it')
  stylesToAttributes(element)
  mendDrawing(element, theme)
  return element
}

/** Numbers that look like chance and are always the same (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}
