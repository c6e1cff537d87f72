import { isMap, isTrue, keysOf, listOf, mapOf, member, numberOf, Safe, textOf } from '../value.ts'
import { isEqual } from './comparison.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'

/** `first`, `last`, `after`: the count stands before the list, which may be a text. */
function part(cut: (count: number, length: number) => [from: number, to: number]): TemplateFunction {
  return ([count, of]) => {
    const number = Math.max(0, Math.trunc(numberOf(count) ?? 0))
    const list = Array.isArray(of) ? of : [...textOf(of)]
    const cutOut = list.slice(...cut(number, list.length))
    return Array.isArray(of) ? cutOut : cutOut.join('')
  }
}

/** `index LIST KEY…`: one step into a list or map for each key. */
function step(of: unknown, key: unknown): unknown {
  if (!Array.isArray(of)) return member(of, textOf(key))
  return of[numberOf(key) ?? -1]
}

function isSet(of: unknown, key: unknown): boolean {
  if (Array.isArray(of)) return (numberOf(key) ?? Number.POSITIVE_INFINITY) < of.length
  return isMap(of) && Object.keys(of).some((name) => name.toLowerCase() === textOf(key).toLowerCase())
}

/** A text, not safe HTML as in Hugo before 0.112: the entries may come from an article. */
const delimit: TemplateFunction = ([of, delimiter, lastDelimiter]) => {
  const entries = (isMap(of) ? keysOf(of).map((key) => of[key]) : listOf(of)).map(textOf)
  const between = textOf(delimiter)
  const last = entries.pop() ?? ''
  if (entries.length === 0) return last
  return entries.join(between) + (isTrue(lastDelimiter) ? textOf(lastDelimiter) : between) + last
}

export const collections: FunctionTable = {
  'collections.Slice slice': (args) => [...args],
  'collections.Dictionary dict': (args) =>
    mapOf(
      args.flatMap((key, at) => (at % 2 === 0 && at + 1 < args.length ? [[textOf(key), args[at + 1]]] : [])),
    ),
  'collections.Index index': ([of, ...keys]) => keys.reduce<unknown>(step, of),
  'collections.IsSet isset': ([of, key]) => isSet(of, key),
  'collections.In in': ([of, value]) =>
    Array.isArray(of)
      ? of.some((entry) => isEqual(entry, value))
      : (typeof of === 'string' || of instanceof Safe) && textOf(of).includes(textOf(value)),
  'collections.First first': part((count) => [0, count]),
  'collections.Last last': part((count, length) => [Math.max(0, length - count), length]),
  'collections.After after': part((count, length) => [count, length]),
  'collections.Delimit delimit': delimit,
  len: ([of]) =>
    Array.isArray(of) ? of.length : isMap(of) ? Object.keys(of).length : Buffer.byteLength(textOf(of)),
}
