import type { Nodes, Root } from 'hast'
import type {} from 'mdast-util-mdx-jsx'
import type { PipelineOptions } from './pipeline.ts'
import { wordsInLine } from './shown-words.ts'

/** How much of an undivided article is kept: its automatic summary is cut from that. */
const mostWords = 200

/**
 * Counts the words of an article as Hugo does, headings and code among them, and keeps its
 * opening, without the notes. Must run while code and raw HTML are as the author wrote them.
 * @see https://gohugo.io/methods/page/wordcount/
 * @see https://gohugo.io/content-management/summaries/
 */
export function rehypePlainText({ collected }: PipelineOptions) {
  return (tree: Root) => {
    let plain = ''
    let lead: string | undefined
    let beforeNotes: string | undefined
    walk(tree)
    collected.words = plain.match(/\S+/g)?.length ?? 0
    collected.isDivided = lead !== undefined
    collected.opening = tidy(lead ?? firstWords(beforeNotes ?? plain))

    function walk(node: Nodes) {
      if (isDivider(node)) lead ??= plain
      if (isOfNotes(node, 'dataFootnotes')) beforeNotes ??= plain
      if (isSignOfNotes(node)) return
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') plain += wordsInLine(node)
      if (node.type === 'text') plain += node.value.replaceAll('\n', ' ')
      // What raw HTML is still there is published.
      if (node.type === 'raw') plain += withoutTags(node.value)
      for (const child of 'children' in node ? node.children : []) walk(child)
      plain += endOf(node)
    }
  }
}

/** `<!--more-->`, in `.mdx` as `{/* more *\/}`. */
function isDivider(node: Nodes): boolean {
  if (node.type === 'raw') return node.value.includes('<!--more-->')
  return node.type === 'mdxFlowExpression' && /^\s*\/\*\s*more\s*\*\/\s*$/.test(node.value)
}

/** What leads to a note and back, and the heading of notes, which nobody sees. */
function isSignOfNotes(node: Nodes): boolean {
  return (
    isOfNotes(node, 'dataFootnoteRef') ||
    isOfNotes(node, 'dataFootnoteBackref') ||
    (node.type === 'element' && node.properties['id'] === 'footnote-label')
  )
}

function isOfNotes(node: Nodes, property: string): boolean {
  return node.type === 'element' && node.properties[property] !== undefined
}

/** Hugo ends a line where a paragraph ends; between other blocks Markdown leaves white space. */
function endOf(node: Nodes): string {
  if (node.type === 'element' && (node.tagName === 'p' || node.tagName === 'br')) return '\n'
  return node.type === 'mdxJsxFlowElement' ? ' ' : ''
}

function withoutTags(html: string): string {
  return html
    .replaceAll('\n', ' ')
    .replace(/<\/p>|<br *\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
}

function firstWords(plain: string): string {
  return new RegExp(`^\\s*(?:\\S+\\s*){0,${mostWords}}`).exec(plain)?.[0] ?? ''
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
}
