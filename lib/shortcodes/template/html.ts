import { attributeKind } from './attribute.ts'

/** The part of an address that comes next; what follows `?` or `#` is data. */
export type UrlPart = 'start' | 'path' | 'query'

/** Where an action prints, and so how its value is escaped. */
export type OutputPlace =
  /** Plain text, or what the author vouches for: not escaped. */
  | { kind: 'written' }
  /** In a tag, by `safeHTMLAttr`. */
  | { kind: 'vouched' }
  /** A comment of HTML, which is not printed. */
  | { kind: 'nothing' }
  | { kind: 'text' }
  /** The content of `<textarea>` and `<title>`: text without tags. */
  | { kind: 'rawText' }
  | { kind: 'attribute'; isQuoted: boolean; url?: UrlPart }

/** How far the HTML has come at a place of a template. */
export interface HtmlState {
  readonly mode: 'written' | 'text' | 'comment' | 'raw' | 'tag' | 'beforeValue' | 'value'
  /** `script`, `style`, `textarea` or `title`, whose content is no markup. */
  readonly element: string
  /** The attribute of this value, or what is named so far; one with `?` depends on how the template runs. */
  readonly attribute: string
  readonly delimiter: string
  readonly part: UrlPart | 'unknown'
}

const start: HtmlState = { mode: 'text', element: '', attribute: '', delimiter: '', part: 'start' }

const pieces: Record<HtmlState['mode'], RegExp> = {
  written: /[\s\S]+/y,
  text: /[^<]+|<!--|<!doctype|<\/?([a-z][a-z0-9:-]*)|</iy,
  comment: /-->|[^-]+|-/y,
  raw: /[^<]+|<\/(script|style|textarea|title)(?![^\s/>])|</iy,
  tag: /\s*=|[\s/]+|>|[^\s/>=]+/y,
  beforeValue: /\s+|["']|(?=[\s\S])/y,
  value: /[\s>]|[^\s>]+/y,
}
const quotedPieces: Record<string, RegExp> = { '"': /"|[^"]+/y, "'": /'|[^']+/y }

/**
 * Follows the HTML that a template writes, to know where each action prints: the static half of
 * Go's contextual escaping.
 * @see https://pkg.go.dev/html/template#hdr-Contexts
 */
export class HtmlReader {
  state: HtmlState

  constructor(escapes: boolean) {
    this.state = escapes ? start : { ...start, mode: 'written' }
  }

  /** Moves over text of the template; gives it as it is printed: without comments. */
  text(text: string): string {
    let printed = ''
    for (let at = 0; at < text.length; ) {
      const { mode, delimiter } = this.state
      const pattern = (mode === 'value' && quotedPieces[delimiter]) || pieces[mode]
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (!match) throw new Error(`no piece of HTML at ${at}`)
      printed += this.step(match[0], match[1])
      at += match[0].length
    }
    return printed
  }

  /** Where an action prints here; a text says why it must not. `isVouched`: a value of `safeHTMLAttr`. */
  output(isVouched: boolean): OutputPlace | string {
    this.state = begun(this.state)
    const { mode, element, attribute, delimiter, part } = this.state
    if (mode === 'written' || mode === 'text') return { kind: mode }
    if (mode === 'comment') return { kind: 'nothing' }
    if (mode === 'raw') {
      return /^(script|style)$/.test(element)
        ? `an action prints inside of <${element}>`
        : { kind: 'rawText' }
    }
    if (mode === 'tag') {
      this.move({ attribute: `${attribute}?` })
      return isVouched
        ? { kind: 'vouched' }
        : 'an action prints within a tag, but not within the value of an attribute'
    }
    const kind = attributeKind(attribute)
    if (kind === 'other') return `an action prints inside of the attribute ${attribute.replace('?', '…')}`
    const place = { kind: 'attribute', isQuoted: delimiter !== '' } as const
    if (kind === 'plain') return place
    return part === 'unknown'
      ? 'an action prints in an address whose beginning is not clear'
      : { ...place, url: part }
  }

  private move(change: Partial<HtmlState>): void {
    this.state = { ...this.state, ...change }
  }

  /** Moves over one piece and gives what is printed of it; `name` is that of the tag. */
  private step(piece: string, name: string | undefined): string {
    const { mode, element, attribute, delimiter, part } = this.state
    const inTag = { ...start, mode: 'tag', element } as const
    if (mode === 'text') {
      const isRaw = !piece.startsWith('</') && /^(script|style|textarea|title)$/i.test(name ?? '')
      if (name !== undefined) this.state = { ...inTag, element: isRaw ? name.toLowerCase() : '' }
      if (piece === '<') return '&lt;'
      if (piece !== '<!--') return piece
      this.move({ mode: 'comment' })
      return ''
    }
    if (mode === 'comment') {
      if (piece === '-->') this.state = start
      return ''
    }
    const isEnd = delimiter === '' ? /^[\s>]/.test(piece) : piece === delimiter
    if (mode === 'raw') {
      if (name?.toLowerCase() === element) this.state = { ...inTag, element: '' }
    } else if (piece === '>' && isEnd)
      this.state = element === '' ? start : { ...start, mode: 'raw', element }
    else if (mode === 'tag') {
      if (/^[\s/]+$/.test(piece)) this.move({ attribute: '' })
      else if (piece.endsWith('=') && attribute !== '') this.move({ mode: 'beforeValue' })
      else this.move({ attribute: attribute + piece })
    } else if (mode === 'beforeValue') {
      if (!/^\s/.test(piece)) this.move({ mode: 'value', delimiter: piece, part: 'start' })
    } else if (mode === 'value') {
      if (isEnd) this.state = inTag
      else this.move({ part: afterUrlText(part, piece) })
    }
    return piece
  }
}

/** The state after branches of which one has run; undefined where what follows depends on which. */
export function joined(a: HtmlState, b: HtmlState): HtmlState | undefined {
  const [left, right] = isSame(a, b) ? [a, b] : [begun(a), begun(b)]
  if (left.mode !== right.mode || left.element !== right.element || left.delimiter !== right.delimiter) {
    return undefined
  }
  return {
    ...left,
    attribute: left.attribute === right.attribute ? left.attribute : '?',
    part: left.part === right.part ? left.part : 'unknown',
  }
}

/** Whether two states are one. */
export function isSame(a: HtmlState, b: HtmlState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A value without quotes begins where an action prints it. */
function begun(state: HtmlState): HtmlState {
  return state.mode === 'beforeValue' ? { ...state, mode: 'value', delimiter: '', part: 'start' } : state
}

function afterUrlText(part: HtmlState['part'], text: string): HtmlState['part'] {
  if (/[?#]/.test(text)) return 'query'
  return part === 'start' && text.trim() !== '' ? 'path' : part
}
