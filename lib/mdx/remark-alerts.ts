import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { warning } from '../problem.ts'
import { calloutKinds, calloutTypeOf } from '../shortcodes/builtin/callout.ts'
import type { PipelineOptions } from './pipeline.ts'
import { setSigns } from './typographic-signs.ts'

/**
 * Kinds of alert that are another kind of callout than a shortcode of the name, or none: GitHub's, and Obsidian's as
 * the nearest that there is. Their names become titles.
 * @see https://help.obsidian.md/callouts#Supported+types
 */
const ownKinds: ReadonlyMap<string, string> = new Map([
  ['caution', 'danger'],
  ...['abstract', 'summary', 'tldr', 'todo', 'example'].map((kind) => [kind, 'note'] as const),
  ...['quote', 'cite', 'question', 'help', 'faq'].map((kind) => [kind, 'note'] as const),
  ...['check', 'done'].map((kind) => [kind, 'tip'] as const),
  ['attention', 'warning'],
  ...['failure', 'fail', 'missing', 'bug'].map((kind) => [kind, 'danger'] as const),
])

/** What the first line of an alert says. */
interface Marker {
  kind: string
  fold: string
  title: PhrasingContent[]
}

/**
 * GitHub's alerts as callouts, of all kinds that there are as shortcodes. A title may follow the kind, and before
 * it a sign that makes it fold, as in Hugo's extended syntax, which is Obsidian's.
 *
 * Before: `> [!TIP]- Title` and `> Text.`
 * After: `<Callout type="tip" title="Title" fold="closed">Text.</Callout>`
 * @see https://gohugo.io/render-hooks/blockquotes/#alerts
 */
export function remarkAlerts({ collected, file, format, typographer }: PipelineOptions) {
  // In .mdx signs stay as they are written.
  const isSet = typographer && format !== 'mdx'
  return (tree: Root) => {
    visit(tree, 'blockquote', (node, index, parent) => {
      const kind = kindOf(node)
      if (kind === undefined || !parent || index === undefined) return
      const type = ownKinds.get(kind) ?? calloutTypeOf(kind)
      if (type === undefined) {
        const { line = 1, column = 1 } = node.position?.start ?? {}
        const hint = `Use one of ${[...new Set([...calloutKinds, ...ownKinds.keys()])].join(', ')}.`
        const reason = `there is no alert [!${kind}]; it is shown as a quotation`
        collected.problems.push(warning({ file, line, column }, 'unknown-alert', reason, hint))
        return
      }
      parent.children[index] = calloutOf(node, type, takeMarker(node, kind), isSet)
    })
  }
}

const marker = /^\[!([a-z][\w-]*)\]([+-]?)[ \t]*/i

/** The kind of an alert, in small letters; undefined for any other quote. */
function kindOf({ children: [first] }: Blockquote): string | undefined {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  return text?.type === 'text' ? marker.exec(text.value)?.[1]?.toLowerCase() : undefined
}

function calloutOf(
  { children, position }: Blockquote,
  type: string,
  { kind, fold, title }: Marker,
  typographer: boolean,
): RootContent {
  const parts = title.map((node) => ({
    value: textOf(node),
    isSet: typographer && node.type === 'text' && !node.data?.isLiteral,
  }))
  const spoken = setSigns(parts).join('')
  const isPlain = title.every((node) => node.type === 'text')
  const named = kind === type ? '' : kind.charAt(0).toUpperCase() + kind.slice(1)
  const attributes = {
    type,
    ...(isPlain ? { title: spoken || named } : { 'aria-label': spoken }),
    fold: { '+': 'open', '-': 'closed' }[fold],
  }
  const heading: Paragraph = {
    type: 'paragraph',
    children: title,
    data: { hProperties: { className: ['callout-title'] } },
    ...(position && { position }),
  }
  return {
    type: 'mdxJsxFlowElement',
    name: 'Callout',
    data: { isOfAlert: true },
    attributes: Object.entries(attributes).flatMap(([name, value]): MdxJsxAttribute[] =>
      value ? [{ type: 'mdxJsxAttribute', name, value }] : [],
    ),
    children: isPlain ? children : [heading, ...children],
    ...(position && { position }),
  }
}

/** Removes `[!TIP]+ Title` from the beginning of a quote, and gives what it says. */
function takeMarker(node: Blockquote, kind: string): Marker {
  const [paragraph] = node.children
  const title: PhrasingContent[] = []
  let fold = ''
  if (paragraph?.type !== 'paragraph') return { kind, fold, title }
  const [text] = paragraph.children
  if (text?.type === 'text') {
    const match = marker.exec(text.value)
    fold = match?.[2] ?? ''
    text.value = text.value.slice(match?.[0].length ?? 0)
  }
  for (let child = paragraph.children.shift(); child; child = paragraph.children.shift()) {
    if (child.type === 'break') break
    const end = child.type === 'text' ? child.value.indexOf('\n') : -1
    if (child.type !== 'text' || end < 0) {
      title.push(child)
      continue
    }
    title.push({ ...child, value: child.value.slice(0, end).trimEnd() })
    if (end + 1 < child.value.length)
      paragraph.children.unshift({ ...child, value: child.value.slice(end + 1) })
    break
  }
  if (paragraph.children.length === 0) node.children.shift()
  return { kind, fold, title: title.filter((child) => child.type !== 'text' || child.value !== '') }
}
