import matter from 'gray-matter'
import { error, warning } from '../problem.ts'
import type { Place, Problem, SourceFile } from '../types.ts'
import { type ParsedYaml, parseYaml } from '../yaml.ts'
import { doubtfulFields } from './doubtful-fields.ts'
import { type FrontMatter, frontMatterSchema } from './front-matter.ts'
import { fieldOf, normalizeKeys } from './front-matter-keys.ts'
import { type FrontMatterBlock, splitArticle } from './split-article.ts'
import { strangeKeys, strangeSpaces } from './strange-spaces.ts'

/** What the front matter of an article says. */
export interface ReadFrontMatter {
  frontMatter: FrontMatter
  /** The fields as given, by their names; what is not given is absent or undefined. */
  given: Record<string, unknown>
  problems: Problem[]
  /** Where a field stands in the file. */
  placeOf(path: readonly PropertyKey[]): Place
}

export interface ReadArticle extends ReadFrontMatter {
  /** The text, led by an empty line for each line of the front matter. */
  body: string
}

/**
 * Reads an article: `readArticle`, or one that keeps what it has read before.
 * @param timeZone IANA name of the zone in which dates without an offset are meant
 */
export type ArticleReader = (file: SourceFile, timeZone?: string) => ReadArticle

/**
 * Splits an article into front matter and text, and checks the front matter.
 * @param timeZone IANA name of the zone in which dates without an offset are meant
 * @param read reads the front matter, from what was read before where there is such
 */
export function readArticle(
  { path, source }: SourceFile,
  timeZone = 'UTC',
  read: typeof readFrontMatter = readFrontMatter,
): ReadArticle {
  const { block, isClosed, body } = splitArticle(source)
  if (!block) return { ...readNothing(path), body }
  if (isClosed) return { ...read(block, path, timeZone), body }
  const start = { file: path, line: 1, column: 1 }
  const hint = closingHint(block.delimiter)
  return {
    ...readNothing(path),
    body,
    problems: [error(start, 'front-matter', 'the front matter is not closed', hint)],
  }
}

/**
 * Parses and checks front matter.
 * @param path of the article, for the places
 */
export function readFrontMatter(block: FrontMatterBlock, path: string, timeZone: string): ReadFrontMatter {
  const parsed = parseBlock(block, path)
  const start = { file: path, line: 1, column: 1 }
  const checked = checkFrontMatter(parsed, start, timeZone)
  return { ...checked, problems: withSpaces(checked.problems, block, path, parsed), placeOf: parsed.placeOf }
}

/** Where nothing could be read because of a space that is none, that alone is said: the rest follows from it. */
function withSpaces(
  problems: Problem[],
  block: FrontMatterBlock,
  path: string,
  parsed: ParsedYaml,
): Problem[] {
  const isUnread = parsed.faults.length > 0 || (parsed.value != null && !isRecord(parsed.value))
  const spaces = isUnread ? strangeSpaces(block, path) : strangeKeys(parsed)
  const problem = isUnread ? error : warning
  const found = spaces.map(({ name, place }) =>
    problem(place, 'front-matter', `${name} stands where a space must`, 'Type a normal space in its place.'),
  )
  return isUnread && found.length > 0 ? found : [...problems, ...found]
}

/** No text holds it, so that a line of three hyphens within a text of TOML ends nothing. */
const fence = '\uE010'

/** gray-matter hands the block to the parser of its format, unless nothing but comments stands in it. */
function parseBlock({ text, firstLine, parse }: FrontMatterBlock, path: string): ParsedYaml {
  let parsed = parseYaml('', path)
  matter(`${fence}\n${text}\n${fence}\n`, {
    delimiters: fence,
    language: 'front-matter',
    engines: {
      'front-matter': (block: string) => {
        parsed = parse(block.replace(/^\n/, ''), path, firstLine)
        return {}
      },
    },
  })
  return parsed
}

function readNothing(path: string): ReadFrontMatter {
  const { placeOf } = parseYaml('', path)
  return { frontMatter: frontMatterSchema.parse({}), given: {}, problems: [], placeOf }
}

function closingHint(delimiter: string): string {
  if (delimiter === '}') return 'Close the object by a } on a line of its own.'
  return `Add a line of ${delimiter} after its last field.`
}

function checkFrontMatter(yaml: ParsedYaml, start: Place, timeZone: string) {
  // Further faults follow from the first.
  const problems = yaml.faults
    .slice(0, 1)
    .map((fault) =>
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
