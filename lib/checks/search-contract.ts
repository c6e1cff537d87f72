import { resolveAddress } from '../content/links.ts'
import { encodePermalink } from '../content/url.ts'
import { error } from '../problem.ts'
import type { SearchEngine } from '../search/query.ts'
import type { PageResult } from '../search/show.ts'
import { openSiteIndex } from '../search/site-index.ts'
import type { Check, Page, Problem, Publication, SearchTest } from '../types.ts'

const rule = 'search-tests'

/** Every query of `search-tests.yaml` finds its page where it must, asked of the index that is published. */
export const searchContract: Check = {
  rule,
  texts: 'sections',
  async run(publication) {
    if (publication.searchTests.length === 0) return []
    const engine = await openSiteIndex(publication)
    const problems = await Promise.all(publication.searchTests.map((test) => ask(test, engine, publication)))
    return problems.flatMap((problem) => problem ?? [])
  },
}

async function ask(
  test: SearchTest,
  engine: SearchEngine,
  publication: Publication,
): Promise<Problem | undefined> {
  const { site, articles } = publication
  const home = site.byPermalink.get('/')
  const { page, fragment } = home ? resolveAddress(test.page, home, site) : { page: undefined, fragment: '' }
  if (!page)
    return error(
      test.place,
      rule,
      `the query "${test.query}" is for ${test.page}, which is no page of the site`,
      'Name the page by its address (/guides/first/) or by its file (guides/first.mdx).',
    )
  const headings = articles.get(page.permalink)?.headings ?? []
  if (fragment !== '' && !headings.some(({ id }) => id === fragment))
    return error(
      test.place,
      rule,
      `the query "${test.query}" is for ${test.page}, which is no heading of that page`,
      `Its headings: ${headings.map(({ id }) => `#${id}`).join(', ') || 'none'}.`,
    )
  const { results } = await engine.search(test.query, undefined, undefined, test.within)
  const href = site.config.basePath + encodePermalink(page.permalink)
  const reason = lost(test, { href, fragment }, results)
  return reason === undefined ? undefined : error(test.place, rule, reason, hintFor(page))
}

/** What is wrong with the results; undefined where they are as they must be. */
function lost(
  { query, within }: SearchTest,
  { href, fragment }: { href: string; fragment: string },
  results: readonly PageResult[],
): string | undefined {
  const place = results.findIndex(({ page }) => page.href === href)
  const [first] = results
  if (!first) return `the query "${query}" finds nothing, not ${href}`
  const winner = `; first comes ${first.page.href}`
  if (place < 0) return `the query "${query}" does not find ${href}${winner}`
  if (place >= within)
    return `the query "${query}" finds ${href} at place ${place + 1}, not within ${within}${winner}`
  const [best] = results[place]?.sections ?? []
  const wanted = `${href}#${encodeURIComponent(fragment)}`
  if (fragment === '' || best?.href === wanted) return undefined
  return `the query "${query}" finds ${best?.href ?? `${href} without a heading`}, not ${wanted}`
}

function hintFor({ search }: Page): string {
  return search.exclude
    ? 'The front matter of the page has search.exclude: remove that, or the query.'
    : 'Give the title, a heading or the keywords of the page the words of the query; if another answer is better now, change the query.'
}
