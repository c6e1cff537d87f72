import { isMap, isTrue, keysOf, listOf, mapOf, member, numberOf, Safe, textOf } from '../value.ts'
import { compare, isEqual } from './comparison.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'

/** Lists are sorted as people do: `a`, `A`, `b`. */
const collator = new Intl.Collator('en')

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
  const at = numberOf(key)
  return at === undefined || !Number.isInteger(at) || at < 0 ? undefined : of[at]
}

function isSet(of: unknown, key: unknown): boolean {
  if (Array.isArray(of)) return (numberOf(key) ?? Number.POSITIVE_INFINITY) < of.length
  return isMap(of) && Object.keys(of).some((name) => name.toLowerCase() === textOf(key).toLowerCase())
}

function unique(list: readonly unknown[]): unknown[] {
  const simple = new Set<unknown>()
  const result: unknown[] = []
  for (const value of list) {
    if (typeof value === 'object' ? result.some((other) => isEqual(other, value)) : simple.has(value))
      continue
    if (typeof value !== 'object') simple.add(value)
    result.push(value)
  }
  return result
}

function sorted(of: unknown, key: unknown, direction: unknown): unknown[] {
  const list = isMap(of) ? keysOf(of).map((name) => of[name]) : [...listOf(of)]
  const path = textOf(key)
  const by = (value: unknown) =>
    path === '' || path === 'value'
      ? value
      : path.split('.').reduce((inner, name) => member(inner, name), value)
  const sign = textOf(direction) === 'desc' ? -1 : 1
  return list.sort((a, b) => sign * compare(by(a), by(b), collator.compare))
}

const seq: TemplateFunction = (args, { budget }) => {
  const numbers = args.map((value) => Math.trunc(numberOf(value) ?? 0))
  const [only = 0] = numbers
  const [from, by, to] =
    numbers.length === 1
      ? [only < 0 ? -1 : 1, only < 0 ? -1 : 1, only]
      : numbers.length === 2
        ? [only, (numbers[1] ?? 0) < only ? -1 : 1, numbers[1] ?? 0]
        : [only, numbers[1] ?? 0, numbers[2] ?? 0]
  if (by === 0 || (numbers.length === 1 && only === 0)) return []
  const count = Math.max(0, Math.floor((to - from) / by) + 1)
  budget.work(count * 100)
  return Array.from({ length: count }, (_, index) => from + index * by)
}

export const collections: FunctionTable = {
  'collections.Slice slice': (args) => [...args],
  'collections.Dictionary dict': (args) => {
    const entries: [string, unknown][] = []
    for (let at = 0; at + 1 < args.length; at += 2) entries.push([textOf(args[at]), args[at + 1]])
    return mapOf(entries)
  },
  'collections.Index index': ([of, ...keys]) =>
    (keys.length === 1 && Array.isArray(keys[0]) ? keys[0] : keys).reduce<unknown>(step, of),
  'collections.IsSet isset': ([of, key]) => isSet(of, key),
  'collections.In in': ([of, value]) =>
    Array.isArray(of)
      ? of.some((entry) => isEqual(entry, value))
      : (typeof of === 'string' || of instanceof Safe) && textOf(of).includes(textOf(value)),
  'collections.First first': part((count) => [0, count]),
  'collections.Last last': part((count, length) => [Math.max(0, length - count), length]),
  'collections.After after': part((count, length) => [count, length]),
  'collections.Append append': (args) => {
    const list = listOf(args.at(-1))
    const [only] = args
    return [...list, ...(args.length === 2 && Array.isArray(only) ? only : args.slice(0, -1))]
  },
  'collections.Merge merge': (args) => mapOf(args.filter(isMap).flatMap((map) => Object.entries(map))),
  'collections.Uniq uniq': ([of]) => unique(listOf(of)),
  'collections.Sort sort': ([of, key, direction]) => sorted(of, key, direction),
  'collections.Reverse': ([of]) => [...listOf(of)].reverse(),
  'collections.Seq seq': seq,
  // A text, not safe HTML as in Hugo before 0.112: the entries may come from an article.
  'collections.Delimit delimit': ([of, delimiter, lastDelimiter], { budget }) => {
    const entries = (isMap(of) ? keysOf(of).map((key) => of[key]) : listOf(of)).map(textOf)
    const between = textOf(delimiter)
    const last = isTrue(lastDelimiter) ? textOf(lastDelimiter) : between
    budget.work(entries.length * between.length + last.length)
    return entries.length < 2
      ? entries.join('')
      : `${entries.slice(0, -1).join(between)}${last}${entries.at(-1)}`
  },
  len: ([of]) =>
    Array.isArray(of) ? of.length : isMap(of) ? Object.keys(of).length : Buffer.byteLength(textOf(of)),
}
