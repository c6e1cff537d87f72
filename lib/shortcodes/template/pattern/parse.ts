import { readClass, readEscape } from './class.ts'
import { PatternFault } from './fault.ts'
import type { PatternNode } from './program.ts'

/** Groups deeper than this are a mistake or an attack. */
const deepest = 100

interface Flags {
  ignoresCase: boolean
  isMultiline: boolean
  dotTakesAll: boolean
  isUngreedy: boolean
}

/** Reads a pattern of Go's syntax (RE2: nothing that needs backtracking). */
export class PatternParser {
  readonly groups: string[] = ['']
  private at = 0
  private depth = 0
  private flags: Flags = { ignoresCase: false, isMultiline: false, dotTakesAll: false, isUngreedy: false }

  private readonly source: string

  constructor(source: string) {
    this.source = source.replace(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, quoted: string) =>
      quoted.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'),
    )
  }

  all(): PatternNode {
    const node = this.choice()
    if (this.at < this.source.length) throw new PatternFault('a parenthesis closes nothing')
    return node
  }

  private choice(): PatternNode {
    if (++this.depth > deepest) throw new PatternFault('groups are nested too deep')
    const options = [this.sequence()]
    while (this.take('|')) options.push(this.sequence())
    this.depth--
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options }
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = []
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const atom = this.atom()
      if (atom) parts.push(this.repeated(atom))
    }
    return { kind: 'sequence', parts }
  }

  private repeated(atom: PatternNode): PatternNode {
    const match = this.match(/([*+?])|\{(\d{1,4})(,?)(\d{0,4})\}/y)
    if (!match) return atom
    const [, sign, low, comma, high] = match
    const least = sign ? (sign === '+' ? 1 : 0) : Number(low)
    const most = sign
      ? sign === '?'
        ? 1
        : Number.POSITIVE_INFINITY
      : comma === ''
        ? least
        : high === ''
          ? Number.POSITIVE_INFINITY
          : Number(high)
    if (least > 1000 || (most !== Number.POSITIVE_INFINITY && (most > 1000 || most < least))) {
      throw new PatternFault('a repetition is out of bounds')
    }
    const isLazy = this.take('?') !== this.flags.isUngreedy
    if (this.match(/[*+?]/y)) throw new PatternFault('a repetition is repeated')
    return { kind: 'repeat', body: atom, least, most, isLazy }
  }

  private atom(): PatternNode | undefined {
    const character = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0)
    if (character === '(') return this.group()
    if ('*+?'.includes(character)) throw new PatternFault('a repetition repeats nothing')
    if (character === '[') {
      const { text, end } = readClass(this.source, this.at)
      this.at = end
      return this.character(text)
    }
    if (character === '\\') return this.escape()
    this.at += character.length
    if (character === '.') return this.character(this.flags.dotTakesAll ? '[^]' : '[^\\n]')
    if (character === '^') return lineStart(this.flags.isMultiline)
    if (character === '$') return lineEnd(this.flags.isMultiline)
    return this.character(literal(character))
  }

  private escape(): PatternNode | undefined {
    const mark = this.match(/\\([AzbB])/y)?.[1]
    if (mark === 'A') return lineStart(false)
    if (mark === 'z') return lineEnd(false)
    if (mark) return { kind: 'assertion', holds: (text, at) => isWordBoundary(text, at) === (mark === 'b') }
    const { text, end } = readEscape(this.source, this.at)
    this.at = end
    return this.character(text)
  }

  private group(): PatternNode | undefined {
    const outer = this.flags
    const opening = this.match(/\((?:\?(?:P?<(\w+)>|([imsU]*)(?:-([imsU]+))?([:)])))?/y)
    const [whole = '', name = '', on = '', off = '', end] = opening ?? []
    if (end) {
      this.flags = withFlags(withFlags(outer, on, true), off, false)
      // Flags of their own hold up to the end of the group that they stand in.
      if (end === ')') return undefined
    } else if (this.source[this.at] === '?') throw new PatternFault('a group is not supported')
    const slot = end ? undefined : this.groups.push(whole === '(' ? '' : name) - 1
    const body = this.choice()
    if (!this.take(')')) throw new PatternFault('a group is not closed')
    this.flags = outer
    return slot === undefined ? body : { kind: 'group', slot, body }
  }

  private character(text: string): PatternNode {
    try {
      return { kind: 'character', accepts: new RegExp(`^${text}$`, this.flags.ignoresCase ? 'iu' : 'u') }
    } catch {
      throw new PatternFault(`${text} is no class of characters`)
    }
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.source)
    if (match) this.at = pattern.lastIndex
    return match ?? undefined
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }
}

/** One character that means itself, for a pattern of JavaScript. */
function literal(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

function withFlags(flags: Flags, names: string, value: boolean): Flags {
  const result = { ...flags }
  if (names.includes('i')) result.ignoresCase = value
  if (names.includes('m')) result.isMultiline = value
  if (names.includes('s')) result.dotTakesAll = value
  if (names.includes('U')) result.isUngreedy = value
  return result
}

function lineStart(isMultiline: boolean): PatternNode {
  return { kind: 'assertion', holds: (text, at) => at === 0 || (isMultiline && text[at - 1] === '\n') }
}

function lineEnd(isMultiline: boolean): PatternNode {
  return { kind: 'assertion', holds: (text, at) => at === text.length || (isMultiline && text[at] === '\n') }
}

function isWordBoundary(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at - 1)) !== /\w/.test(text.charAt(at))
}
