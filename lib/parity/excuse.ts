import { permalinkOfPath } from '../content/url.ts'
import type { Page, Problem } from '../types.ts'
import type { Difference } from './model.ts'

/** Why a difference does not count, or undefined where it does. */
export type Excuse = (difference: Difference) => string | undefined

/**
 * Differences that come from Hugo's version or from a fault of Hugo's, on which Fingerpost has
 * chosen the reading of newer versions.
 * @param problems what Fingerpost found wrong with the files
 * @param hidden sections that Hugo before 0.123 leaves out with all that stands below them
 * @param excluded files that were taken out of the tree before Hugo built it
 * @param stubbed files for whose shortcodes Hugo had no template
 * @param snippets files that are shortcodes to Fingerpost and pages to Hugo, from the content folder
 */
export function excuseFor(
  problems: readonly Problem[],
  hidden: readonly HiddenSection[],
  excluded: ReadonlySet<string>,
  stubbed: ReadonlySet<string>,
  snippets: ReadonlySet<string>,
): Excuse {
  const ofSnippets = new Set([...snippets].flatMap(permalinksAbove))
  const doubled = new Set(
    problems.filter(({ reason }) => /twice|unique|duplicate/i.test(reason)).map(({ file }) => file),
  )
  const shared = problems.flatMap(({ reason }) => /^alias (.+) is already claimed/.exec(reason)?.[1] ?? [])
  return ({ itemClass, file, hugo, fingerpost }) => {
    const says = `${hugo} ${fingerpost}`
    if (excluded.has(file)) return 'the file stops this Hugo'
    // What has no file is named by its address.
    if (snippets.has(file) || ofSnippets.has(file)) return 'a snippet is no page, nor is its folder'
    if (/hahahugoshortcode/i.test(hugo)) return 'Hugo leaks the name of its own placeholder into the id'
    if (itemClass === 'readingTime' && stubbed.has(file))
      return 'the article calls shortcodes that have no template, so Hugo counts other words'
    if (itemClass === 'alias' && shared.some((from) => hugo.startsWith(`${from} leads to `)))
      return 'several pages have this alias: which one Hugo takes is chance'
    if (doubled.has(file)) return 'a key is given twice: Hugo before 0.152 takes the last'
    if (hidden.some(({ permalink, folder }) => says.includes(permalink) || file.startsWith(folder)))
      return 'Hugo before 0.123 drops what stands below an _index that is a draft or not due'
    return undefined
  }
}

/** The addresses of the sections that Hugo makes for the folders of a file without front matter. */
function permalinksAbove(path: string): string[] {
  const folders = path.split('/').slice(0, -1)
  return folders.map((_, index) => permalinkOfPath(`${folders.slice(0, index + 1).join('/')}/_index.md`))
}

/** A section whose `_index` is a draft, not due yet or expired. */
export interface HiddenSection {
  permalink: string
  /** From the content folder, with a slash at its end; empty for the whole. */
  folder: string
}

/**
 * Finds the sections that Fingerpost leaves out by their own `_index`.
 * @param all pages of the whole tree, with drafts and those that are not due
 * @param published those that are published
 */
export function hiddenSections(all: readonly Page[], published: readonly Page[]): HiddenSection[] {
  const paths = new Set(published.map(({ path }) => path))
  return all
    .filter(({ kind, path }) => (kind === 'section' || kind === 'home') && path !== '' && !paths.has(path))
    .map(({ permalink, path }) => ({ permalink, folder: path.slice(0, path.lastIndexOf('/') + 1) }))
}
