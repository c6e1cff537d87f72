import { PatternFault } from './fault.ts'

/** Go's classes reach over ASCII only. */
const named: Record<string, string> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: '\\t ',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
}

const letters: Record<string, string> = {
  d: '[0-9]',
  D: '[^0-9]',
  s: '[\\t\\n\\f\\r ]',
  S: '[^\\t\\n\\f\\r ]',
  w: '[0-9A-Za-z_]',
  W: '[^0-9A-Za-z_]',
}

/** What stands within a class of the letters above; a negated one is written out. */
const inner: Record<string, string> = {
  d: '0-9',
  D: '\\x00-/:-\\u{10ffff}',
  s: '\\t\\n\\f\\r ',
  S: '\\x00-\\x08\\v\\x0e-\\x1f!-\\u{10ffff}',
  w: '0-9A-Za-z_',
  W: '\\x00-\\/:-@\\[-\\^`\\{-\\u{10ffff}',
}

const controls: Record<string, string> = { a: '\x07', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

interface Piece {
  /** As a pattern of JavaScript that takes one character. */
  text: string
  end: number
}

/** Reads `\d`, `\pL`, `\x41`, `\.` and the like, as a pattern of JavaScript. */
export function readEscape(source: string, at: number): Piece {
  const letter = source.charAt(at + 1)
  if (Object.hasOwn(letters, letter)) return { text: letters[letter] ?? '', end: at + 2 }
  const property = readProperty(source, at)
  if (property) return property
  const { code, end } = readCode(source, at)
  return { text: `\\u{${code.toString(16)}}`, end }
}

/** Reads `[a-z\d[:alpha:]]`, as a class of JavaScript. */
export function readClass(source: string, at: number): Piece {
  const isNegated = source[at + 1] === '^'
  let text = ''
  let next = at + (isNegated ? 2 : 1)
  for (let isFirst = true; isFirst || source[next] !== ']'; isFirst = false) {
    if (next >= source.length) throw new PatternFault('a class is not closed')
    const piece = readNamed(source, next) ?? readLetter(source, next) ?? readProperty(source, next)
    if (piece) {
      text += piece.text
      next = piece.end
      continue
    }
    const from = readCode(source, next)
    next = from.end
    text += `\\u{${from.code.toString(16)}}`
    if (source[next] !== '-' || source[next + 1] === ']') continue
    const to = readCode(source, next + 1)
    if (to.code < from.code) throw new PatternFault('a range runs backwards')
    text += `-\\u{${to.code.toString(16)}}`
    next = to.end
  }
  return { text: `[${isNegated ? '^' : ''}${text}]`, end: next + 1 }
}

function readNamed(source: string, at: number): Piece | undefined {
  const match = /^\[:([a-z]+):\]/.exec(source.slice(at, at + 12))
  const name = match?.[1] ?? ''
  return match && Object.hasOwn(named, name)
    ? { text: named[name] ?? '', end: at + match[0].length }
    : undefined
}

function readLetter(source: string, at: number): Piece | undefined {
  const letter = source.charAt(at + 1)
  if (source[at] !== '\\' || !Object.hasOwn(inner, letter)) return undefined
  return { text: inner[letter] ?? '', end: at + 2 }
}

/** `\pL`, `\p{Greek}`, `\PL`, `\p{^L}`. */
function readProperty(source: string, at: number): Piece | undefined {
  const match = /^\\([pP])(?:([A-Z])|\{(\^?)(\w+)\})/.exec(source.slice(at, at + 50))
  if (!match) return undefined
  const [whole, letter, short, negation, long = ''] = match
  const isNegated = (letter === 'P') !== (negation === '^')
  const name = short ?? (long.length <= 2 ? long : `Script=${long}`)
  return { text: `\\${isNegated ? 'P' : 'p'}{${name}}`, end: at + whole.length }
}

/** One character, as itself or escaped. */
function readCode(source: string, at: number): { code: number; end: number } {
  const code = source.codePointAt(at)
  if (code === undefined) throw new PatternFault('the pattern ends too early')
  if (code !== 0x5c) return { code, end: at + (code > 0xffff ? 2 : 1) }
  const match = /^\\(?:x([\da-f]{2})|x\{([\da-f]{1,6})\}|([0-7]{3})|([afnrtv])|([^\w\s]))/iu.exec(
    source.slice(at, at + 12),
  )
  if (!match) throw new PatternFault('an escape is unknown')
  const [whole, hex, braced, octal, control, mark] = match
  const end = at + whole.length
  if (octal) return { code: Number.parseInt(octal, 8), end }
  if (control) return { code: controls[control]?.codePointAt(0) ?? 0, end }
  if (mark) return { code: mark.codePointAt(0) ?? 0, end }
  const value = Number.parseInt(hex ?? braced ?? '0', 16)
  if (value > 0x10ffff) throw new PatternFault('a character is out of bounds')
  return { code: value, end }
}
