import type { IndexedWord } from './indexed-word.ts'
import { headingCode, type Posting, weightCode } from './postings.ts'
import { addPosting, addWritten, endLine } from './write-line.ts'

const smallLetters = 'a'.charCodeAt(0)
const zero = '0'.charCodeAt(0)

/**
 * A word after a change of its pages. Those that stay are copied as they are written: a line may have thousands.
 * @param line of the word as it was; only the word and a tab where it is new
 * @param pageOf the page that each is now, in the same order; -1 for one that is gone or has changed
 * @param added the pages that have changed or are new, in order
 */
export function patchLine(
  word: string,
  line: string,
  pageOf: Int32Array,
  added: readonly Posting[],
): IndexedWord {
  let pageCount = 0
  let isInHeading = false
  let next = 0
  let page = 0
  let number = 0
  /** Where the weight and the headings of the page stand that was read last. */
  let from = 0
  let to = 0
  for (let at = word.length + 1; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code < weightCode) number = number * 36 + code - zero
    else if (code >= smallLetters) number = number * 36 + code - smallLetters + 10
    else {
      if (code < headingCode) {
        addBefore()
        page += number
        from = at
      }
      to = at + 1
      number = 0
    }
  }
  addBefore()
  addFresh(Number.POSITIVE_INFINITY)
  return { line: pageCount > 0 ? endLine(word) : undefined, pageCount, isInHeading }

  function addBefore(): void {
    const now = to > 0 ? (pageOf[page] ?? -1) : -1
    if (now < 0) return
    addFresh(now)
    addWritten(now, line, from, to)
    pageCount++
    if (to - from > 1) isInHeading = true
  }

  function addFresh(before: number): void {
    for (let posting = added[next]; posting && posting.page < before; posting = added[++next]) {
      addPosting(posting)
      pageCount++
      if (posting.headings.length > 0) isInHeading = true
    }
  }
}
