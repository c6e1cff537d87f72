import { Safe, textOf } from '../value.ts'
import { afterUrlText, escapeUrl, refused, type UrlPart } from './url.ts'

type State = 'value' | '"' | "'" | 'url' | 'url"' | "url'" | 'comment'

/** Follows CSS of a template, in an attribute or in an element, to know how a value is escaped in it. */
export class CssEscaper {
  private state: State = 'value'
  private part: UrlPart = 'start'

  text(text: string): string {
    const pattern = /\\[\s\S]|\/\*|\*\/|url\(\s*["']?|["')]/gi
    let from = 0
    for (const match of text.matchAll(pattern)) {
      this.part = afterUrlText(this.part, text.slice(from, match.index))
      this.step(match[0].toLowerCase())
      from = match.index + match[0].length
    }
    this.part = afterUrlText(this.part, text.slice(from))
    return text
  }

  value(value: unknown): string {
    if (this.state === 'comment') return ''
    if (this.state === '"' || this.state === "'") return cssString(textOf(value))
    if (this.state !== 'value') return escapeUrl(value, this.part)
    if (value instanceof Safe && value.kind === 'css') return value.text
    const text = textOf(value)
    return isPlainValue(text) ? text : refused
  }

  private step(mark: string): void {
    if (mark.startsWith('\\')) return
    if (this.state === 'comment') {
      if (mark === '*/') this.state = 'value'
    } else if (this.state === 'value') {
      this.part = 'start'
      if (mark === '/*') this.state = 'comment'
      else if (mark === '"' || mark === "'") this.state = mark
      else if (mark.startsWith('url(')) {
        this.state = mark.endsWith('"') ? 'url"' : mark.endsWith("'") ? "url'" : 'url'
      }
    } else if (mark === this.state || `url${mark}` === this.state || (this.state === 'url' && mark === ')')) {
      this.state = 'value'
    }
  }
}

/** A number, word or colour; nothing that ends the declaration or runs code in an old browser. */
function isPlainValue(text: string): boolean {
  if (/[\0"'()/;@[\\\]`{}<>]|--/.test(text)) return false
  return !/expression|mozbinding/i.test(text.replace(/[^a-z]/gi, ''))
}

function cssString(text: string): string {
  return text.replace(/[\0\t\n\f\r"&'()+/:;<>\\{}]/g, (character) =>
    character === '\\' ? '\\\\' : `\\${character.charCodeAt(0).toString(16)} `,
  )
}
