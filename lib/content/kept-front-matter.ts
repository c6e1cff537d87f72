import { createHash } from 'node:crypto'
import type { Place } from '../types.ts'
import type { FrontMatter } from './front-matter.ts'
import { type ArticleReader, type ReadFrontMatter, readArticle, readFrontMatter } from './read-article.ts'
import type { FrontMatterBlock } from './split-article.ts'
import type { Store } from './store.ts'

/** What is kept of front matter in which nothing is wrong. */
interface Kept {
  frontMatter: FrontMatter
  given: Record<string, unknown>
  /** Where the title stands, or would stand. */
  title: Spot
  /** Where each alias stands. */
  aliases: Spot[]
}

/** Lines from that of the block, and the column. */
type Spot = [lines: number, column: number]

/** One text for all articles: so many files would take as long to read as they take to parse. */
const key = 'front-matter'

/**
 * Reads articles, and keeps what their front matter says, since to parse and check it takes nine
 * tenths of the time. It is known by its own text, so that an edit below it makes nothing new.
 * @returns the reader, and what writes down what it has read since the last time, and forgets the rest
 */
export function keptFrontMatter(store: Store): { read: ArticleReader; save(): void } {
  const known = new Map<string, string>()
  for (const line of store.read(key)?.split('\n') ?? []) known.set(line.slice(0, hashLength), line)
  const used = new Map<string, string>()
  let isNew = false

  function readBlock(block: FrontMatterBlock, path: string, timeZone: string): ReadFrontMatter {
    const hash = hashOf(block, timeZone)
    const line = used.get(hash) ?? known.get(hash)
    if (line !== undefined) {
      used.set(hash, line)
      return restored(JSON.parse(line.slice(hashLength)), block, path, timeZone)
    }
    const read = readFrontMatter(block, path, timeZone)
    if (read.problems.length === 0 && isPlain(withoutDates(read.given))) {
      used.set(hash, hash + JSON.stringify(keptOf(read, block)))
      isNew = true
    }
    return read
  }

  return {
    read: (file, timeZone) => readArticle(file, timeZone, readBlock),
    save() {
      if (isNew || used.size < known.size) store.write(key, [...used.values()].join('\n'))
      known.clear()
      for (const [hash, line] of used) known.set(hash, line)
      used.clear()
      isNew = false
    },
  }
}

const hashLength = 32

function hashOf({ delimiter, text }: FrontMatterBlock, timeZone: string): string {
  const hash = createHash('sha256').update(`${delimiter} ${timeZone}\n${text}`)
  return hash.digest('hex').slice(0, hashLength)
}

function keptOf({ frontMatter, given, placeOf }: ReadFrontMatter, { firstLine }: FrontMatterBlock): Kept {
  const spotOf = (path: readonly PropertyKey[]): Spot => {
    const { line, column } = placeOf(path)
    return [line - firstLine, column]
  }
  const aliases = frontMatter.aliases.map((_, index) => spotOf(['aliases', index]))
  return { frontMatter, given, title: spotOf(['title']), aliases }
}

/** Any other place is asked for where something is wrong, and is looked for then. */
function restored(
  { frontMatter, given, title, aliases }: Kept,
  block: FrontMatterBlock,
  path: string,
  timeZone: string,
): ReadFrontMatter {
  const spotOf = ([field, index, ...rest]: readonly PropertyKey[]): Spot | undefined => {
    if (rest.length > 0) return undefined
    if (field === 'title' && index === undefined) return title
    return field === 'aliases' && index !== undefined ? aliases[Number(index)] : undefined
  }
  const placeOf = (fields: readonly PropertyKey[]): Place => {
    const spot = spotOf(fields)
    if (!spot) return readFrontMatter(block, path, timeZone).placeOf(fields)
    const [lines, column] = spot
    return { file: path, line: block.firstLine + lines, column }
  }
  return { frontMatter, given, problems: [], placeOf }
}

/** The dates of a page are read from the text of a date as from the date itself. */
function withoutDates({ date, lastmod, publishdate, expirydate, ...rest }: Record<string, unknown>): unknown {
  return rest
}

/** Whether a value is the same after it was written as JSON: dates of TOML are not, nor is what is no number. */
export function isPlain(value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isPlain)
  if (typeof value !== 'object') return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain)
}
