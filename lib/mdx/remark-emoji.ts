import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isBareLink } from './bare-link.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Sets emoji by their names, for sites that switch Hugo's `enableEmoji` on. Code, addresses and what is escaped
 * stay, as does a name that there is not.
 *
 * Before: `Done :tada:`
 * After: `Done 🎉`
 * @see https://gohugo.io/quick-reference/emojis/
 */
export function remarkEmoji({ emoji }: PipelineOptions) {
  return (tree: Root, file: VFile) => {
    const source = String(file)
    visit(tree, (node) => {
      if (node.type === 'link' && isBareLink(node, source)) return SKIP
      if (node.type === 'text' && !node.data?.isLiteral) node.value = withEmoji(node.value, emoji)
      return undefined
    })
  }
}

function withEmoji(text: string, emoji: Readonly<Record<string, string>>): string {
  const [first = '', ...parts] = text.split(':')
  let result = first
  while (parts.length > 0) {
    const name = parts.shift() ?? ''
    const sign = parts.length > 0 && Object.hasOwn(emoji, name) ? emoji[name] : undefined
    result += sign === undefined ? `:${name}` : sign + parts.shift()
  }
  return result
}
