/** A step of a compiled pattern; `to` and `or` are places in the program, `to` is tried first. */
export type Instruction =
  | { kind: 'character'; accepts: RegExp }
  | { kind: 'assertion'; holds: (text: string, at: number) => boolean }
  | { kind: 'split'; to: number; or: number }
  | { kind: 'jump'; to: number }
  | { kind: 'save'; slot: number }
  | { kind: 'match' }

/** A pattern that is ready to be run. */
export interface Program {
  instructions: Instruction[]
  /** Names of the groups by number, empty for one without a name. */
  groups: string[]
}

/** A pattern as it is read. */
export type PatternNode =
  | { kind: 'character'; accepts: RegExp }
  | { kind: 'assertion'; holds: (text: string, at: number) => boolean }
  | { kind: 'sequence'; parts: PatternNode[] }
  | { kind: 'choice'; options: PatternNode[] }
  | { kind: 'group'; slot: number; body: PatternNode }
  | { kind: 'repeat'; body: PatternNode; least: number; most: number; isLazy: boolean }

/** Counted repetitions are written out, so that a short pattern can be a long program. */
const longest = 5000

/** Makes a program of a pattern; undefined where it is too long. */
export function compileProgram(pattern: PatternNode, groups: string[]): Program | undefined {
  const instructions: Instruction[] = []
  const isShort = emit({ kind: 'group', slot: 0, body: pattern }, instructions)
  instructions.push({ kind: 'match' })
  return isShort ? { instructions, groups } : undefined
}

function emit(node: PatternNode, out: Instruction[]): boolean {
  if (out.length > longest) return false
  if (node.kind === 'character' || node.kind === 'assertion') {
    out.push(node)
    return true
  }
  if (node.kind === 'sequence') return node.parts.every((part) => emit(part, out))
  if (node.kind === 'choice') return emitChoice(node.options, out)
  if (node.kind === 'repeat') return emitRepeat(node, out)
  out.push({ kind: 'save', slot: node.slot * 2 })
  const isShort = emit(node.body, out)
  out.push({ kind: 'save', slot: node.slot * 2 + 1 })
  return isShort
}

function emitChoice(options: PatternNode[], out: Instruction[]): boolean {
  const ends: { kind: 'jump'; to: number }[] = []
  for (const [index, option] of options.entries()) {
    if (index === options.length - 1) {
      if (!emit(option, out)) return false
      break
    }
    const split = { kind: 'split' as const, to: out.length + 1, or: 0 }
    out.push(split)
    if (!emit(option, out)) return false
    const end = { kind: 'jump' as const, to: 0 }
    out.push(end)
    ends.push(end)
    split.or = out.length
  }
  for (const end of ends) end.to = out.length
  return true
}

function emitRepeat(node: PatternNode & { kind: 'repeat' }, out: Instruction[]): boolean {
  for (let count = 0; count < node.least; count++) if (!emit(node.body, out)) return false
  if (node.most !== Number.POSITIVE_INFINITY) {
    const splits: Instruction[] = []
    for (let count = node.least; count < node.most; count++) {
      splits.push({ kind: 'split', to: out.length + 1, or: 0 })
      out.push(...splits.slice(-1))
      if (!emit(node.body, out)) return false
    }
    for (const split of splits) point(split, out.length, node.isLazy)
    return true
  }
  const split: Instruction = { kind: 'split', to: out.length + 1, or: 0 }
  const start = out.push(split) - 1
  if (!emit(node.body, out)) return false
  out.push({ kind: 'jump', to: start })
  point(split, out.length, node.isLazy)
  return true
}

/** Leads the other way of a split on; a lazy one is tried first. */
function point(split: Instruction, end: number, isLazy: boolean): void {
  if (split.kind !== 'split') return
  split.or = isLazy ? split.to : end
  if (isLazy) split.to = end
}
