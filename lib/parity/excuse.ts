import type { Page, Problem } from '../types.ts'
import type { Difference } from './model.ts'

/** Why a difference does not count, or undefined where it does. */
export type Excuse = (difference: Difference) => string | undefined

/**
 * Differences that come from Hugo's version or from a fault of Hugo's, on which Fingerpost has
 * chosen the reading of newer versions.
 * @param problems what Fingerpost found wrong with the files
 * @param draftSections permalinks of the sections whose `_index` is a draft
 * @param excluded files that were taken out of the tree before Hugo built it
 * @param stubbed files for whose shortcodes Hugo had no template
 */
export function excuseFor(
  problems: readonly Problem[],
  draftSections: readonly string[],
  excluded: ReadonlySet<string>,
  stubbed: ReadonlySet<string>,
): Excuse {
  const doubled = new Set(
    problems.filter(({ reason }) => /twice|unique|duplicate/i.test(reason)).map(({ file }) => file),
  )
  const shared = problems.flatMap(({ reason }) => /^alias (.+) is already claimed/.exec(reason)?.[1] ?? [])
  return ({ itemClass, file, hugo, fingerpost }) => {
    const says = `${hugo} ${fingerpost}`
    if (excluded.has(file)) return 'the file stops this Hugo'
    if (/hahahugoshortcode/i.test(hugo)) return 'Hugo leaks the name of its own placeholder into the id'
    if (itemClass === 'readingTime' && stubbed.has(file))
      return 'the article calls shortcodes that have no template, so Hugo counts other words'
    if (itemClass === 'alias' && shared.some((from) => hugo.startsWith(`${from} leads to `)))
      return 'several pages have this alias: which one Hugo takes is chance'
    if (doubled.has(file)) return 'a key is given twice: Hugo before 0.152 takes the last'
    if (draftSections.some((section) => says.includes(section)))
      return 'Hugo before 0.123 drops what stands below a draft _index'
    return undefined
  }
}

/** The sections whose `_index` is a draft. */
export function draftSectionsOf(pages: readonly Page[]): string[] {
  return pages.filter(({ draft, kind }) => draft && kind === 'section').map(({ permalink }) => permalink)
}
