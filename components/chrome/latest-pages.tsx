import { linkTitle } from '@/lib/content/navigation.ts'
import type { Site } from '@/lib/types.ts'
import { FreshMark } from './fresh-mark.tsx'
import { siteHref } from './href.ts'

const most = 6

/** The articles that changed last. */
export function LatestPages({ site }: { site: Site }) {
  const latest = site.pages
    .flatMap((page) =>
      page.kind === 'page' && page.listed && !page.unlisted && page.lastmod
        ? [{ page, lastmod: page.lastmod }]
        : [],
    )
    .sort((a, b) => Date.parse(b.lastmod) - Date.parse(a.lastmod))
    .slice(0, most)
  if (latest.length === 0) return null
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 id="latest">Recently updated</h2>
      <ul>
        {latest.map(({ page, lastmod }) => (
          <li key={page.permalink}>
            <span>
              <a href={siteHref(page.permalink, site)}>{linkTitle(page)}</a>
              {/* All of them were updated. */}
              {page.freshness === 'new' && <FreshMark page={page} />}
            </span>
            <time dateTime={lastmod}>{lastmod.slice(0, 10)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}
