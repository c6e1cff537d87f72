import { jsonOf } from '../functions/conversion.ts'
import { Safe, textOf } from '../value.ts'

type State = 'code' | '"' | "'" | '`' | 'pattern' | 'line' | 'block'

/** Follows JavaScript of a template to know how a value is escaped in it; comments are dropped, as Go does. */
export class JsEscaper {
  private state: State = 'code'
  /** The last mark of the code: after a value `/` divides, otherwise it begins a pattern. */
  private last = ''

  text(text: string): string {
    let result = ''
    for (const [piece] of text.matchAll(/\\[\s\S]|\/\/|\/\*|\*\/|[\s\S]/gu)) result += this.step(piece)
    return result
  }

  value(value: unknown): string {
    if (this.state === 'line' || this.state === 'block') return ''
    if (this.state !== 'code') return inString(textOf(value), this.state)
    this.last = 'x'
    if (value instanceof Safe && value.kind === 'js') return value.text
    const json = jsonOf(value)
    return /^[\w$]/.test(json) || /[\w$]$/.test(json) ? ` ${json} ` : json
  }

  /** Takes one character or pair on; gives what is printed of it. */
  private step(piece: string): string {
    if (this.state === 'line') {
      if (piece !== '\n') return ''
      this.state = 'code'
      return piece
    }
    if (this.state === 'block') {
      if (piece !== '*/') return ''
      this.state = 'code'
      // What stands before a comment and what follows do not grow together.
      return ' '
    }
    if (this.state !== 'code') {
      const ends = this.state === 'pattern' ? piece.startsWith('/') || piece === '\n' : piece === this.state
      if (ends) this.state = 'code'
      this.last = 'x'
      return piece
    }
    if (piece === '//') this.state = 'line'
    else if (piece === '/*') this.state = 'block'
    else if (piece === '"' || piece === "'" || piece === '`') this.state = piece
    else if (piece === '/' && !/[\w$)\]}]/.test(this.last)) this.state = 'pattern'
    if (piece.trim() !== '') this.last = piece
    return this.state === 'line' || this.state === 'block' ? '' : piece
  }
}

/** What stands between quotes, or in a pattern, where it means itself. */
function inString(text: string, state: State): string {
  return [...text.toWellFormed()].map((character) => escaped(character, state === 'pattern')).join('')
}

function escaped(character: string, isPattern: boolean): string {
  if (character === '\\' || character === '/') return `\\${character}`
  if (isPattern && '$()*-.?[]^{|}'.includes(character)) return `\\${character}`
  const isHarmless = character >= ' ' && !'"\'`&+<>$\u2028\u2029'.includes(character)
  return isHarmless ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
