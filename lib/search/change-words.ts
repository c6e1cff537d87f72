import { fileOf } from './format.ts'
import type { IndexedWord } from './indexed-word.ts'
import { type LineFile, linesOf } from './line-files.ts'
import { patchLine } from './patch-line.ts'
import { headingCode, type Posting, weightCode } from './postings.ts'

/**
 * The words of an index whose lines are others after a change of its pages. All files are looked through, which
 * takes far less than to take them apart; that is done with those that have a page that has changed, or may have
 * a word of one.
 * @param files of words
 * @param pageOf the page that each page of the index before is now; -1 for one that is gone or has changed
 * @param fresh the pages that have changed or are new, by word, in order
 */
export function changeWords(
  files: readonly LineFile[],
  pageOf: Int32Array,
  fresh: ReadonlyMap<string, Posting[]>,
): Map<string, IndexedWord> {
  const starts = files.map(({ start }) => start)
  const rest = new Map(fresh)
  const concerned = new Set([...fresh.keys()].map((word) => fileOf(starts, word)))
  const changes = new Map<string, IndexedWord>()
  files.forEach((file, number) => {
    if (!concerned.has(number) && !hasMoved(file.bytes.toString('latin1'), pageOf)) return
    for (const { word, line } of linesOf(file)) {
      const added = rest.get(word)
      if (!added && !hasMoved(line, pageOf)) continue
      rest.delete(word)
      const changed = patchLine(word, line, pageOf, added ?? [])
      if (changed.line !== line) changes.set(word, changed)
    }
  })
  for (const [word, postings] of rest) changes.set(word, patchLine(word, '', pageOf, postings))
  return changes
}

/** Whether lines have a page that is not the one that it was. */
function hasMoved(lines: string, pageOf: Int32Array): boolean {
  for (let at = lines.indexOf('\t') + 1; at > 0; at = lines.indexOf('\t', at) + 1) {
    let page = 0
    let number = 0
    for (; at < lines.length; at++) {
      const code = lines.charCodeAt(at)
      if (code === lineEnd) break
      if (code < weightCode) number = number * 36 + code - zero
      else if (code >= smallLetters) number = number * 36 + code - smallLetters + 10
      else {
        if (code < headingCode) {
          page += number
          if (pageOf[page] !== page) return true
        }
        number = 0
      }
    }
  }
  return false
}

const lineEnd = '\n'.charCodeAt(0)
const zero = '0'.charCodeAt(0)
const smallLetters = 'a'.charCodeAt(0)
