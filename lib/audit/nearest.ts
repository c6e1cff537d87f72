import { addressKey, likestAddress } from '../content/address-key.ts'
import { encodePermalink } from '../content/url.ts'
import { nearFirst, queriesForAddress } from '../search/near-address.ts'
import { openSiteIndex } from '../search/site-index.ts'
import type { Page, Publication } from '../types.ts'

/** A living page that may be what an old address stood for. */
export interface Nearest {
  page: Page
  /** Whether it is the same address in another spelling, a page of the same name, or one with the same words. */
  by: 'spelling' | 'name' | 'words'
  /** Whether a redirect can be written without asking anybody. */
  isSure: boolean
}

/** Results among which one of the same folders is nearer than the first. */
const mostResults = 20

/**
 * Opens the search for living pages.
 * @returns what gives the nearest page of a decoded path, or nothing where none has a word of it
 */
export async function openNearest(
  publication: Publication,
): Promise<(path: string) => Promise<Nearest | undefined>> {
  const { site } = publication
  const engine = await openSiteIndex(publication)
  const pages = site.pages.filter((page) => page.listed || page.path !== '')
  const byKey = groupBy(pages, ({ permalink }) => addressKey(permalink))
  const byName = groupBy(pages, ({ permalink }) => segmentsOf(permalink).at(-1) ?? '')
  const byHref = new Map(pages.map((page) => [site.config.basePath + encodePermalink(page.permalink), page]))

  return async (path) => ofSpelling(path) ?? ofName(path) ?? (await ofWords(path))

  function ofSpelling(path: string): Nearest | undefined {
    const permalinks = (byKey.get(addressKey(path)) ?? []).map(({ permalink }) => permalink)
    const page = site.byPermalink.get(likestAddress(path, permalinks) ?? '')
    return page && { page, by: 'spelling', isSure: true }
  }

  /** A name of one word, such as `overview`, says nothing unless a folder above it has the same name, too. */
  function ofName(path: string): Nearest | undefined {
    const segments = segmentsOf(path)
    const name = segments.pop() ?? ''
    const above = new Set(segments)
    const [best, second] = (byName.get(name) ?? [])
      .map((page) => ({
        page,
        shared: segmentsOf(page.permalink)
          .slice(0, -1)
          .filter((segment) => above.has(segment)).length,
      }))
      .sort((one, other) => other.shared - one.shared)
    if (name === '' || !best) return undefined
    const isAlone = !second || second.shared < best.shared
    return { page: best.page, by: 'name', isSure: isAlone && (best.shared > 0 || /[-_]/.test(name)) }
  }

  async function ofWords(path: string): Promise<Nearest | undefined> {
    for (const query of queriesForAddress(path)) {
      const { results } = await engine.search(query, undefined, mostResults, 0)
      const [first] = nearFirst(path, results, ({ page }) => page.href)
      const page = first && byHref.get(first.page.href)
      if (page) return { page, by: 'words', isSure: false }
    }
    return undefined
  }
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** `/docs/First-Steps.html` -> `docs`, `first-steps`. */
function segmentsOf(path: string): string[] {
  return path
    .toLowerCase()
    .replace(/\.(html?|php|aspx?|mdx?)$/, '')
    .split('/')
    .filter((segment) => segment !== '')
}
