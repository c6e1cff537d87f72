import { type CutRule, isCut, type Line } from './cut-rule.ts'
import { hashText } from './hash-text.ts'

/** A file of lines. */
export interface LineFile {
  /** The shortest text that comes behind the words of the file before, and not behind its own. */
  start: string
  /** A hash of it. */
  hash: string
  bytes: Buffer
}

/** Makes files of lines that are added in order. */
export interface FileCutter {
  add(line: Line): void
  /** Adds a file as it is, where it is what its lines would become; else its lines. */
  addFile(file: LineFile): void
  end(): LineFile[]
}

/** Opens what cuts lines into files. */
export function openCutter(rule: CutRule): FileCutter {
  const files: LineFile[] = []
  let lines: string[] = []
  let start = ''
  let size = 0
  /** Of the line before; of a file that was added as it is, it is read when it is asked for. */
  let word = ''

  function end(): LineFile[] {
    if (lines.length > 0) {
      const bytes = Buffer.from(lines.join('\n'))
      files.push({ start, hash: hashText(bytes), bytes })
      lines = []
      size = 0
    }
    return files
  }

  function begin(first: string): string {
    const before = files.at(-1)
    return before ? shortestBetween(word || lastWordOf(before), first) : ''
  }

  function add(line: Line): void {
    if (lines.length > 0 && isCut(line, { word, size }, rule)) end()
    if (lines.length === 0) start = begin(line.word)
    lines.push(line.line)
    size += line.line.length + 1
    word = line.word
  }

  return {
    add,
    addFile(file) {
      const first = firstLineOf(file)
      if (lines.length > 0 && !isCut(first, { word, size }, rule)) {
        for (const line of linesOf(file)) add(line)
        return
      }
      end()
      const isBehindItsOwn = word === '' && files.length > 0
      files.push(isBehindItsOwn ? file : { ...file, start: begin(first.word) })
      word = ''
    },
    end,
  }
}

/** The lines of a file, in order. */
export function linesOf({ bytes }: Pick<LineFile, 'bytes'>): Line[] {
  return bytes.toString().split('\n').map(lineOf)
}

function lineOf(line: string): Line {
  return { word: line.slice(0, line.indexOf('\t')), line }
}

function firstLineOf({ bytes }: LineFile): Line {
  const end = bytes.indexOf('\n')
  return lineOf(bytes.toString('utf8', 0, end < 0 ? bytes.length : end))
}

function lastWordOf({ bytes }: LineFile): string {
  return lineOf(bytes.toString('utf8', bytes.lastIndexOf('\n') + 1)).word
}

/** The shortest beginning of a word that comes behind another, which comes before it. */
function shortestBetween(before: string, word: string): string {
  let same = 0
  while (same < before.length && before[same] === word[same]) same++
  return word.slice(0, same + 1)
}
