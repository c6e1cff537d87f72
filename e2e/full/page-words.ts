import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** The words of a page's article. */
export interface PageWords {
  main: string[]
  /** Those of its footnotes, which stand below it in the order of their marks. */
  footnotes: string[]
}

/** The words of a text: its runs of letters and digits, in lower case. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** Reads the words of the article of a published page; undefined where it has none. */
export function pageWords(html: string): PageWords | undefined {
  const prose = find(parse(html), (element) => attributeOf(element, 'class').split(' ').includes('prose'))
  if (!prose) return undefined
  const isFootnotes = (element: Element) => element.attrs.some(({ name }) => name === 'data-footnotes')
  const footnotes = find(prose, isFootnotes)
  return {
    main: wordsOf(textOf(prose, footnotes)),
    footnotes: footnotes ? wordsOf(textOf(footnotes)) : [],
  }
}

/** What a piece of HTML shows, as text. */
export function htmlText(html: string): string {
  return textOf(parseFragment(html))
}

/** What no browser shows of the text that the parser finds. */
const hidden = new Set(['script', 'style', 'template', 'title'])

/**
 * The text of a node, with what its images and links say in attributes. Elements part words;
 * only the spans of highlighted code do not.
 */
function textOf(node: Node, without?: Node): string {
  if (node === without) return ''
  if ('value' in node) return node.value
  if (!('childNodes' in node) || hidden.has(node.nodeName)) return ''
  const own = 'attrs' in node ? `${attributeOf(node, 'title')} ${attributeOf(node, 'alt')}` : ''
  const text = own + node.childNodes.map((child) => textOf(child, without)).join('')
  return node.nodeName === 'span' && own === ' ' ? text.slice(1) : ` ${text} `
}

function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? ''
}

function find(node: Node, matches: (element: Element) => boolean): Element | undefined {
  if ('attrs' in node && matches(node)) return node
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, matches)
    if (found) return found
  }
  return undefined
}
