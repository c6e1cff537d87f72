import type { Budget } from '../budget.ts'
import type { Program } from './program.ts'

/** Where the groups of a match begin and end, two numbers for each; undefined for one that took no part. */
export type Match = readonly (number | undefined)[]

interface Thread {
  place: number
  slots: Match
}

/** A step of a pattern takes about as long as copying so many characters. */
const costOfThread = 100

/**
 * The leftmost match from `from` on. As in Go the time is linear in the length of the text: all
 * ways through the pattern go on side by side, and none is tried again.
 */
export function runProgram(program: Program, text: string, from: number, budget: Budget): Match | undefined {
  const reached = new Int32Array(program.instructions.length).fill(-1)
  let threads: Thread[] = []
  let found: Match | undefined
  for (let at = from; ; ) {
    if (!found) follow(program, { place: 0, slots: [] }, text, at, reached, threads)
    budget.work(costOfThread * (threads.length + 1))
    if (found && threads.length === 0) return found
    const character = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''
    const next = at + character.length
    const survivors: Thread[] = []
    for (const { place, slots } of threads) {
      const instruction = program.instructions[place]
      if (instruction?.kind === 'match') {
        found = slots
        // What stands behind a match is worse than it.
        break
      }
      if (character === '' || instruction?.kind !== 'character') continue
      if (instruction.accepts.test(character)) {
        follow(program, { place: place + 1, slots }, text, next, reached, survivors)
      }
    }
    if (character === '') return found
    threads = survivors
    at = next
  }
}

/** Goes on to where a character is needed, each place once; better ways come first in `threads`. */
function follow(
  { instructions }: Program,
  start: Thread,
  text: string,
  at: number,
  reached: Int32Array,
  threads: Thread[],
): void {
  const open = [start]
  for (let thread = open.pop(); thread; thread = open.pop()) {
    const { place, slots } = thread
    const instruction = instructions[place]
    if (!instruction || reached[place] === at) continue
    reached[place] = at
    if (instruction.kind === 'jump') open.push({ place: instruction.to, slots })
    else if (instruction.kind === 'split') {
      open.push({ place: instruction.or, slots }, { place: instruction.to, slots })
    } else if (instruction.kind === 'save') {
      const saved = [...slots]
      saved[instruction.slot] = at
      open.push({ place: place + 1, slots: saved })
    } else if (instruction.kind === 'assertion') {
      if (instruction.holds(text, at)) open.push({ place: place + 1, slots })
    } else threads.push(thread)
  }
}
