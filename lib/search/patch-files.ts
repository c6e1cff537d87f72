import type { CutRule, Line } from './cut-rule.ts'
import { fileOf } from './format.ts'
import { type LineFile, linesOf, openCutter } from './line-files.ts'

/**
 * Files after a change of their lines: those that have the changed lines are cut anew, and of the others those
 * whose cuts have moved.
 * @param files in order
 * @param changes the lines of words that have another line now, undefined for a word that has none
 */
export function patchFiles(
  files: readonly LineFile[],
  changes: ReadonlyMap<string, string | undefined>,
  rule: CutRule,
): LineFile[] {
  const starts = files.map(({ start }) => start)
  const ofFiles = new Map<number, string[]>()
  for (const word of [...changes.keys()].sort()) {
    const file = fileOf(starts, word)
    const words = ofFiles.get(file)
    if (words) words.push(word)
    else ofFiles.set(file, [word])
  }
  const cutter = openCutter(rule)
  for (const file of files.length > 0 ? files.keys() : [0]) {
    const known = files[file]
    const words = ofFiles.get(file)
    // Whether a file ends where the next one begins depends on the first line of that, too.
    if (known && !words && !ofFiles.has(file + 1)) cutter.addFile(known)
    else for (const line of patchedLines(known ? linesOf(known) : [], words ?? [], changes)) cutter.add(line)
  }
  return cutter.end()
}

/** @param words that have changed, in order */
function patchedLines(
  lines: readonly Line[],
  words: readonly string[],
  changes: ReadonlyMap<string, string | undefined>,
): Line[] {
  const patched: Line[] = []
  let next = 0
  const addChanged = (isDue: (word: string) => boolean) => {
    for (let word = words[next]; word !== undefined && isDue(word); word = words[++next]) {
      const line = changes.get(word)
      if (line !== undefined) patched.push({ word, line })
    }
  }
  for (const line of lines) {
    addChanged((word) => word <= line.word)
    if (!changes.has(line.word)) patched.push(line)
  }
  addChanged(() => true)
  return patched
}
