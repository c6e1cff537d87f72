import type { Nodes, Parents } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { htmlText, wordsOf } from './page-words.ts'
import { withoutShortcodes } from './without-shortcodes.ts'

/** A word and its line in the file. */
export interface SourceWord {
  word: string
  line: number
}

/** What an article's source promises to its readers. */
export interface SourceWords {
  main: SourceWord[]
  /** The words of each footnote that a mark leads to. */
  footnotes: SourceWord[][]
}

/** How a source is taken where two ways are right, which only the site's shortcodes could tell. */
export interface Reading {
  /** Whether raw HTML is published. */
  unsafe: boolean
  /** Whether indented text is code. It is not where a list goes on after a call in it that is not indented. */
  indentation: 'kept' | 'dropped'
  /** What stands for the tag of a call within a line: a sign that parts words, or nothing. */
  tag: '\uE000' | ''
}

const markdown = unified().use(remarkParse).use(remarkGfm)

/**
 * The words of an article's source that a reader must find on its page: all but front matter,
 * shortcodes' tags, comments, HTML's tags, addresses, what fences say besides their code, and
 * attributes. It shares no code with what makes the page but the parsers of Markdown and HTML.
 */
export function sourceWords(source: string, reading: Reading): SourceWords {
  const body = withoutShortcodes(withoutFrontMatter(source.replaceAll('\r\n', '\n')), reading.tag)
  const text = reading.indentation === 'kept' ? body : body.replace(/^[ \t]*(?:\d{1,9}[.)][ \t]+)?/gm, '')
  const marks = new Set([...text.matchAll(/\[\^([^\]\s]+)\](?!:)/g)].map(([, mark]) => mark?.toLowerCase()))
  const result: SourceWords = { main: [], footnotes: [] }
  collect(markdown.parse(text), result.main)
  return result

  function collect(node: Nodes, words: SourceWord[]): void {
    const line = node.position?.start.line ?? 0
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value, line, words)
    else if (node.type === 'html') add(reading.unsafe ? htmlText(node.value) : '', line, words)
    else if (node.type === 'imageReference') add(node.alt ?? '', line, words)
    else if (node.type === 'image') add(`${node.title ?? ''} ${node.alt ?? ''}`, line, words)
    else if (node.type === 'link') add(node.title ?? '', line, words)
    else if (node.type === 'code') {
      const isFenced = /^(?:`{3}|~{3})/.test(text.slice(node.position?.start.offset))
      add(node.value, isFenced ? line + 1 : line, words)
    }
    if (!('children' in node)) return
    if (node.type === 'heading' || node.type === 'paragraph') takeAttributes(node)
    if (node.type === 'blockquote') takeMarker(node)
    const isFootnote = node.type === 'footnoteDefinition'
    if (isFootnote && !marks.has(node.identifier.toLowerCase())) return
    const own = isFootnote ? [] : words
    if (isFootnote) result.footnotes.push(own)
    for (const child of shownChildren(node)) collect(child, own)
  }
}

function add(value: string, line: number, words: SourceWord[]): void {
  for (const [index, text] of value.split('\n').entries())
    for (const word of wordsOf(text)) words.push({ word, line: line + index })
}

/** Empty lines in place of the front matter, so that lines keep their numbers. */
function withoutFrontMatter(source: string): string {
  const block =
    /^\uFEFF?\s*(?:(---|\+\+\+)[ \t]*\n(?:[\s\S]*?\n)?\1[ \t]*(?=\n|$)|\{\n[\s\S]*?\n\}[ \t]*(?=\n|$))/
  return source.replace(block, (matter) => matter.replace(/[^\n]+/g, ''))
}

/** A row has as many cells as its table's head, and drops others, as the rules of such tables say. */
function shownChildren(node: Parents): Nodes[] {
  if (node.type !== 'table') return node.children
  const width = node.children[0]?.children.length
  return node.children.flatMap(({ children }): Nodes[] => children.slice(0, width))
}

/** Goldmark's attributes, of which each has a sign or a value: `{placeholder}` is text. */
const attributes =
  /(^|\n)?[ \t]*\{(?:[ \t,]*(?:[#.][\w:-]+|[\w:-]+[ \t]*=[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\[[^\]\n]*\]|[^\s"'{}]+)))+[ \t]*\}[ \t]*$/

/** Takes attributes off the end of a heading, and off a paragraph where they have a line of their own. */
function takeAttributes(node: Parents): void {
  const last = node.children.at(-1)
  const match = last?.type === 'text' ? attributes.exec(last.value) : undefined
  if (last?.type !== 'text' || !match) return
  if (node.type === 'heading' || match[1] !== undefined) last.value = last.value.slice(0, match.index)
}

/** Takes the mark off an alert, which a title may replace: `> [!NOTE] Title`. */
function takeMarker({ children: [first] }: Parents): void {
  const text: Nodes | undefined = first?.type === 'paragraph' ? first.children[0] : undefined
  if (text?.type === 'text') text.value = text.value.replace(/^\[!\w+\]/, '')
}
