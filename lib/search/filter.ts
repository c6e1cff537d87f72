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

/** How many tags are offered. */
const mostTags = 8

/** The page of a category or tag as something to choose. */
function choiceOf(page: number, manifest: Manifest): Choice {
  return { title: nameOf(page, manifest), href: manifest.hrefs[page] ?? '' }
}

/** What a page is called where it stands above others. */
export function nameOf(page: number, { names, titles }: Manifest): string {
  return names.find(([named]) => named === page)?.[1] ?? titles[page] ?? ''
}

/** The top-level categories, by their titles. */
export function categoriesOf(manifest: Manifest): Choice[] {
  return manifest.categories
    .map((page) => choiceOf(page, manifest))
    .sort((one, other) => one.title.localeCompare(other.title))
}

/** The pages of each tag, in the order of the manifest. */
export async function readTagged(manifest: Manifest, files: IndexFiles): Promise<ReadonlySet<number>[]> {
  if (manifest.tags.length === 0) return []
  const lines = (await files.get('tags', 0)).split('\n')
  return manifest.tags.map((_, index) => new Set(readPages(lines[index] ?? '')))
}

/** Tells the pages of a filter from others. What nobody can choose lets nothing through. */
export function filterOf(
  { category, tag }: Filter,
  manifest: Manifest,
  tagged: readonly ReadonlySet<number>[],
): (page: number) => boolean {
  const root = manifest.hrefs.indexOf(category)
  const members = tagged[manifest.tags.findIndex((page) => manifest.hrefs[page] === tag)]
  return (page) =>
    (category === '' || isBelow(page, root, manifest)) && (tag === '' || (members?.has(page) ?? false))
}

/** The tags that most of some pages carry; the chosen one first. */
export function tagsOf(
  pages: readonly number[],
  chosen: string,
  manifest: Manifest,
  tagged: readonly ReadonlySet<number>[],
): Choice[] {
  const counted = manifest.tags
    .map((page, index) => ({
      choice: choiceOf(page, manifest),
      count: pages.filter((each) => tagged[index]?.has(each)).length,
    }))
    .filter(({ choice, count }) => count > 0 || choice.href === chosen)
  const rank = ({ choice, count }: (typeof counted)[number]) =>
    choice.href === chosen ? Number.POSITIVE_INFINITY : count
  return counted
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, mostTags)
    .map(({ choice }) => choice)
}

function isBelow(page: number, root: number, { parents }: Manifest): boolean {
  for (let each = page; each >= 0; each = parents[each] ?? -1) if (each === root) return true
  return false
}
