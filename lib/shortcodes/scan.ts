/** A piece of an article's source: text, or a call of a shortcode. */
export type Piece = TextPiece | CallPiece

export interface TextPiece {
  kind: 'text'
  text: string
  /** Where it begins in the source. */
  offset: number
}

/** A call as written: `{{< name "a" key=b >}}inner{{< /name >}}`. */
export interface CallPiece {
  kind: 'call'
  name: string
  /** `{{< >}}` inserts its output, `{{% %}}` gives Markdown. */
  form: '<' | '%'
  positional: string[]
  named: Record<string, string>
  /** Which values are written without quotes, by place or name: to templates `3` and `true` are no texts then. */
  bare: (string | number)[]
  /** What stands between opening and closing tag; undefined for a single one. */
  inner: Piece[] | undefined
  offset: number
  /** Where the call ends, its closing tag included. */
  end: number
  /** The opening tag as written. */
  source: string
}

/** Something that is no proper call. */
export interface ScanFault {
  offset: number
  reason: string
}

interface Tag {
  name: string
  form: '<' | '%'
  isClosing: boolean
  isSelfClosing: boolean
  positional: string[]
  named: Record<string, string>
  bare: (string | number)[]
  end: number
}

/** What the source is cut into, in order; `end` is the closing tag of an opening one that is paired. */
type Part = TextPiece | { kind: 'tag'; tag: Tag; offset: number; end?: Part }

/** Hugo has no limit; a tree deeper than this is a mistake or an attack. */
const deepest = 100

/**
 * Finds the shortcodes of an article, wherever they stand: also in code and in comments, as Hugo
 * does. An escaped call, `{{</* x *​/>}}`, becomes the text of the call.
 * @see https://gohugo.io/content-management/shortcodes/
 */
export function scanShortcodes(source: string): { pieces: Piece[]; faults: ScanFault[] } {
  const faults: ScanFault[] = []
  const parts = cut(source, faults)
  pair(parts, faults)
  const pieces = build(parts, source, faults)
  return { pieces, faults: faults.sort((a, b) => a.offset - b.offset) }
}

/** Cuts the source into text and tags. */
function cut(source: string, faults: ScanFault[]): Part[] {
  const parts: Part[] = []
  let textStart = 0
  // What is read in vain is not read over and over: articles may be large, and hostile.
  let wasted = 0
  const isUnclosed = { '<': false, '%': false }
  const addText = (text: string, offset: number) => {
    if (text !== '') parts.push({ kind: 'text', text, offset })
  }
  for (const match of source.matchAll(/\{\{([<%])(\/\*)?/g)) {
    const offset = match.index
    if (offset < textStart) continue
    const form = match[1] === '<' ? '<' : '%'
    const close = form === '<' ? '>}}' : '%}}'
    if (match[2]) {
      const end = isUnclosed[form] ? -1 : source.indexOf(`*/${close}`, offset + 5)
      if (end < 0) {
        isUnclosed[form] = true
        faults.push({ offset, reason: `an escaped shortcode is not closed by */${close}` })
        continue
      }
      addText(source.slice(textStart, offset), textStart)
      addText(`{{${form}${source.slice(offset + 5, end)}${close}`, offset)
      textStart = end + 5
      continue
    }
    const limit = wasted > source.length ? Math.min(offset + 200, source.length) : source.length
    const tag = readTag(source, offset, form, limit)
    if ('reason' in tag) {
      wasted += tag.at - offset
      faults.push({ offset, reason: tag.reason })
      continue
    }
    if (tag.positional.length > 0 && Object.keys(tag.named).length > 0) {
      faults.push({ offset, reason: `shortcode ${tag.name} mixes values with and without a name` })
    }
    addText(source.slice(textStart, offset), textStart)
    textStart = tag.end
    parts.push({ kind: 'tag', tag, offset })
  }
  addText(source.slice(textStart), textStart)
  return parts
}

/** Finds the closing tag of each opening one: the nearest open call of its name; those opened after it are single. */
function pair(parts: readonly Part[], faults: ScanFault[]): void {
  const open: Exclude<Part, TextPiece>[] = []
  const count = new Map<string, number>()
  const add = (name: string, number: number) => count.set(name, (count.get(name) ?? 0) + number)
  for (const part of parts) {
    if (part.kind === 'text' || part.tag.isSelfClosing) continue
    const { name, form, isClosing } = part.tag
    if (!isClosing) {
      open.push(part)
      add(name, 1)
    } else if (count.get(name)) {
      for (let last = open.pop(); last; last = open.pop()) {
        add(last.tag.name, -1)
        if (last.tag.name !== name) continue
        last.end = part
        break
      }
    } else faults.push({ offset: part.offset, reason: `{{${form} /${name} closes nothing` })
  }
}

/** Makes the tree; what is nested too deep stands beside its call, so that no text is lost. */
function build(parts: readonly Part[], source: string, faults: ScanFault[]): Piece[] {
  const root: Piece[] = []
  const open: { call: CallPiece; inner: Piece[]; end: Part }[] = []
  for (const part of parts) {
    const last = open.at(-1)
    const siblings = last?.inner ?? root
    if (part.kind === 'text') {
      siblings.push(part)
    } else if (part === last?.end) {
      open.pop()
      const outer = open.at(-1)?.inner ?? root
      outer.push({ ...last.call, inner: last.inner, end: part.tag.end })
    } else if (!part.tag.isClosing) {
      const call = callOf(part.tag, part.offset, source)
      if (part.end && open.length < deepest) {
        open.push({ call, inner: [], end: part.end })
        continue
      }
      if (part.end) {
        faults.push({ offset: part.offset, reason: `shortcodes are nested more than ${deepest} deep` })
      }
      siblings.push(call)
    }
  }
  return root
}

function callOf(
  { name, form, positional, named, bare, end }: Tag,
  offset: number,
  source: string,
): CallPiece {
  const inner = undefined
  return {
    kind: 'call',
    name,
    form,
    positional,
    named,
    bare,
    inner,
    offset,
    end,
    source: source.slice(offset, end),
  }
}

/** Reads one tag that begins at `offset`, or says why it is none and how far it was read. */
function readTag(
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
