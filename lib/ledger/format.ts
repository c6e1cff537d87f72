import { ledgerPath } from '../content/read.ts'
import { error } from '../problem.ts'
import type { Problem, SourceFile } from '../types.ts'

/** An address that was published, and the article to which it belonged when it last was. */
export interface LedgerPage {
  /** Decoded, without the base path. */
  permalink: string
  /** File of the article; empty for a page that no file declares, and for an address outside of the site. */
  file: string
  /** Title of the page; empty for an old address that leads to it. */
  title: string
  /** Line of `urls.lock`, from 1; 0 where it does not stand there yet. */
  line: number
  /** Ids that the page had, each with its line. */
  anchors: Map<string, number>
}

/** What `urls.lock` records, by address. */
export type Ledger = ReadonlyMap<string, LedgerPage>

const header = `# Every address and every heading that this site has ever published, so that none is lost.
# npm run build adds new ones: commit them. A line that goes is a link that may break.
`

/** Address, perhaps `#id`; file, or - for none; title. */
const lineFormat = /^(\/[^\s#]*)(?:#(\S+)|(?: (\S+)(?: (.*))?)?)$/

/**
 * Reads `urls.lock`. The order of its lines does not matter, nor that one stands there twice: of
 * two the last counts, so that any merge of two branches is a ledger.
 * @returns the ledger, and an error for each line that does not fit
 */
export function readLedger({ path, source }: SourceFile): { ledger: Ledger; problems: Problem[] } {
  const pages = new Map<string, LedgerPage>()
  const problems: Problem[] = []
  const pageOf = (permalink: string) => {
    const page = pages.get(permalink) ?? { permalink, file: '', title: '', line: 0, anchors: new Map() }
    pages.set(permalink, page)
    return page
  }
  for (const [index, text] of source.split(/\r?\n/).entries()) {
    const line = index + 1
    if (text === '' || text.startsWith('#')) continue
    const entry = readLine(text)
    if (!entry) problems.push(unfitLine(path, line, text))
    else if (entry.anchor !== undefined) pageOf(entry.permalink).anchors.set(entry.anchor, line)
    else Object.assign(pageOf(entry.permalink), { file: entry.file, title: entry.title, line })
  }
  return { ledger: pages, problems }
}

function readLine(text: string) {
  const [, address, id, file = '-', title = ''] = lineFormat.exec(text) ?? []
  if (address === undefined) return undefined
  try {
    return {
      permalink: decodeWord(address),
      anchor: id === undefined ? undefined : decodeWord(id),
      file: file === '-' ? '' : decodeWord(file),
      title,
    }
  } catch {
    return undefined
  }
}

/** Most words have nothing to decode, and a ledger has a hundred thousand of them. */
function decodeWord(text: string): string {
  return text.includes('%') ? decodeURIComponent(text) : text
}

function unfitLine(file: string, line: number, text: string): Problem {
  const isConflict = /^(<{7}|={7}|>{7}|\|{7})/.test(text)
  return error(
    { file, line, column: 1 },
    'ledger',
    isConflict ? 'a merge of two branches is not finished' : `"${text}" is no line of ${ledgerPath}`,
    isConflict
      ? 'Keep the lines of both sides and remove the marks; their order does not matter.'
      : 'Write /address/, its file and its title, or /address/#heading.',
  )
}

/** Writes a ledger: sorted, one line for each address and each heading. */
export function writeLedger(ledger: Ledger): string {
  const lines = [...ledger.values()].flatMap((page) => {
    const address = escapeWord(page.permalink)
    return [pageLine(page), ...[...page.anchors.keys()].map((id) => `${address}#${escapeWord(id)}`)]
  })
  return `${header}${lines
    .map((line) => `${line}\n`)
    .sort()
    .join('')}`
}

/** The line of an address: `/guides/first/ guides/first.mdx First steps`. */
export function pageLine({ permalink, file, title }: Omit<LedgerPage, 'anchors' | 'line'>): string {
  const words = [
    escapeWord(permalink),
    file === '' ? '-' : escapeWord(file),
    title.replace(/\s+/g, ' ').trim(),
  ]
  return words.join(' ').trim()
}

/** Keeps letters of all languages readable: only what would end the word, or is invisible, is escaped. */
function escapeWord(text: string): string {
  if (/^[\w./-]*$/.test(text)) return text
  return text.replace(/[\s%#?\p{Cc}\p{Cf}]/gu, encodeURIComponent)
}
