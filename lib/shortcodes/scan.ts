import { readTag, type Tag } from './read-tag.ts'

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
  /** Whether Hugo takes it all the same, and no text is lost. */
  isHarmless?: boolean
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
    } else faults.push({ offset: part.offset, reason: `{{${form} /${name} closes nothing`, isHarmless: true })
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
