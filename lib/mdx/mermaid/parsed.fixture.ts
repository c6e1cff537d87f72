import type { Mermaid } from 'mermaid'
import { z } from 'zod'
import { decoded } from './decoded.ts'

const text = z.string().nullish()

const graph = z.object({
  nodes: z.array(z.object({ id: z.string(), label: text, alias: text, isGroup: z.boolean(), shape: text })),
  edges: z.array(
    z.object({
      id: z.string(),
      start: z.string(),
      end: z.string(),
      label: text,
      arrowTypeStart: text,
      arrowTypeEnd: text,
      startLabelRight: text,
      endLabelLeft: text,
      thickness: text,
    }),
  ),
})

/** What Mermaid has read of a diagram of boxes and edges; labels as their words. */
export interface Parsed {
  boxes: string[]
  groups: string[]
  /** `a (point) > (point) b: label`, with what stands at either end. */
  edges: string[]
}

/** Asks Mermaid itself what a source says. */
export async function parsedBy(mermaid: Mermaid, source: string): Promise<Parsed> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source)
  const getData: unknown = Reflect.get(db, 'getData')
  if (typeof getData !== 'function') throw new Error('Mermaid gives no graph of this kind')
  const { nodes, edges } = graph.parse(getData.call(db))
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]))
  return {
    // A note of a state has a group around it that nobody sees.
    boxes: nodes
      .filter(({ isGroup }) => !isGroup)
      .map(nameOf)
      .sort(),
    groups: nodes
      .filter(({ isGroup, shape }) => isGroup && shape !== 'noteGroup')
      .map(nameOf)
      .sort(),
    edges: edges
      .map((edge) => {
        const ends = `${names.get(edge.start)} (${signOf(edge.arrowTypeStart)}) > (${signOf(edge.arrowTypeEnd)}) ${names.get(edge.end)}`
        return `${edge.thickness === 'invisible' ? 'hidden ' : ''}${ends}: ${wordsOf(edge.label)}`
      })
      .sort(),
  }
}

/** Starts, ends, forks and dividers have no words but a name of Mermaid's own. */
function nameOf({ label, alias, shape, id }: z.output<typeof graph>['nodes'][number]): string {
  return /^(?:stateStart|stateEnd|fork|join|choice|divider)$/.test(shape ?? '')
    ? ''
    : wordsOf(alias || (label ?? id))
}

function signOf(arrow: string | null | undefined): string {
  return arrow && !/none|open/.test(arrow)
    ? arrow.replace('arrow_', '').replaceAll('_', '').toLowerCase()
    : ''
}

/** The words of a label, without breaks of lines, and marks of Markdown. */
export function wordsOf(label: string | null | undefined): string {
  return decoded(label ?? '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/^`(.*)`$/s, '$1')
    .replace(/\*\*?(.+?)\*\*?/g, '$1')
    .replace(/\s+/g, '')
}
