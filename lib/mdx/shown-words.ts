import type { Html, Nodes } from 'mdast'
import type {
  MdxJsxFlowElement,
  MdxJsxFlowElementHast,
  MdxJsxTextElement,
  MdxJsxTextElementHast,
} from 'mdast-util-mdx-jsx'
import { literalValue } from './literal-value.ts'

type Element = MdxJsxFlowElement | MdxJsxTextElement | MdxJsxFlowElementHast | MdxJsxTextElementHast

/** Properties that readers read, by component; those of the last line are read wherever they are given. */
const ofComponents: Readonly<Record<string, readonly string[]>> = {
  Badge: ['text'],
  Icon: ['label'],
  Kbd: ['keys'],
}
const ofAll = ['title', 'label', 'summary', 'caption', 'alt']

/** The words that a component shows in a line, where only text does: keys, a badge, what an icon says. */
export function wordsInLine(element: Element): string {
  const name = element.name ?? ''
  return Object.hasOwn(ofComponents, name) ? wordsOf(element, ofComponents[name] ?? []).join(' ') : ''
}

/** The words of an element's properties, each with a space behind it where it is not the word of a line. */
export function wordsOfElement(element: Element): string {
  return (
    wordsInLine(element) ||
    wordsOf(element, ofAll)
      .map((word) => `${word} `)
      .join('')
  )
}

function wordsOf({ attributes }: Element, names: readonly string[]): string[] {
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || !names.includes(attribute.name)) return []
    const { value } = attribute
    if (typeof value === 'string') return [value]
    const [statement] = value?.data?.estree?.body ?? []
    const given = statement?.type === 'ExpressionStatement' ? literalValue(statement.expression) : undefined
    return typeof given === 'string' || typeof given === 'number' ? [String(given)] : []
  })
}

/** The text of HTML. */
export function wordsOfHtml({ value }: Html): string {
  return value.replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gis, ' ')
}

/** What a heading says, for the contents and all else where only text counts. */
export function wordsOfHeading(node: Nodes): string {
  switch (node.type) {
    case 'html':
      return node.data?.isTrusted ? wordsOfHtml(node).trim() : ''
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return ''
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return wordsInLine(node) + wordsOfChildren(node.children)
  }
  if ('children' in node) return wordsOfChildren(node.children)
  return 'value' in node && /^(?:text|inlineCode|inlineMath)$/.test(node.type) ? String(node.value) : ''
}

const wordsOfChildren = (children: readonly Nodes[]) => children.map(wordsOfHeading).join('')
