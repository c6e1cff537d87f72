import { Float, isFloat, isTrue, numberOf, Safe, textOf } from '../value.ts'
import type { FunctionTable } from './types.ts'

/** Go's equality: the number 1 is neither the text "1" nor the float 1.0. Lists are equal to themselves only. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a instanceof Safe) return isEqual(a.text, b)
  if (b instanceof Safe) return isEqual(a, b.text)
  if (isFloat(a) && isFloat(b)) return numberOf(a) === numberOf(b)
  return (a ?? undefined) === (b ?? undefined)
}

/** Below, at or above zero: numbers by size, also those in texts; texts by their letters. */
function compare(a: unknown, b: unknown): number {
  const left = sizeOf(a)
  const right = sizeOf(b)
  if (left !== undefined || right !== undefined) return (left ?? 0) - (right ?? 0)
  const [first, second] = [textOf(a), textOf(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** What Hugo compares a value by; undefined for a text that is no number. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string' || typeof value === 'number') return numberOf(value)
  if (value instanceof Safe || value instanceof Float) return numberOf(value)
  return value === true ? 1 : 0
}

/** `and` and `or` give the argument that decides, otherwise the last. */
function decisive(args: readonly unknown[], truth: boolean): unknown {
  const at = args.findIndex((value) => isTrue(value) === truth)
  return at < 0 ? args.at(-1) : args[at]
}

export const comparison: FunctionTable = {
  'compare.Eq eq': ([first, ...others]) => others.some((other) => isEqual(first, other)),
  'compare.Ne ne': ([first, ...others]) => others.every((other) => !isEqual(first, other)),
  'compare.Lt lt': ([first, ...others]) => others.every((other) => compare(first, other) < 0),
  'compare.Le le': ([first, ...others]) => others.every((other) => compare(first, other) <= 0),
  'compare.Gt gt': ([first, ...others]) => others.every((other) => compare(first, other) > 0),
  'compare.Ge ge': ([first, ...others]) => others.every((other) => compare(first, other) >= 0),
  'compare.Conditional cond': ([test, then, otherwise]) => (isTrue(test) ? then : otherwise),
  // Unlike `or`, it takes `false` for a value that is set.
  'compare.Default default': ([otherwise, value]) => (value === false || isTrue(value) ? value : otherwise),
  and: (args) => decisive(args, false),
  or: (args) => decisive(args, true),
  not: ([value]) => !isTrue(value),
}
