import { cleanDrawing } from './clean-drawing.ts'
import { drawWithMermaid } from './mermaid/draw-with-mermaid.ts'
import { installCommand } from './mermaid/packages.ts'

/**
 * A diagram as SVG with the name that its source gives it, or why there is none, and what to do where that is not up to
 * the source; `fits` where it can be made smaller than it is drawn.
 */
export type Drawing =
  | { svg: string; fits: boolean; title: string; description: string }
  | { fault: string; hint?: string }

/** Kinds whose letters are large enough for that. */
const large = /^(?:pie|quadrantChart|radar|treemap|xychart|sankey|mindmap)/

/** HTML that gives letters a look, which labels that are no HTML would show as it is written. */
const formatting =
  /(?<!<)<\/?(?:b|i|u|s|em|strong|small|big|sub|sup|code|tt|kbd|span|font|center)(?:\s[^<>]*)?>/gi

/** Mermaid reads no more, and draws something else then. */
const longest = 50_000

/** Draws a diagram of Mermaid's language; what is wrong with it Mermaid itself says. */
export async function drawDiagram(source: string): Promise<Drawing> {
  if (source.length > longest) return { fault: `it is longer than ${longest} letters` }
  const body = source.replace(/^(?:\s*%%.*\n|\s*---[\s\S]*?---\n)*\s*/, '')
  const drawn = await drawWithMermaid(source.replace(formatting, ''))
  if ('missing' in drawn)
    return {
      fault: 'what draws diagrams is not installed',
      hint: `Run \`${installCommand}\`; the source is shown as code.`,
    }
  if ('fault' in drawn) return { fault: inOneLine(drawn.fault) }
  const { title, description } = drawn
  const svg = cleanDrawing(drawn.svg, source)
  return svg === ''
    ? { fault: 'there is nothing in it' }
    : { svg, fits: large.test(body), title, description }
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
