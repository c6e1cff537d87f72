/** One tag as it stands in a source. */
export interface Tag {
  name: string
  form: '<' | '%'
  isClosing: boolean
  isSelfClosing: boolean
  positional: string[]
  named: Record<string, string>
  bare: (string | number)[]
  end: number
}

/** Reads one tag that begins at `offset`, or says why it is none and how far it was read. */
export function readTag(
  source: string,
  offset: number,
  form: '<' | '%',
  limit: number,
): Tag | { reason: string; at: number } {
  const close = form === '<' ? '>}}' : '%}}'
  let at = offset + 3
  const skip = () => {
    while (at < source.length && /\s/.test(source.charAt(at))) at++
  }
  skip()
  const isClosing = source[at] === '/'
  if (isClosing) at++
  skip()
  const name = /^[^\s"'`={}<>%]+?(?=\s|\/?(?:>|%)\}\}|$)/.exec(source.slice(at, at + 200))?.[0]
  if (!name) return { reason: 'a shortcode has no name', at }
  at += name.length
  const positional: string[] = []
  const named: Record<string, string> = {}
  const bare: (string | number)[] = []
  const tag = { name, form, isClosing, positional, named, bare }
  for (;;) {
    skip()
    if (source.startsWith(close, at)) return { ...tag, isSelfClosing: false, end: at + 3 }
    if (source.startsWith(`/${close}`, at)) return { ...tag, isSelfClosing: true, end: at + 4 }
    if (at >= limit) return { reason: `shortcode ${name} is not closed by ${close}`, at }
    const key = readKey(source, at)
    if (key) at = key.end
    const value = readValue(source, at, close, key !== undefined)
    if (!value) return { reason: `shortcode ${name} or one of its values is not closed`, at }
    if (value.isBare) bare.push(key?.text ?? positional.length)
    if (key) define(named, key.text, value.text)
    else positional.push(value.text)
    at = value.end
  }
}

/** A key may be any name, also `__proto__`; the last of two counts. */
function define(named: Record<string, string>, key: string, value: string): void {
  Object.defineProperty(named, key, { value, enumerable: true, configurable: true, writable: true })
}

/** `key =`, `"key" =`, up to where the value begins. */
function readKey(source: string, at: number): { text: string; end: number } | undefined {
  const key = /(?:([\p{L}\p{N}_.-]+)|"([^"\\\n]+)")\s{0,100}=\s*/uy
  key.lastIndex = at
  const match = key.exec(source)
  return match ? { text: match[1] ?? match[2] ?? '', end: key.lastIndex } : undefined
}

/**
 * A value: `"with \" escapes"` on one line, `` `raw` ``, or bare up to a space or the end of the
 * tag. In Hugo a backslash escapes a quote and is itself everywhere else.
 */
function readValue(
  source: string,
  at: number,
  close: string,
  isNamed: boolean,
): { text: string; end: number; isBare: boolean } | undefined {
  if (source[at] === '`') {
    const end = source.indexOf('`', at + 1)
    return end < 0 ? undefined : { text: source.slice(at + 1, end), end: end + 1, isBare: false }
  }
  if (source[at] === '"') {
    for (let end = at + 1; end < source.length && source[end] !== '\n'; end++) {
      if (source[end] === '\\' && source[end + 1] === '"') end++
      else if (source[end] === '"') {
        return { text: source.slice(at + 1, end).replaceAll('\\"', '"'), end: end + 1, isBare: false }
      }
    }
    return undefined
  }
  let end = at
  while (end < source.length && !/\s/.test(source.charAt(end)) && !source.startsWith(close, end)) {
    if (source.startsWith(`/${close}`, end)) break
    if (source.startsWith('{{', end) || (!isNamed && source.startsWith('}}', end))) return undefined
    end++
  }
  return { text: source.slice(at, end), end, isBare: true }
}
