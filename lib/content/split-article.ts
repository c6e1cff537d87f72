import { parseToml } from '../toml.ts'
import { type ParsedYaml, parseYaml } from '../yaml.ts'

/** Front matter as it stands in an article. */
export interface FrontMatterBlock {
  /** What closes it: `---`, `+++`, or the `}` of JSON. */
  delimiter: string
  /** What stands between the fences; of JSON all of it. */
  text: string
  /** Line of the file on which the text begins, from 1. */
  firstLine: number
  parse(text: string, file: string, firstLine: number): ParsedYaml
}

/** An article in its two parts. */
export interface SplitArticle {
  /** Undefined where the article has none. */
  block: FrontMatterBlock | undefined
  isClosed: boolean
  /** The text, led by an empty line for each line of the front matter. */
  body: string
}

interface Format {
  /** What opens and closes the block. */
  open: RegExp
  close: RegExp
  delimiter: string
  parse: FrontMatterBlock['parse']
}

/** Hugo's formats of front matter. JSON is its own fence; it is YAML, and so keeps its places. */
const formats: Format[] = [
  { open: /^---[ \t]*\n/, close: /\n---[ \t]*(?=\n|$)/g, delimiter: '---', parse: parseYaml },
  { open: /^\+\+\+[ \t]*\n/, close: /\n\+\+\+[ \t]*(?=\n|$)/g, delimiter: '+++', parse: parseToml },
  { open: /^(?=\{\s*["}\n])/, close: /\n\}[ \t]*(?=\n|$)/g, delimiter: '}', parse: parseYaml },
]

/**
 * Splits an article into front matter and text. A byte order mark, CRLF and empty lines before the
 * opening `---` are accepted, as Hugo does.
 * @see https://gohugo.io/content-management/front-matter/
 */
export function splitArticle(source: string): SplitArticle {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const lead = /^\s*\n(?=---|\+\+\+|\{)/.exec(text)?.[0] ?? ''
  const article = text.slice(lead.length)
  const format = formats.find(({ open }) => open.test(article))
  if (!format) return { block: undefined, isClosed: true, body: text }
  const { open, close, delimiter, parse } = format
  const start = open.exec(article)?.[0].length ?? 0
  // Of empty front matter the line break before the fence is that of the opening one.
  close.lastIndex = Math.max(0, start - 1)
  const end = close.exec(article)
  const firstLine = countLines(lead) + (start > 0 ? 2 : 1)
  const inner = { delimiter, firstLine, parse }
  if (!end) return { block: { ...inner, text: '' }, isClosed: false, body: '' }
  const after = end.index + end[0].length
  const head = article.slice(0, article[after] === '\n' ? after + 1 : after)
  return {
    block: { ...inner, text: article.slice(start, delimiter === '}' ? after : end.index) },
    isClosed: true,
    body: '\n'.repeat(countLines(lead) + countLines(head)) + article.slice(head.length),
  }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
