import { warning } from '../problem.ts'
import type { Asset, Page, Problem } from '../types.ts'
import { stemOf } from './article-path.ts'
import type { FrontMatter } from './front-matter.ts'
import { parentOf } from './url.ts'

/** The folder of a leaf bundle, or undefined for any other file. */
function bundleFolder(path: string): string | undefined {
  return /^.+\/(?=index$)/.exec(stemOf(path))?.[0]
}

/** Whether a file makes its folder one page. */
export function isLeafBundle(path: string): boolean {
  return bundleFolder(path) !== undefined
}

/**
 * The folders of headless bundles, in which nothing is a page.
 * @see https://gohugo.io/content-management/build-options/
 */
export function headlessFolders(
  files: readonly ({ path: string } & Pick<FrontMatter, 'headless'>)[],
): string[] {
  return files.flatMap(({ path, headless }) => (headless ? (bundleFolder(path) ?? []) : []))
}

/**
 * The files beside an article with the addresses that they get from it: those of a leaf bundle follow
 * its page with their folders, those beside an `_index` its page.
 * @see https://gohugo.io/content-management/page-bundles/
 */
export function withBundles(assets: readonly Asset[], pages: readonly Page[]): Asset[] {
  const leaves = new Map<string, Page>()
  const branches = new Map<string, Page>()
  for (const page of pages) {
    const folder = page.kind === 'page' ? bundleFolder(page.path) : undefined
    if (folder) leaves.set(folder, page)
    else if (/\/_index\.mdx?$/.test(page.path)) branches.set(page.path.replace(/_index\.mdx?$/, ''), page)
  }
  return assets.map((asset) => {
    if (asset.folder !== 'content') return asset
    const own = parentOf(asset.path)
    let folder = own
    while (folder !== '' && !leaves.has(folder)) folder = parentOf(folder)
    const page = leaves.get(folder) ?? branches.get(own)
    if (!page) return asset
    const beside = page.permalink.endsWith('/') ? page.permalink : parentOf(page.permalink)
    return { ...asset, permalink: beside + asset.path.slice(leaves.has(folder) ? folder.length : own.length) }
  })
}

/**
 * An `index` file makes its folder a leaf bundle, in which Hugo publishes no other page. A writer
 * most often meant `_index`, so the others are published and the slip is named.
 * @see https://gohugo.io/content-management/page-bundles/
 */
export function bundleProblems(pages: readonly Page[]): Problem[] {
  const first = firstTwoIn(pages)
  return pages.flatMap((page) => {
    const folder = page.kind === 'page' ? bundleFolder(page.path) : undefined
    const other = folder && first.get(folder)?.find((each) => each !== page)
    if (!other) return []
    const place = { file: page.path, line: 1, column: 1 }
    const reason = `index makes its folder one page, but ${other.path} stands in it too`
    return [warning(place, 'bundle', reason, 'Rename it to _index to make the folder a category.')]
  })
}

/** Of each folder the first two pages in it or below. */
function firstTwoIn(pages: readonly Page[]): ReadonlyMap<string, Page[]> {
  const first = new Map<string, Page[]>()
  for (const page of pages) {
    for (let folder = parentOf(page.path); folder !== ''; folder = parentOf(folder)) {
      const known = first.get(folder)
      if (!known) first.set(folder, [page])
      else if (known.length < 2) known.push(page)
    }
  }
  return first
}
