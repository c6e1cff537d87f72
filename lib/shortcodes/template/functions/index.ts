import { arithmetic } from './arithmetic.ts'
import { collections } from './collections.ts'
import { comparison } from './comparison.ts'
import { conversion } from './conversion.ts'
import { patterns } from './patterns.ts'
import { printing } from './printing.ts'
import { safety } from './safety.ts'
import { surroundings } from './surroundings.ts'
import { texts } from './texts.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'
import { urls } from './urls.ts'
import { words } from './words.ts'

const tables: FunctionTable[] = [
  arithmetic,
  collections,
  comparison,
  conversion,
  patterns,
  printing,
  safety,
  surroundings,
  texts,
  urls,
  words,
]

const functions: ReadonlyMap<string, TemplateFunction> = new Map(
  tables.flatMap((table) =>
    Object.entries(table).flatMap(([names, run]) => names.split(' ').map((name) => [name, run] as const)),
  ),
)

/** Whether templates may call a function of that name. */
export function hasFunction(name: string): boolean {
  return functions.has(name)
}

/** The function of that name. */
export function functionOf(name: string): TemplateFunction | undefined {
  return functions.get(name)
}
