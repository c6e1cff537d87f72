import { cleanDrawing } from './clean-drawing.ts'
import { askMermaid } from './mermaid/draw-with-mermaid.ts'

/** A diagram as SVG, or why there is none; `fits` where it can be made smaller than it is drawn. */
export type Drawing = { svg: string; fits: boolean } | { fault: string }

/** Kinds whose letters are large enough for that. */
const large = /^(?:pie|quadrantChart|radar|treemap|xychart|sankey|mindmap)/

/** Kinds that a library draws in 20 ms where Mermaid takes half a second, unless they hold these signs. */
const quick = /^(?:graph|flowchart|stateDiagram(?:-v2)?|sequenceDiagram|classDiagram|erDiagram)\b(?!.*@\{)/s

/** In more letters than these the library could be busy for minutes; Mermaid's process is ended then. */
const longestQuick = 20_000

/** Mermaid reads no more, and draws something else then. */
const longest = 50_000

/** Draws a diagram of Mermaid's language; what is wrong with it Mermaid itself says. */
export async function drawDiagram(source: string): Promise<Drawing> {
  if (source.length > longest) return { fault: `it is longer than ${longest} letters` }
  const body = source.replace(/^(?:\s*%%.*\n|\s*---[\s\S]*?---\n)*\s*/, '')
  if (quick.test(body) && source.length <= longestQuick) {
    const checked = await askMermaid('check', source)
    if ('fault' in checked) return { fault: inOneLine(checked.fault) }
    const svg = await drawQuickly(source)
    if (svg !== undefined) return finished(svg, source, false)
  }
  const drawn = await askMermaid('draw', source)
  return 'svg' in drawn ? finished(drawn.svg, source, large.test(body)) : { fault: inOneLine(drawn.fault) }
}

async function drawQuickly(source: string): Promise<string | undefined> {
  const { renderMermaidSVG } = await import('beautiful-mermaid')
  try {
    return renderMermaidSVG(source)
  } catch {
    return undefined
  }
}

function finished(svg: string, source: string, fits: boolean): Drawing {
  const clean = cleanDrawing(svg, source)
  return clean === '' ? { fault: 'there is nothing in it' } : { svg: clean, fits }
}

/** A fault of Mermaid's with its first line, which names the line of the diagram, and what was there in place of what. */
function inOneLine(fault: string): string {
  const lines = fault.trim().split('\n')
  const [first = ''] = lines
  const expected = lines.find((line) => /^expecting/i.test(line)) ?? ''
  // Of many things that may follow, the list tells nobody anything.
  const told = expected.split(',').length > 4 ? expected.replace(/^.*, got/s, 'unexpected') : expected
  return [first.replace(/:$| but found `$/, ''), ...(told ? [told] : [])].join(': ')
}
