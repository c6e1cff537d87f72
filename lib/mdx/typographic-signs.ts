/** A part of a run of text. */
export interface RunPart {
  value: string
  /** Whether its signs are set; others only stand beside them. */
  isSet: boolean
}

const space = /\s/u
const punctuation = /[\p{P}\p{S}]/u
const letter = /\p{L}/u

/** Signs that are set wherever they stand, the longest first. */
const plain: readonly [source: string, sign: string][] = [
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
  ['<<', '«'],
  ['>>', '»'],
]

/**
 * Sets the signs of a run of text as Goldmark's typographer does: a quote opens or closes by what stands
 * on its two sides, and closes only what is open. One that does neither stays straight, as in `6"`.
 * @returns the parts, set
 * @see https://github.com/yuin/goldmark/blob/master/extension/typographer.go
 */
export function setSigns(parts: readonly RunPart[]): string[] {
  const run = parts.map(({ value }) => value).join('')
  const open = { '"': 0, "'": 0 }
  let start = 0
  return parts.map(({ value, isSet }) => {
    const end = start + value.length
    let set = isSet ? '' : value
    for (let at = start; isSet && at < end; ) {
      const found = plain.find(([source]) => at + source.length <= end && run.startsWith(source, at))
      const sign = run.charAt(at)
      set += found?.[1] ?? (sign === '"' || sign === "'" ? quote(run, at, sign, open) : sign)
      at += found?.[0].length ?? 1
    }
    start = end
    return set
  })
}

type Quote = '"' | "'"

function quote(run: string, at: number, sign: Quote, open: Record<Quote, number>): string {
  const before = charBefore(run, at)
  const rest = run.slice(at + 1, at + 8)
  const { opens, closes } = flanks(run, at, sign, before)
  if (sign === "'" && isApostrophe(before, rest, opens && !closes)) return '’'
  if (opens && !closes) {
    open[sign]++
    return sign === '"' ? '“' : '‘'
  }
  // Of plurals, as in `Smiths' house`, and at the end of what is quoted; not of feet and minutes.
  if (sign === "'" && rest.length > 1 && !/^\p{N}/u.test(rest)) return '’'
  const closesBoth = closes && opens && isPunctuation(rest, 0) && (rest.length < 2 || isEdge(rest, 1))
  if (open[sign] === 0 || !(closes && (!opens || closesBoth))) return sign
  // Inches within quotes: `"Monitor 21""`.
  if (sign === '"' && rest.startsWith('"') && /\d/.test(before)) return sign
  open[sign]--
  return sign === '"' ? '”' : '’'
}

/** By the rule of CommonMark for marks of emphasis, over all quotes that stand together. */
function flanks(run: string, at: number, sign: Quote, before: string) {
  let end = at
  while (run[end] === sign) end++
  const after = String.fromCodePoint(run.codePointAt(end) ?? 0x20)
  const isSpaced = { before: space.test(before), after: space.test(after) }
  const isPunct = { before: punctuation.test(before), after: punctuation.test(after) }
  return {
    opens: !isSpaced.after && (!isPunct.after || isSpaced.before || isPunct.before),
    closes: !isSpaced.before && (!isPunct.before || isSpaced.after || isPunct.after),
  }
}

/** Left out at the beginning of a word, as in `'90s` and `'tis`, within one, and before an ending after a quote or mark. */
function isApostrophe(before: string, rest: string, onlyOpens: boolean): boolean {
  if (onlyOpens && /^\d\ds(?![\p{L}\p{N}])/u.test(rest)) return true
  if (onlyOpens && /^(?:tis|twas|em|til|net|n|cause)(?![\p{L}\p{N}])/iu.test(rest)) return true
  if (/[\p{L}\p{N}]/u.test(before) && letter.test(charAfter(rest))) return true
  return onlyOpens && /^(?:[smtd]|ve|ll|re)(?![\p{L}\p{N}])/u.test(rest) && !space.test(before)
}

const isPunctuation = (text: string, at: number) => punctuation.test(text[at] ?? ' ')
const isEdge = (text: string, at: number) => isPunctuation(text, at) || space.test(text[at] ?? ' ')

function charBefore(run: string, at: number): string {
  const low = run.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff ? run.slice(at - 2, at) : (run[at - 1] ?? ' ')
}

function charAfter(rest: string): string {
  return String.fromCodePoint(rest.codePointAt(0) ?? 0x20)
}
