import type { Place } from '../types.ts'
import type { ParsedYaml } from '../yaml.ts'
import type { FrontMatterBlock } from './split-article.ts'

const names: Readonly<Record<string, string>> = {
  '\u00A0': 'a no-break space (U+00A0)',
  '\u202F': 'a narrow no-break space (U+202F)',
  '\u2007': 'a figure space (U+2007)',
  '\u3000': 'an ideographic space (U+3000)',
}

/** A space that looks like one and is a letter to a parser, and where it stands. */
export interface StrangeSpace {
  name: string
  place: Place
}

/** Before a line, behind a hyphen, and around the sign behind a key. In a value it may be meant: French has one before its colons. */
const places =
  /^[ \t]*(?:- *)?(?:["']?[\w.-]+["']?(?:(?::|[ \t]*=) *|(?=[\u00A0\u202F\u2007\u3000]+[:=])))?([\u00A0\u202F\u2007\u3000])/

/** Finds them in front matter that does not parse. */
export function strangeSpaces({ text, firstLine }: FrontMatterBlock, file: string): StrangeSpace[] {
  return text.split('\n').flatMap((line, index) => {
    const [before = '', space] = places.exec(line) ?? []
    if (space === undefined) return []
    return [{ name: names[space] ?? '', place: { file, line: firstLine + index, column: before.length } }]
  })
}

/** Finds the keys of front matter that begin or end with one, and so are keys that nobody reads. */
export function strangeKeys({ value, placeOf }: Pick<ParsedYaml, 'value' | 'placeOf'>): StrangeSpace[] {
  const keysOf = (each: unknown, path: readonly string[]): StrangeSpace[] => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return []
    return Object.entries(each).flatMap(([key, inner]) => {
      const space = /^[\u00A0\u202F\u2007\u3000]|[\u00A0\u202F\u2007\u3000]$/.exec(key)?.[0]
      const own = space ? [{ name: names[space] ?? '', place: placeOf([...path, key]) }] : []
      return [...own, ...keysOf(inner, [...path, key])]
    })
  }
  return keysOf(value, [])
}
