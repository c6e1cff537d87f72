import matter from 'gray-matter'
import { error } from '../problem.ts'
import { parseToml } from '../toml.ts'
import type { Place, Problem, SourceFile } from '../types.ts'
import { type ParsedYaml, parseYaml } from '../yaml.ts'
import { doubtfulFields } from './doubtful-fields.ts'
import { type FrontMatter, frontMatterSchema } from './front-matter.ts'
import { fieldOf, normalizeKeys } from './front-matter-keys.ts'

export interface ReadArticle {
  frontMatter: FrontMatter
  /** The fields as given, by their names; what is not given is absent or undefined. */
  given: Record<string, unknown>
  /** The text, led by an empty line for each line of the front matter. */
  body: string
  problems: Problem[]
  /** Where a field stands in the file. */
  placeOf(path: readonly PropertyKey[]): Place
}

interface Format {
  /** What opens and closes the block; JSON is its own. */
  open: RegExp
  close: RegExp
  delimiter: string
  parse(block: string, file: string, firstLine: number): ParsedYaml
}

/** Hugo's formats of front matter. JSON is YAML, and so keeps its places. */
const formats: Format[] = [
  { open: /^---[ \t]*\n/, close: /\n---[ \t]*(?=\n|$)/, delimiter: '---', parse: parseYaml },
  { open: /^\+\+\+[ \t]*\n/, close: /\n\+\+\+[ \t]*(?=\n|$)/, delimiter: '+++', parse: parseToml },
  { open: /^(?=\{\s*["}\n])/, close: /\n\}[ \t]*(?=\n|$)/, delimiter: '}', parse: parseYaml },
]

/**
 * Splits an article into front matter and text, and checks the front matter.
 * A byte order mark, CRLF and empty lines before the opening `---` are accepted, as Hugo does.
 * @param timeZone IANA name of the zone in which dates without an offset are meant
 * @see https://gohugo.io/content-management/front-matter/
 */
export function readArticle({ path, source }: SourceFile, timeZone = 'UTC'): ReadArticle {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const lead = /^\s*\n(?=---|\+\+\+|\{)/.exec(text)?.[0] ?? ''
  const article = text.slice(lead.length)
  const start = { file: path, line: 1, column: 1 }
  const format = formats.find(({ open }) => open.test(article))
  if (!format) return withoutFrontMatter(path, text)
  if (!format.close.test(article)) {
    const problem = error(
      start,
      'front-matter',
      'the front matter is not closed',
      closingHint(format.delimiter),
    )
    return { ...withoutFrontMatter(path, ''), problems: [problem] }
  }
  const firstLine = lead.split('\n').length
  let parsed = parseYaml('', path)
  const { content } = matter(fenced(article, format), {
    language: 'front-matter',
    engines: {
      'front-matter': (block: string) => {
        const opening = format.delimiter === '}' ? 0 : 1
        parsed = format.parse(block.replace(/^\n/, ''), path, firstLine + opening)
        return {}
      },
    },
  })
  const lines = text.split('\n').length - content.split('\n').length
  return {
    ...checkFrontMatter(parsed, start, timeZone),
    body: '\n'.repeat(lines) + content,
    placeOf: parsed.placeOf,
  }
}

/** The article with the fences of YAML, whatever its own are. */
function fenced(article: string, { open, close, delimiter }: Format): string {
  if (delimiter === '}') return `---\n${article.replace(close, (end) => `${end}\n---`)}`
  return article.replace(open, '---\n').replace(close, '\n---')
}

function closingHint(delimiter: string): string {
  if (delimiter === '}') return 'Close the object by a } on a line of its own.'
  return `Add a line of ${delimiter} after its last field.`
}

function withoutFrontMatter(path: string, body: string): ReadArticle {
  const yaml = parseYaml('', path)
  return { frontMatter: frontMatterSchema.parse({}), given: {}, body, problems: [], placeOf: yaml.placeOf }
}

function checkFrontMatter(yaml: ParsedYaml, start: Place, timeZone: string) {
  const problems = yaml.faults.map((fault) =>
    error(
      fault.place,
      'front-matter',
      `the front matter does not parse: ${fault.reason}`,
      'Values with a colon, quotes or a leading symbol belong in quotes: title: "A: B".',
    ),
  )
  const raw = yaml.value ?? {}
  if (!isRecord(raw)) {
    problems.push(
      error(
        start,
        'front-matter',
        'the front matter is not a list of fields',
        'Write one `name: value` on each line.',
      ),
    )
    return { frontMatter: frontMatterSchema.parse({}), given: {}, problems }
  }
  const names = Object.keys(raw).map((key) => key.toLowerCase())
  for (const [index, key] of Object.keys(raw).entries()) {
    if (names.indexOf(key.toLowerCase()) === index) continue
    problems.push(
      error(
        yaml.placeOf([key]),
        'front-matter',
        'the front matter does not parse: a key is given twice',
        'Keys match in any case: keep one of the two.',
      ),
    )
  }
  const given = normalizeKeys(raw, timeZone)
  const result = frontMatterSchema.safeParse(given)
  if (result.success) {
    return { frontMatter: result.data, given, problems: [...problems, ...doubtfulFields(raw, yaml)] }
  }
  for (const issue of result.error.issues) {
    const field = issue.path.join('.')
    problems.push(
      error(
        yaml.placeOf([keyOf(issue.path[0] ?? '', raw), ...issue.path.slice(1)]),
        'front-matter',
        `front matter: ${field} does not fit`,
        hintFor(String(issue.path[0])),
      ),
    )
  }
  return { frontMatter: frontMatterSchema.parse({}), given: {}, problems }
}

/** The key under which a file gives a field: its own name, or one of Hugo's synonyms. */
function keyOf(field: PropertyKey, raw: Record<string, unknown>): PropertyKey {
  return Object.keys(raw).find((key) => fieldOf(key) === field) ?? field
}

function hintFor(field: string): string {
  if (field === 'aliases' || field === 'tags')
    return `Write ${field} as a list of texts: ${field}: ["one", "two"].`
  if (field === 'menus') return 'Write menu: {docs: {parent: "name"}}, or the name of one menu.'
  if (field === 'draft' || field === 'toc') return `Write ${field}: true or ${field}: false.`
  return `Write ${field} as plain text on one line; the manual's front matter page lists every field.`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
