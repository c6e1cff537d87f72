import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { keepFootnotes } from './document-footnotes.ts'
import { faultProblem } from './fault-problem.ts'
import type { Placings } from './insert-nodes.ts'
import { markdownSyntax } from './markdown-syntax.ts'
import type { PipelineOptions } from './pipeline.ts'
import { placeInserts, type ReadBody } from './place-inserts.ts'
import { markTrustedHtml } from './trusted-html.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The document that the heading stands in, if that is not the page's own. */
    document?: number
  }
}

/** Reads further documents into an article. */
export interface DocumentReader {
  read: ReadBody
  /** Puts what shortcodes stand for in the place of their tokens. */
  place(root: Root): void
}

/**
 * Opens the reader of an article. The file then holds the texts of all documents one after the other,
 * and offsets count in it, so that every node still finds its source.
 * @param processor reads what is in the article's own format
 */
export function documentReader(
  processor: Processor<Root>,
  options: PipelineOptions,
  file: VFile,
): DocumentReader {
  const { expansion, documents, collected } = options
  const placings: Placings = new Map()
  const definitions = definitionsOf(String(file))
  const place = (root: Root) => placeInserts(root, expansion.inserts, read, placings)
  const read: ReadBody = ({ document, isOfPage, format }) => {
    let root: Root
    try {
      root = (format === 'md' ? markdown : processor).parse(
        document.text + definitionsFor(document.text, definitions),
      )
    } catch (fault) {
      collected.problems.push(faultProblem(fault, options, document))
      return []
    }
    markTrustedHtml(root, document)
    const base = String(file).length + 1
    const number = documents.push({ base, document })
    file.value = `${String(file)}\n${document.text}`
    root.children = root.children.filter((node) => (node.position?.start.offset ?? 0) < document.text.length)
    keepFootnotes(root, number)
    visit(root, (node) => {
      const attributes = 'attributes' in node ? node.attributes : []
      for (const { position } of [node, ...attributes]) {
        if (position?.start.offset !== undefined) position.start.offset += base
        if (position?.end.offset !== undefined) position.end.offset += base
      }
      if (node.type === 'heading' && !isOfPage) node.data = { ...node.data, document: number }
    })
    place(root)
    return root.children
  }
  return { read, place }
}

/** Reads text of other files in `.mdx` articles. */
const markdown = unified().use(remarkParse).use(markdownSyntax('md'))

const label = /\[([^[\]\n]+)\]/g

/** The lines that define links, by their labels. */
function definitionsOf(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(/^ {0,3}\[([^\]\n]+)\]:.*$/gm)
  return new Map(Array.from(lines, ([line, name = '']) => [name.toLowerCase(), line]))
}

/** Links of one document may be defined in another, as in Hugo where both are one text. */
function definitionsFor(text: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return ''
  const names = new Set(Array.from(text.matchAll(label), ([, name = '']) => name.toLowerCase()))
  return [...names]
    .flatMap((name) => definitions.get(name) ?? [])
    .map((line) => `\n\n${line}`)
    .join('')
}
