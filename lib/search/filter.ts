import { type Manifest, readPages } from './format.ts'
import type { IndexFiles } from './index-files.ts'

/** To what a reader narrows results: addresses of a category's and of a tag's page, without the base path; empty for all. */
export interface Filter {
  category: string
  tag: string
}

/** A category or tag to narrow results to. */
export interface Choice {
  title: string
  /** Without the base path. */
  href: string
}

/** The categories and tags that readers can choose. */
export interface SearchChoices {
  categories: Choice[]
  tags: Choice[]
}

/** What can be chosen of an index. */
export function choicesOf(manifest: Manifest): SearchChoices {
  const choices = (pages: readonly number[]) =>
    pages
      .map((page) => ({ title: manifest.titles[page] ?? '', href: manifest.hrefs[page] ?? '' }))
      .sort((one, other) => one.title.localeCompare(other.title))
  return { categories: choices(manifest.categories), tags: choices(manifest.tags) }
}

/** Tells the pages of a filter from others. What nobody can choose lets nothing through. */
export async function readFilter(
  { category, tag }: Filter,
  manifest: Manifest,
  files: IndexFiles,
): Promise<(page: number) => boolean> {
  const root = manifest.hrefs.indexOf(category)
  const number = manifest.tags.findIndex((page) => manifest.hrefs[page] === tag)
  const line = tag === '' ? '' : (await files.get('tags', 0)).split('\n')[number]
  const tagged = new Set(readPages(line ?? ''))
  return (page) => (category === '' || isBelow(page, root, manifest)) && (tag === '' || tagged.has(page))
}

function isBelow(page: number, root: number, { parents }: Manifest): boolean {
  for (let each = page; each >= 0; each = parents[each] ?? -1) if (each === root) return true
  return false
}
