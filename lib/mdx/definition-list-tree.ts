import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type {} from 'mdast-util-definition-list'
import type { Extension } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'

type DefList = Extract<RootContent, { type: 'defList' }>

/** What is still to be said of definition lists when they are read, in lists and quotes above all. */
export const definitionListTree: Extension = {
  transforms: [
    (tree: Root) => {
      visit(tree, 'defList', (list, index, parent) => {
        const siblings: Nodes[] = parent?.children ?? []
        const above = index === undefined ? undefined : siblings[index - 1]
        if (index !== undefined && above?.type === 'paragraph' && endsAbove(above, list)) {
          list.children.unshift(...termsOf(above))
          siblings.splice(index - 1, 1)
        }
        for (const [at, child] of list.children.entries()) {
          const gap = linesBetween(list.children[at - 1], child)
          if (child.type === 'defListDescription' && gap > 1) child.spread = true
        }
      })
    },
  ],
}

/** No paragraph ends on the line above a definition list: these are terms, each on a line. */
function endsAbove(paragraph: Paragraph, list: DefList): boolean {
  return linesBetween(paragraph, list) <= 1
}

function linesBetween(above: Nodes | undefined, below: Nodes): number {
  const end = above?.position?.end
  if (!end || !below.position) return 0
  // What ends at the first column ends with the line before.
  return below.position.start.line - (end.column === 1 ? end.line - 1 : end.line)
}

function termsOf({ children, position }: Paragraph): DefList['children'] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else if (child.type !== 'text') lines.at(-1)?.push(child)
    else
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([])
        if (value !== '') lines.at(-1)?.push({ ...child, value })
      }
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line) => ({ type: 'defListTerm', children: line, ...(position && { position }) }))
}
