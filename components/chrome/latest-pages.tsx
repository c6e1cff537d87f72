import type { HomeView } from '@/lib/view/home-view.ts'
import { FreshMark } from './fresh-mark.tsx'

/** The articles that changed last. */
export function LatestPages({ latest }: { latest: HomeView['latest'] }) {
  if (latest.length === 0) return null
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 id="latest">Recently updated</h2>
      <ul>
        {latest.map(({ title, href, freshness, lastmod }) => (
          <li key={href}>
            <span>
              <a href={href}>{title}</a>
              {/* All of them were updated. */}
              {freshness === 'new' && <FreshMark freshness={freshness} />}
            </span>
            <time dateTime={lastmod}>{lastmod.slice(0, 10)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}
