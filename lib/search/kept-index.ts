import type { ResultStore } from '../store/result-store.ts'
import type { PageGroup } from './indexed-pages.ts'
import type { LineFile } from './line-files.ts'
import { sumLengths } from './weigh.ts'

/** Where the index of a site waits for the next build. */
export interface Keeping {
  store: Pick<ResultStore, 'readBytes' | 'write'>
  /** The same in each build of the site. */
  key: string
  /** A hash of the code that makes the index. It is no part of the key, so that what older code made is overwritten. */
  code: string
}

/** What is kept of an index, of which the next one is made. */
export interface KeptIndex {
  groups: PageGroup[]
  /** The lengths of each field of all documents, added up. */
  sums: number[]
  words: LineFile[]
  spellings: LineFile[]
}

/** What stands before the files, behind the line of its maker: of each of them all but its bytes, and how many these are. */
interface Head {
  groups: [key: string, hash: string, shapes: string, pages: string][]
  sums: number[]
  words: FileHead[]
  spellings: FileHead[]
}
type FileHead = [start: string, hash: string, length: number]

const nothing: KeptIndex = { groups: [], sums: sumLengths([]), words: [], spellings: [] }

/** Reads what the last build kept; an empty index where it kept nothing, or other code did. */
export function readKeptIndex(keeping: Keeping | undefined): KeptIndex {
  const bytes = keeping?.store.readBytes(keeping.key)
  if (!keeping || !bytes) return nothing
  // Nothing is known of how other code kept it, so that is seen before anything is read.
  const maker = Buffer.from(`${makerOf(keeping)}\n`)
  if (!bytes.subarray(0, maker.length).equals(maker)) return nothing
  const end = bytes.indexOf('\n', maker.length)
  const { groups, sums, words, spellings }: Head = JSON.parse(bytes.toString('utf8', maker.length, end))
  let at = end + 1
  const fileOf = ([start, hash, length]: FileHead): LineFile => {
    at += length
    return { start, hash, bytes: bytes.subarray(at - length, at) }
  }
  return {
    groups: groups.map(([key, hash, shapes, pages]) => ({ key, hash, shapes, pages })),
    sums,
    words: words.map(fileOf),
    spellings: spellings.map(fileOf),
  }
}

/**
 * Keeps an index for the next build. It is one entry, so that all that is read is of one build: to read and to
 * write it takes less than a hundredth of a second for thousands of articles, since little of it is taken apart.
 */
export function keepIndex({ groups, sums, words, spellings }: KeptIndex, keeping: Keeping): void {
  const headOf = ({ start, hash, bytes }: LineFile): FileHead => [start, hash, bytes.length]
  const head: Head = {
    groups: groups.map(({ key, hash, shapes, pages }) => [key, hash, shapes, pages]),
    sums,
    words: words.map(headOf),
    spellings: spellings.map(headOf),
  }
  const files = [...words, ...spellings].map(({ bytes }) => bytes)
  keeping.store.write(
    keeping.key,
    Buffer.concat([Buffer.from(`${makerOf(keeping)}\n${JSON.stringify(head)}\n`), ...files]),
  )
}

/** What is a letter, and where Thai has words, is said by the Unicode tables of Node. */
function makerOf({ code }: Keeping): string {
  return `${code} ${process.version}`
}
