import { readPattern } from '../shortcodes/template/pattern.ts'

/** What is done to a line, or to words within one. */
export type MarkKind = 'mark' | 'ins' | 'del'

/** What the info string of a fence asks for, after the language. */
export interface FenceOptions {
  title?: string
  /** The language of the code in a `diff`. */
  lang?: string
  /** Lines to mark, counted from 1 in the block. */
  lines: { kind: MarkKind; from: number; to: number }[]
  words: { kind: MarkKind; pattern: RegExp }[]
  /** Lines to look at; the others step back. */
  focus: Range[]
  /** Lines that are folded; `true` for all but the first of a long block. */
  collapse: Range[] | boolean
  /** Number of the first line, where lines are numbered. */
  firstNumber?: number
  wrap: boolean
  /** A file that the code is taken from, and which of its lines. */
  file?: string
  fileLines?: string
  faults: string[]
}

export interface Range {
  from: number
  to: number
}

const parts =
  /(\w[\w-]*)=(?:\{([^}]*)\}|"([^"]*)"|'([^']*)'|\/((?:[^/\\]|\\.)+)\/|\[([^\]]*)\]|([^\s,{}]+))|\{([\d\s,-]+)\}|"([^"]+)"|\/((?:[^/\\]|\\.)+)\/|([\w-]+)/g

/**
 * Reads the options of a fence: those of Starlight and Docusaurus (`title="a.js" {1,3-5} "word" ins={2}`),
 * and Hugo's (`{hl_lines=[1,"3-5"] linenos=true}`). Attributes in braces that nobody here knows are of
 * somebody's render hook, and words alone are words; both are left alone.
 * @see https://gohugo.io/content-management/syntax-highlighting/
 * @see https://expressive-code.com/key-features/text-markers/
 */
export function readFenceOptions(meta: string): FenceOptions {
  const options: FenceOptions = { lines: [], words: [], focus: [], collapse: false, wrap: false, faults: [] }
  const braces = hugoAttributes(meta)
  for (const [, text] of braces.matchAll(/\{(.*)\}/g)) readHugo(text ?? '', options)
  for (const match of withoutHugo(meta).matchAll(parts)) {
    const [, name, range, quoted, single, regex, , bare, lineMarks, word, wordRegex, flag] = match
    if (name !== undefined) setOption(name, { range, text: quoted ?? single ?? bare, regex }, options)
    else if (lineMarks !== undefined) addLines('mark', lineMarks, options)
    else if (word !== undefined) options.words.push({ kind: 'mark', pattern: literal(word) })
    else if (wordRegex !== undefined) addPattern('mark', wordRegex, options)
    else if (flag !== undefined) setFlag(flag, options)
  }
  return options
}

/** Braces that hold names, and not numbers of lines, are Hugo's. */
const hugoBraces = /(^|[\s])\{(?![\d\s,-]+\})[^}]*(?:\}|$)/g

const hugoAttributes = (meta: string) => (meta.match(hugoBraces) ?? []).join(' ')
const withoutHugo = (meta: string) => meta.replace(hugoBraces, ' ')

function setOption(
  name: string,
  { range, text, regex }: { range: string | undefined; text: string | undefined; regex: string | undefined },
  options: FenceOptions,
): void {
  const value = text ?? range ?? ''
  switch (name) {
    case 'title':
    case 'lang':
    case 'file':
      options[name] = value
      return
    case 'lines':
      options.fileLines = value
      return
    case 'mark':
    case 'ins':
    case 'del':
      if (regex !== undefined) addPattern(name, regex, options)
      else if (text !== undefined) options.words.push({ kind: name, pattern: literal(text) })
      else addLines(name, value, options)
      return
    case 'focus':
      options.focus.push(...ranges(value, options))
      return
    case 'collapse':
      options.collapse = ranges(value, options)
      return
    case 'startLineNumber':
      options.firstNumber = Number(value) || 1
      return
    case 'showLineNumbers':
      if (value !== 'false') options.firstNumber ??= 1
      return
    case 'wrap':
      options.wrap = value !== 'false'
      return
    default:
      options.faults.push(`a code block has no option "${name}"`)
  }
}

/** Words alone mean nothing, unless they are these. */
function setFlag(flag: string, options: FenceOptions): void {
  if (flag === 'showLineNumbers') options.firstNumber ??= 1
  else if (flag === 'wrap') options.wrap = true
  else if (flag === 'collapse') options.collapse = true
}

const hugoParts = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|\[([^\]]*)\]|([^\s,{}]+))/g

function readHugo(text: string, options: FenceOptions): void {
  for (const [, name = '', double, single, list, bare] of text.matchAll(hugoParts)) {
    const value = double ?? single ?? list ?? bare ?? ''
    const key = name.toLowerCase()
    // Hugo's own documentation names a file so; it is not read.
    if (key === 'title' || (key === 'file' && options.title === undefined)) options.title = value
    else if (key === 'hl_lines') addLines('mark', value.replace(/["']/g, '').replace(/ +/g, ','), options)
    else if (key === 'linenos' && value !== 'false') options.firstNumber ??= 1
    else if (key === 'linenostart') options.firstNumber = Number(value) || 1
  }
}

function addLines(kind: MarkKind, text: string, options: FenceOptions): void {
  options.lines.push(...ranges(text, options).map((range) => ({ kind, ...range })))
}

function ranges(text: string, options: FenceOptions): Range[] {
  return text
    .split(',')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const [, from, to = from] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part) ?? []
      if (from !== undefined && Number(from) > 0 && Number(to) >= Number(from))
        return [{ from: Number(from), to: Number(to) }]
      options.faults.push(`"${part.trim()}" names no lines`)
      return []
    })
}

/** A pattern that finds a text as it is. */
export function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g')
}

/** A stranger may have written the pattern: it must not keep the build busy. */
const longestPattern = 100
const mostRepeats = 2

function addPattern(kind: MarkKind, source: string, options: FenceOptions): void {
  const repeats = source.match(/[*+{]/g)?.length ?? 0
  const pattern = source.length > longestPattern || repeats > mostRepeats ? '' : readPattern(source)
  if (typeof pattern === 'string')
    options.faults.push(`/${source}/ is no pattern, or one that may take too long`)
  else options.words.push({ kind, pattern })
}
