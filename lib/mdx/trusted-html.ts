import type { Html, Nodes, Parents, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Run, TextDocument } from '../shortcodes/draft.ts'
import type { Expansion } from '../shortcodes/expansion.ts'
import { withoutTags } from '../shortcodes/output.ts'

/**
 * Marks the raw HTML that a template of the site's owner gave, so that it stays. Of a block of HTML that goes on
 * in the article's own text, that text stays without its tags.
 * @param root as it was parsed from the document: offsets count in it
 */
export function markTrustedHtml(root: Root, { text, runs }: TextDocument): void {
  if (!runs.some(({ isTrusted }) => isTrusted)) return
  visit(root, 'html', (node, index, parent: Parents | undefined) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined || index === undefined || !parent) return
    const parts = partsOf(runs, start, end)
    if (parts.every(({ isTrusted }) => isTrusted)) {
      node.data = { ...node.data, isTrusted: true }
      return
    }
    // Where marks of a list or quote stand between its lines, nobody knows which part is whose.
    if (text.slice(start, end) !== node.value || parts.every(({ isTrusted }) => !isTrusted)) return
    const nodes = parts.flatMap(({ from, to, isTrusted }) => nodesOf(text.slice(from, to), isTrusted, node))
    const children: Nodes[] = [...parent.children]
    children.splice(index, 1, ...nodes)
    Object.assign(parent, { children })
    return [SKIP, index + nodes.length]
  })
}

/** Whether there is any. */
export function hasTrustedHtml({ document, inserts }: Expansion): boolean {
  const bodies = inserts.flatMap((insert) => ('body' in insert && insert.body ? [insert.body.document] : []))
  return [document, ...bodies].some(({ runs }) => runs.some(({ isTrusted }) => isTrusted))
}

interface Part {
  from: number
  to: number
  isTrusted: boolean
}

/** A stretch of a document, cut where it is of somebody else. */
function partsOf(runs: readonly Run[], start: number, end: number): Part[] {
  const parts: Part[] = []
  for (const [index, run] of runs.entries()) {
    const from = Math.max(run.start, start)
    const to = Math.min(runs[index + 1]?.start ?? end, end)
    if (from < to) parts.push({ from, to, isTrusted: run.isTrusted === true })
  }
  return parts
}

function nodesOf(value: string, isTrusted: boolean, { position }: Html): Nodes[] {
  if (isTrusted) return [{ type: 'html', value, position, data: { isTrusted } }]
  const text = withoutTags(value)
  return text.trim() === '' ? [] : [{ type: 'text', value: text, position }]
}
