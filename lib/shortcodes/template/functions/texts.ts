import { createHash } from 'node:crypto'
import { format } from '../format.ts'
import { numberOf, Safe, textOf, textWithNil } from '../value.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'

/** A function of texts. The result is a text, also where the argument was safe HTML. */
function ofTexts(run: (...texts: string[]) => unknown): TemplateFunction {
  return (args) => run(...args.slice(0, 10).map(textOf))
}

/** Drops the characters of `set` from the start, the end or both. */
function cut(text: string, set: string, sides: 'start' | 'end' | 'both'): string {
  const characters = [...text]
  const dropped = new Set(set)
  let from = 0
  let to = characters.length
  if (sides !== 'end') while (from < to && dropped.has(characters[from] ?? '')) from++
  if (sides !== 'start') while (to > from && dropped.has(characters[to - 1] ?? '')) to--
  return characters.slice(from, to).join('')
}

/** `substr TEXT START [LENGTH]`; what is negative counts from the end. */
const substr: TemplateFunction = ([value, start, length]) => {
  const characters = [...textOf(value)]
  const given = numberOf(start) ?? 0
  const from = given < 0 ? Math.max(0, characters.length + given) : given
  const size = numberOf(length) ?? characters.length
  return characters.slice(from, size < 0 ? characters.length + size : from + size).join('')
}

const replace: TemplateFunction = ([value, old, replacement, limit]) => {
  const text = textOf(value)
  const pieces = old === '' ? ['', ...text, ''] : text.split(textOf(old))
  const most = limit === undefined ? pieces.length : (numberOf(limit) ?? 0)
  const inserted = textOf(replacement)
  if (most < 0 || most >= pieces.length - 1) return pieces.join(inserted)
  return [pieces.slice(0, most + 1).join(inserted), ...pieces.slice(most + 1)].join(textOf(old))
}

/** `truncate SIZE [ELLIPSIS] TEXT`, between words. */
const truncate: TemplateFunction = (args) => {
  const most = numberOf(args[0]) ?? 0
  const text = textOf(args.at(-1)).replace(/<[^<>]*>/g, '')
  const characters = [...text]
  if (characters.length <= most) return text
  let end = most
  while (end > 0 && /\S/.test(characters[end] ?? '')) end--
  const kept = characters.slice(0, end > 0 ? end : most).join('')
  return `${kept.trimEnd()}${args.length > 2 ? textOf(args[1]) : ' …'}`
}

/** Go sets a space between two values of which neither is a text. */
function print(args: readonly unknown[]): string {
  let result = ''
  let afterText = true
  for (const value of args) {
    const isText = typeof value === 'string' || value instanceof Safe
    if (!isText && !afterText) result += ' '
    result += textWithNil(value)
    afterText = isText
  }
  return result
}

export const texts: FunctionTable = {
  'strings.TrimSpace': ofTexts((text = '') => text.trim()),
  'strings.Trim trim': ofTexts((text = '', set = '') => cut(text, set, 'both')),
  'strings.TrimLeft': ofTexts((set = '', text = '') => cut(text, set, 'start')),
  'strings.TrimRight': ofTexts((set = '', text = '') => cut(text, set, 'end')),
  'strings.TrimPrefix': ofTexts((prefix = '', text = '') =>
    text.startsWith(prefix) ? text.slice(prefix.length) : text,
  ),
  'strings.TrimSuffix': ofTexts((suffix = '', text = '') =>
    text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text,
  ),
  'strings.Chomp chomp': ([value]) => {
    const text = cut(textOf(value), '\r\n', 'end')
    return value instanceof Safe ? new Safe(value.kind, text) : text
  },
  'strings.Replace replace': replace,
  'strings.Split split': ofTexts((text = '', separator = '') =>
    separator === '' ? [...text] : text.split(separator),
  ),
  'strings.HasPrefix hasPrefix': ofTexts((text = '', prefix = '') => text.startsWith(prefix)),
  'strings.HasSuffix hasSuffix': ofTexts((text = '', suffix = '') => text.endsWith(suffix)),
  'strings.Contains': ofTexts((text = '', part = '') => text.includes(part)),
  'strings.CountRunes countrunes': ofTexts((text = '') => [...text.replace(/<[^<>]*>|\s/g, '')].length),
  'strings.Substr substr': substr,
  'strings.Truncate truncate': truncate,
  'cast.ToString string': ofTexts((text = '') => text),
  'crypto.MD5 md5': ofTexts((text = '') => createHash('md5').update(text).digest('hex')),
  'fmt.Print print': print,
  'fmt.Println println': (args) => `${args.map(textWithNil).join(' ')}\n`,
  'fmt.Printf printf': ([pattern, ...args]) => format(textOf(pattern), args),
}
