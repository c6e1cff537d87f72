import { Safe, textOf } from '../value.ts'
import { attributeKind } from './attribute.ts'
import { CssEscaper } from './css.ts'
import { escapeMarkup, escapeUnquoted, escapeValue } from './entities.ts'
import { JsEscaper } from './js.ts'
import { afterUrlText, escapeSrcset, escapeUrl, refused, type UrlPart } from './url.ts'

type Mode = 'text' | 'comment' | 'tag' | 'name' | 'afterName' | 'beforeValue' | 'attribute' | 'raw'

/**
 * Follows the HTML that a template writes, to know where a value stands and how it is escaped
 * there: Go's contextual escaping. Its text goes through `text`, its values through `value`.
 * @see https://pkg.go.dev/html/template#hdr-Contexts
 */
export class HtmlEscaper {
  private mode: Mode = 'text'
  /** `script`, `style`, `textarea` or `title`, whose content is no markup. */
  private element = ''
  private attribute = ''
  private delimiter: '"' | "'" | '' = ''
  private part: UrlPart = 'start'
  private css = new CssEscaper()
  private js = new JsEscaper()

  /** Text of the template as it is printed: without comments. */
  text(text: string): string {
    let result = ''
    for (let at = 0; at < text.length; ) {
      const { printed, end } = this.step(text, at)
      result += printed
      at = end
    }
    return result
  }

  /** A value as it is printed at this place. */
  value(value: unknown): string {
    if (this.mode === 'comment') return ''
    if (this.mode === 'text') return isSafe(value, 'html') ? textOf(value) : escapeValue(textOf(value))
    if (this.mode === 'raw') return this.rawValue(value)
    if (this.mode === 'attribute') return this.quoted(this.attributeValue(value), value)
    if (this.mode === 'beforeValue') {
      this.beginValue('')
      return this.quoted(this.attributeValue(value), value)
    }
    if (this.mode !== 'name') this.attribute = ''
    this.mode = 'name'
    return this.nameValue(value)
  }

  private step(text: string, at: number): { printed: string; end: number } {
    if (this.mode === 'text') return this.markup(text, at)
    if (this.mode === 'comment') {
      const end = text.indexOf('-->', at)
      if (end >= 0) this.mode = 'text'
      return { printed: '', end: end < 0 ? text.length : end + 3 }
    }
    if (this.mode === 'raw') return this.raw(text, at)
    if (this.mode === 'attribute') return this.inAttribute(text, at)
    return this.inTag(text, at)
  }

  private markup(text: string, at: number): { printed: string; end: number } {
    const start = text.indexOf('<', at)
    if (start < 0) return { printed: text.slice(at), end: text.length }
    const before = text.slice(at, start)
    if (text.startsWith('<!--', start)) {
      this.mode = 'comment'
      return { printed: before, end: start + 4 }
    }
    const tag = /<(\/?)([a-z][a-z0-9:-]*)|<!doctype/iy
    tag.lastIndex = start
    const match = tag.exec(text)
    if (!match) return { printed: `${before}&lt;`, end: start + 1 }
    const name = match[2]?.toLowerCase() ?? ''
    if (name !== '') this.mode = 'tag'
    this.element = match[1] === '' && /^(script|style|textarea|title)$/.test(name) ? name : ''
    return { printed: before + match[0], end: tag.lastIndex }
  }

  private inTag(text: string, at: number): { printed: string; end: number } {
    const character = text.charAt(at)
    const step = { printed: character, end: at + 1 }
    if (character === '>') {
      this.mode = this.element === '' ? 'text' : 'raw'
      this.css = new CssEscaper()
      this.js = new JsEscaper()
    } else if (this.mode === 'beforeValue') {
      if (/\s/.test(character)) return step
      this.beginValue(character === '"' || character === "'" ? character : '')
      if (this.delimiter === '') return { printed: '', end: at }
    } else if (/[\s/]/.test(character)) {
      if (this.mode === 'name') this.mode = 'afterName'
    } else if (character === '=' && this.mode !== 'tag') {
      this.mode = 'beforeValue'
    } else {
      if (this.mode !== 'name') this.attribute = ''
      this.mode = 'name'
      this.attribute += character
    }
    return step
  }

  private beginValue(delimiter: '"' | "'" | ''): void {
    this.mode = 'attribute'
    this.delimiter = delimiter
    this.part = 'start'
    this.css = new CssEscaper()
    this.js = new JsEscaper()
  }

  private inAttribute(text: string, at: number): { printed: string; end: number } {
    const end = this.delimiter === '' ? endOfWord(text, at) : text.indexOf(this.delimiter, at)
    const stop = end < 0 ? text.length : end
    const content = text.slice(at, stop)
    const kind = attributeKind(this.attribute)
    if (kind === 'url') this.part = afterUrlText(this.part, content)
    const printed = kind === 'css' ? this.css.text(content) : kind === 'js' ? this.js.text(content) : content
    if (end < 0) return { printed, end: stop }
    this.mode = 'tag'
    return { printed: printed + this.delimiter, end: stop + this.delimiter.length }
  }

  private raw(text: string, at: number): { printed: string; end: number } {
    const close = new RegExp(`</${this.element}(?=[\\s/>]|$)`, 'ig')
    close.lastIndex = at
    const match = close.exec(text)
    const content = text.slice(at, match ? match.index : text.length)
    const escaper = this.element === 'script' ? this.js : this.element === 'style' ? this.css : undefined
    const printed = escaper ? escaper.text(content) : content
    if (!match) return { printed, end: text.length }
    this.mode = 'tag'
    this.element = ''
    return { printed: printed + match[0], end: close.lastIndex }
  }

  private rawValue(value: unknown): string {
    if (this.element === 'script') return this.js.value(value)
    if (this.element === 'style') return this.css.value(value)
    return isSafe(value, 'html') ? escapeMarkup(textOf(value)) : escapeValue(textOf(value))
  }

  private attributeValue(value: unknown): string {
    const kind = attributeKind(this.attribute)
    if (kind === 'url') return escapeUrl(value, this.part)
    if (kind === 'srcset') return escapeSrcset(value)
    if (kind === 'css') return this.css.value(value)
    if (kind === 'js') return this.js.value(value)
    if (kind === 'markup' && !isSafe(value, 'html')) return escapeValue(textOf(value))
    return textOf(value)
  }

  private quoted(text: string, value: unknown): string {
    const isPlain = attributeKind(this.attribute) === 'plain'
    const isMarkup = isPlain && isSafe(value, 'html')
    const plain = isMarkup ? text.replace(/<[^<>]*>/g, '') : text
    if (this.delimiter === '') return plain === '' ? '""' : escapeUnquoted(plain)
    return isMarkup ? escapeMarkup(plain) : escapeValue(plain)
  }

  /** An attribute's name: a word that carries no address, style or code. */
  private nameValue(value: unknown): string {
    const text = textOf(value)
    if (isSafe(value, 'attribute')) return text
    const name = text.toLowerCase()
    const isHarmless = /^[a-z0-9]+$/.test(name) && attributeKind(name) === 'plain'
    this.attribute += isHarmless ? name : refused
    return isHarmless ? name : refused
  }
}

/** Where a value without quotes ends; -1 if it goes on after the text. */
function endOfWord(text: string, at: number): number {
  const end = /[\s>]/g
  end.lastIndex = at
  return end.exec(text)?.index ?? -1
}

function isSafe(value: unknown, kind: Safe['kind']): boolean {
  return value instanceof Safe && value.kind === kind
}
