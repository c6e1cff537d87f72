import type { Blockquote, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** GitHub's five kinds of alert, by the kind of callout that shows them. */
const kinds: Record<string, string> = {
  note: 'note',
  tip: 'tip',
  important: 'note',
  warning: 'warning',
  caution: 'danger',
}

/**
 * GitHub's alerts as callouts. A title may follow the kind, as in Hugo's extended syntax.
 *
 * Before: `> [!TIP] Title` and `> Text.`
 * After: `<Callout type="tip" title="Title">Text.</Callout>`
 * @see https://gohugo.io/render-hooks/blockquotes/#alerts
 */
export function remarkAlerts() {
  return (tree: Root) => {
    visit(tree, 'blockquote', (node, index, parent) => {
      const kind = takeMarker(node)
      if (!kind || !parent || index === undefined) return
      const { type, title } = kind
      parent.children[index] = {
        type: 'mdxJsxFlowElement',
        name: 'Callout',
        attributes: Object.entries({ type, ...(title && { title }) }).map(([name, value]) => ({
          type: 'mdxJsxAttribute',
          name,
          value,
        })),
        children: node.children,
        ...(node.position && { position: node.position }),
      }
    })
  }
}

/** Removes `[!TIP] Title` from the beginning of a quote, and gives what it says. */
function takeMarker(node: Blockquote): { type: string; title: string } | undefined {
  const paragraph = node.children[0]
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return undefined
  const marker = /^\[!(\w+)\][+-]?(?:[ \t]+([^\n]*))?(?:\n|$)/.exec(text.value)
  const type = kinds[marker?.[1]?.toLowerCase() ?? '']
  if (!marker || !type) return undefined
  text.value = text.value.slice(marker[0].length)
  const spoken = marker[1]?.toLowerCase() ?? ''
  const title = marker[2]?.trim() ?? ''
  if (text.value === '') paragraph.children.shift()
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift()
  if (paragraph.children.length === 0) node.children.shift()
  return { type, title: title || (spoken === type ? '' : spoken.charAt(0).toUpperCase() + spoken.slice(1)) }
}
