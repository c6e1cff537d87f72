import type { Code, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { readFenceOptions } from './fence-options.ts'

/**
 * Makes a tab of each code block in a `<CodeGroup>`, by its title or else its language.
 *
 * Before: a fence ```` ```sh title="npm" ```` in the group
 * After: `<Tab label="npm">` with the fence in it, without its title
 */
export function remarkCodeGroups() {
  return (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (group) => {
      if (group.name !== 'CodeGroup') return
      group.children = group.children.map((child) => (child.type === 'code' ? tab(child) : child))
    })
  }
}

function tab(code: Code): MdxJsxFlowElement {
  const { title } = readFenceOptions(code.meta ?? '')
  const meta = code.meta?.replace(/\btitle=(?:"[^"]*"|'[^']*'|[^\s,}]+)/, '') ?? null
  return {
    type: 'mdxJsxFlowElement',
    name: 'Tab',
    attributes: [{ type: 'mdxJsxAttribute', name: 'label', value: title ?? code.lang ?? 'text' }],
    children: [{ ...code, meta }],
    ...(code.position && { position: code.position }),
  }
}
