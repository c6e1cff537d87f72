import type { Expression } from '../ast.ts'
import { Context } from '../fields.ts'
import { faultOfFormat } from '../format.ts'
import { readPattern } from '../pattern.ts'
import { collections } from './collections.ts'
import { comparison } from './comparison.ts'
import { markup } from './markup.ts'
import { numbers } from './numbers.ts'
import { patterns } from './patterns.ts'
import { texts } from './texts.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'
import { urls } from './urls.ts'
import { words } from './words.ts'

/** What stands around the call, and messages: those print nothing. */
const surroundings: FunctionTable = {
  site: (_, { call }) => new Context('site', call),
  page: (_, { call }) => new Context('page', call),
  'fmt.Errorf errorf fmt.Erroridf erroridf fmt.Warnf warnf': () => '',
}

const functions = byName<TemplateFunction>({
  ...collections,
  ...comparison,
  ...markup,
  ...numbers,
  ...patterns,
  ...surroundings,
  ...texts,
  ...urls,
  ...words,
})

/** Functions whose first argument is read with the template, so that a fault in it is named by its place. */
const literals = byName<(text: string) => string | undefined>({
  'fmt.Printf printf': faultOfFormat,
  'strings.ReplaceRE replaceRE strings.FindRE findRE strings.FindRESubmatch findRESubmatch': (text) => {
    const pattern = readPattern(text)
    return typeof pattern === 'string' ? pattern : undefined
  },
})

function byName<Entry>(table: Record<string, Entry>): ReadonlyMap<string, Entry> {
  return new Map(
    Object.entries(table).flatMap(([names, entry]) => names.split(' ').map((name) => [name, entry] as const)),
  )
}

/** Whether templates may call a function of that name. */
export function hasFunction(name: string): boolean {
  return functions.has(name)
}

/** The function of that name. */
export function functionOf(name: string): TemplateFunction | undefined {
  return functions.get(name)
}

/** Why a call of that function is outside of the subset. */
export function faultOfCall(name: string, [first]: readonly Expression[]): string | undefined {
  const fault = literals.get(name)
  if (!fault) return undefined
  if (first?.kind !== 'literal' || typeof first.value !== 'string') {
    return `the first argument of ${name} is not written out`
  }
  return fault(first.value)
}
