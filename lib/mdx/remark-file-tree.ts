import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * Makes files and folders of the list in a `<FileTree>`. A folder has a slash at its end, or a list below it; a name
 * in bold stands out; what follows the name is a remark.
 *
 * Before: `- **src/** the code` with a list below it
 * After: `<TreeFolder name="src" strong>the code …</TreeFolder>`
 */
export function remarkFileTree() {
  return (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (node) => {
      if (node.name !== 'FileTree') return
      node.children = node.children.map((child) => (child.type === 'list' ? group(child) : child))
    })
  }
}

function group({ children }: List): MdxJsxFlowElement {
  return element('TreeList', {}, children.map(entry))
}

function entry({ children }: ListItem): MdxJsxFlowElement {
  const line = children.find((child): child is Paragraph => child.type === 'paragraph')
  const inner = children.find((child): child is List => child.type === 'list')
  const { name, remark, isStrong } = readLine(line?.children ?? [])
  const isFolder = name.endsWith('/') || inner !== undefined
  const words: RootContent[] =
    remark.length === 0 ? [] : [{ type: 'mdxJsxTextElement', name: 'span', attributes: [], children: remark }]
  return element('TreeEntry', { name: name.replace(/\/$/, ''), strong: isStrong, folder: isFolder }, [
    ...words,
    ...(inner ? [group(inner)] : []),
  ])
}

/** The first word, or the first thing that is bold or code, is the name. */
function readLine([first, ...rest]: readonly PhrasingContent[]): {
  name: string
  remark: PhrasingContent[]
  isStrong: boolean
} {
  if (!first) return { name: '', remark: [], isStrong: false }
  if (first.type !== 'text') return { name: textOf(first), remark: rest, isStrong: first.type === 'strong' }
  const [, name = '', words = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(first.value) ?? []
  return { name, remark: [...(words ? [{ ...first, value: words }] : []), ...rest], isStrong: false }
}

function element(
  name: string,
  properties: Record<string, string | boolean>,
  children: RootContent[],
): MdxJsxFlowElement {
  const node: MdxJsxFlowElement = { type: 'mdxJsxFlowElement', name, attributes: [], children: [] }
  node.attributes = Object.entries(properties).flatMap(([key, value]) =>
    value === false
      ? []
      : [{ type: 'mdxJsxAttribute' as const, name: key, value: value === true ? null : value }],
  )
  return Object.assign(node, { children })
}
