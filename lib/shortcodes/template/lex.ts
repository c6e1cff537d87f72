import { TemplateFault } from './ast.ts'
import { readCharacter, readNumber, readString } from './literal.ts'

/** A word of an action. `glued` says that no space stands before it: `.a.b` is one value, `.a .b` are two. */
export type Token = { offset: number; glued: boolean } & (
  | { kind: 'word' | 'field' | 'variable' | 'mark'; text: string }
  | { kind: 'literal'; value: unknown }
)

/** The source cut into text and actions; comments are gone, trim markers are applied. */
export type Item =
  | { kind: 'text'; text: string; offset: number }
  | { kind: 'action'; tokens: Token[]; offset: number }

const name = /[\p{L}_][\p{L}\p{Nd}_]*/uy
const fieldName = /\.[\p{L}_][\p{L}\p{Nd}_]*/uy
const variableName = /\$[\p{L}\p{Nd}_]*/uy
const number = /[+-]?(?:0[xob][\da-f_]+|\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)/iy
const mark = /:=|[=|,().]/y
const space = /[ \t\r\n]*/y
const actionEnd = /(?:[ \t\r\n]+-)?\}\}/y
const comment = /\/\*[\s\S]*?\*\//y

/** Cuts a template into text and actions. */
export function lexTemplate(source: string): Item[] {
  const items: Item[] = []
  let at = 0
  let trimsNext = false
  for (;;) {
    const start = source.indexOf('{{', at)
    const trimsBefore = start >= 0 && /^-[ \t\r\n]/.test(source.slice(start + 2, start + 4))
    let text = source.slice(at, start < 0 ? source.length : start)
    if (trimsNext) text = text.replace(/^[ \t\r\n]+/, '')
    if (trimsBefore) text = withoutEndSpace(text)
    if (text !== '') items.push({ kind: 'text', text, offset: at })
    if (start < 0) return items
    const action = lexAction(source, start, start + (trimsBefore ? 3 : 2))
    if (action.tokens) items.push({ kind: 'action', tokens: action.tokens, offset: start })
    at = action.end
    trimsNext = source.startsWith('-}}', at - 3)
  }
}

/** A pattern that ends in `$` would start anew at every space of a long text. */
function withoutEndSpace(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

function lexAction(source: string, start: number, from: number): { tokens?: Token[]; end: number } {
  const tokens: Token[] = []
  let at = matchAt(space, source, from)?.end ?? from
  const remark = matchAt(comment, source, at)
  if (remark) {
    const end = matchAt(actionEnd, source, remark.end)
    if (!end) throw new TemplateFault(start, 'a comment must end with */}} or */ -}}')
    return { end: end.end }
  }
  if (source.startsWith('/*', at)) throw new TemplateFault(start, 'a comment is not closed')
  let glued = false
  for (;;) {
    const end = matchAt(actionEnd, source, at)
    if (end) return { tokens, end: end.end }
    const afterSpace = matchAt(space, source, at)?.end ?? at
    if (afterSpace > at) {
      glued = false
      at = afterSpace
      continue
    }
    const token = at < source.length ? lexToken(source, at, glued) : undefined
    if (!token) throw unreadable(source, start, at)
    tokens.push(token.token)
    at = token.end
    glued = true
  }
}

function lexToken(source: string, at: number, glued: boolean): { token: Token; end: number } | undefined {
  const place = { offset: at, glued }
  const first = source.charAt(at)
  if (first === '"' || first === '`') {
    const { value, end } = readString(source, at)
    return { token: { kind: 'literal', value, ...place }, end }
  }
  if (first === "'") {
    const { value, end } = readCharacter(source, at)
    return { token: { kind: 'literal', value, ...place }, end }
  }
  const digits = matchAt(number, source, at)
  if (digits) {
    return { token: { kind: 'literal', value: readNumber(digits.text, at), ...place }, end: digits.end }
  }
  const word = matchAt(name, source, at)
  if (word) return { token: { kind: 'word', text: word.text, ...place }, end: word.end }
  const field = matchAt(fieldName, source, at)
  if (field) return { token: { kind: 'field', text: field.text.slice(1), ...place }, end: field.end }
  const variable = matchAt(variableName, source, at)
  if (variable) {
    return { token: { kind: 'variable', text: variable.text.slice(1), ...place }, end: variable.end }
  }
  const sign = matchAt(mark, source, at)
  return sign && { token: { kind: 'mark', text: sign.text, ...place }, end: sign.end }
}

function unreadable(source: string, start: number, at: number): TemplateFault {
  if (at >= source.length || source.startsWith('{{', at)) return new TemplateFault(start, '{{ is not closed')
  return new TemplateFault(at, `${JSON.stringify(source.charAt(at))} is not understood here`)
}

function matchAt(pattern: RegExp, source: string, at: number): { text: string; end: number } | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(source)
  return match ? { text: match[0], end: at + match[0].length } : undefined
}
