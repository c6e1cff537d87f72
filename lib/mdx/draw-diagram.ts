import { cleanDrawing } from './clean-drawing.ts'
import { askMermaid } from './mermaid/draw-with-mermaid.ts'

/** A diagram as SVG, or why there is none. */
export type Drawing = { svg: string } | { fault: string }

/** Kinds that a library draws that is a thousand times faster than Mermaid, and unless they hold these signs. */
const quick = /^(?:graph|flowchart|stateDiagram(?:-v2)?|sequenceDiagram|classDiagram|erDiagram)\b(?!.*@\{)/s

/** Draws a diagram of Mermaid's language; what is wrong with it Mermaid itself says. */
export async function drawDiagram(source: string): Promise<Drawing> {
  const body = source.replace(/^(?:\s*%%.*\n|\s*---[\s\S]*?---\n)*\s*/, '')
  if (quick.test(body)) {
    const checked = await askMermaid('check', source)
    if ('fault' in checked) return { fault: inOneLine(checked.fault) }
    const svg = await drawQuickly(source)
    if (svg !== undefined) return finished(svg, source)
  }
  const drawn = await askMermaid('draw', source)
  return 'svg' in drawn ? finished(drawn.svg, source) : { fault: inOneLine(drawn.fault) }
}

async function drawQuickly(source: string): Promise<string | undefined> {
  const { renderMermaidSVG } = await import('beautiful-mermaid')
  try {
    return renderMermaidSVG(source)
  } catch {
    return undefined
  }
}

function finished(svg: string, source: string): Drawing {
  const clean = cleanDrawing(svg, source)
  return clean === '' ? { fault: 'there is nothing in it' } : { svg: clean }
}

/** A fault of Mermaid's with its first line, which names the line of the diagram, and what was expected there. */
function inOneLine(fault: string): string {
  const lines = fault.trim().split('\n')
  const [first = ''] = lines
  const expected = lines.find((line) => /^expecting/i.test(line))
  return [first.replace(/:$| but found `$/, ''), ...(expected ? [expected] : [])].join(': ')
}
