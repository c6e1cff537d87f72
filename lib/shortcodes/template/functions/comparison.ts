import { Float, isFloat, isMap, isTrue, numberOf, Safe, textOf } from '../value.ts'
import type { FunctionTable } from './types.ts'

/** How many entries of two lists are compared at most. */
const mostEntries = 1000

/** Go's equality: the number 1 is neither the text "1" nor the float 1.0. */
export function isEqual(a: unknown, b: unknown, limit = { left: mostEntries }): boolean {
  if (a instanceof Safe) return isEqual(a.text, b, limit)
  if (b instanceof Safe) return isEqual(a, b.text, limit)
  if (a === b || ((a ?? b) === undefined && a !== b)) return true
  if (a === null || b === null) return (a ?? b ?? undefined) === undefined
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime()
  if (isFloat(a) && isFloat(b)) return numberOf(a) === numberOf(b)
  if (--limit.left < 0) return false
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => isEqual(entry, b[index], limit))
  }
  if (!isMap(a) || !isMap(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key], limit))
}

/** Below, at or above zero: numbers by size, also those in texts; texts by their letters. */
export function compare(a: unknown, b: unknown, order = orderOfCodes): number {
  const left = sizeOf(a)
  const right = sizeOf(b)
  if (left === undefined && right === undefined) {
    return order(textOf(a), textOf(b))
  }
  return (left ?? 0) - (right ?? 0)
}

/** What Hugo compares a value by; undefined for a text that is no number. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string' || value instanceof Safe) return numberOf(value)
  if (typeof value === 'number' || value instanceof Float) return numberOf(value)
  if (Array.isArray(value)) return value.length
  if (isMap(value)) return Object.keys(value).length
  if (value instanceof Date) return value.getTime()
  return value === true ? 1 : 0
}

function orderOfCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
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
  and: (args) => args.find((value) => !isTrue(value)) ?? emptyOr(args, false),
  or: (args) => args.find(isTrue) ?? emptyOr(args, true),
  not: ([value]) => !isTrue(value),
}

/** The last argument, where none decides; a missing value decides `and`. */
function emptyOr(args: readonly unknown[], isOr: boolean): unknown {
  return !isOr && args.some((value) => !isTrue(value)) ? undefined : args.at(-1)
}
