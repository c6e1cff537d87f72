import { TemplateFault } from './ast.ts'
import { Float } from './value.ts'

type Content =
  | { kind: 'word' | 'field' | 'variable' | 'mark'; text: string }
  | { kind: 'literal'; value: unknown }

/** A word of an action. `glued` says that no space stands before it: `.a.b` is one value, `.a .b` are two. */
export type Token = { offset: number; glued: boolean } & Content

/** The source cut into text and actions; comments are gone, trim markers are applied. */
export type Item =
  | { kind: 'text'; text: string; offset: number }
  | { kind: 'action'; tokens: Token[]; offset: number }

/** An action of more words is a mistake or an attack; it also bounds how deep parentheses nest. */
const mostTokens = 500

const token =
  /(?<word>[\p{L}_][\p{L}\p{Nd}_]*)|\.(?<field>[\p{L}_][\p{L}\p{Nd}_]*)|\$(?<variable>[\p{L}\p{Nd}_]*)|(?<number>[+-]?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?![\w.]))|"(?<quoted>(?:[^"\\\n]|\\[^\n])*)"|`(?<raw>[^`]*)`|(?<mark>:=|[=|,().])/uy
const space = /[ \t\r\n]+/y
const actionEnd = /(?:[ \t\r\n]+-)?\}\}/y
const comment = /[ \t\r\n]*\/\*/y
const escapeSequence = /\\(?:u([\da-f]{4})|([\s\S]))/gi
const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\\', '\\'],
  ['"', '"'],
])

/**
 * Cuts a template into text and actions.
 * @throws TemplateFault
 * @see https://pkg.go.dev/text/template#hdr-Text_and_spaces
 */
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
    const from = start + (trimsBefore ? 3 : 2)
    if (matchAt(comment, source, from)) at = endOfComment(source, start)
    else {
      const { tokens, end } = lexAction(source, start, from)
      items.push({ kind: 'action', tokens, offset: start })
      at = end
    }
    trimsNext = source.startsWith('-}}', at - 3)
  }
}

/** A pattern that ends in `$` would start anew at every space of a long text. */
function withoutEndSpace(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

function endOfComment(source: string, start: number): number {
  const close = source.indexOf('*/', start + 4)
  if (close < 0) throw new TemplateFault(start, 'a comment is not closed')
  const end = matchAt(actionEnd, source, close + 2)
  if (!end) throw new TemplateFault(start, 'a comment must end with */}} or */ -}}')
  return actionEnd.lastIndex
}

function lexAction(source: string, start: number, from: number): { tokens: Token[]; end: number } {
  const tokens: Token[] = []
  let glued = false
  for (let at = from; ; ) {
    if (matchAt(actionEnd, source, at)) return { tokens, end: actionEnd.lastIndex }
    if (matchAt(space, source, at)) {
      glued = false
      at = space.lastIndex
      continue
    }
    const groups = matchAt(token, source, at)?.groups
    if (!groups) throw unreadable(source, start, at)
    if (tokens.length === mostTokens)
      throw new TemplateFault(start, `an action has more than ${mostTokens} words`)
    tokens.push({ ...tokenOf(groups, at), offset: at, glued })
    glued = true
    at = token.lastIndex
  }
}

function tokenOf(groups: Record<string, string | undefined>, offset: number): Content {
  for (const kind of ['word', 'field', 'variable', 'mark'] as const) {
    const text = groups[kind]
    if (text !== undefined) return { kind, text }
  }
  const { number, quoted, raw } = groups
  if (number === undefined) return { kind: 'literal', value: raw ?? withoutEscapes(quoted ?? '', offset) }
  return { kind: 'literal', value: number.includes('.') ? new Float(Number(number)) : Number(number) }
}

function withoutEscapes(text: string, offset: number): string {
  return text.replace(escapeSequence, (whole, code: string | undefined, letter: string) => {
    const character = code ? String.fromCharCode(Number.parseInt(code, 16)) : escapes.get(letter)
    if (character === undefined) throw new TemplateFault(offset, `the escape ${whole} is not supported`)
    return character
  })
}

function unreadable(source: string, start: number, at: number): TemplateFault {
  const character = source.charAt(at)
  if (/["`]/.test(character)) return new TemplateFault(at, 'a string is not closed')
  if (character === '' || source.startsWith('{{', at)) return new TemplateFault(start, '{{ is not closed')
  return new TemplateFault(at, `${JSON.stringify(character)} is not understood here`)
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
