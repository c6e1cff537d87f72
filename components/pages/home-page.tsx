import { Files } from '@/components/article/component-files.tsx'
import { FreshMark } from '@/components/chrome/fresh-mark.tsx'
import { LatestPages } from '@/components/chrome/latest-pages.tsx'
import { Sidebar } from '@/components/chrome/sidebar.tsx'
import { Signpost } from '@/components/chrome/signpost.tsx'
import { SearchButton } from '@/components/search/search-button.tsx'
import type { TemplateProps } from './template-props.ts'

/** The way in: what the site is, search, a signpost, what stands in each category, what changed last. */
export function HomePage({ page, site, body }: TemplateProps) {
  const { categories = [], latest = [] } = page.home ?? {}
  return (
    <>
      <Files files={site.scripts.components['home']} basePath={site.basePath} />
      <Sidebar branch={page.branch} site={site} />
      <main id="content" className="home">
        <header className="hero">
          <div>
            <h1>{page.title}</h1>
            <p className="lead">{page.description}</p>
            <SearchButton size="large" />
          </div>
          <Signpost arms={page.signpost} />
        </header>
        {body}
        <div className="categories">
          {categories.map(({ card, entries }) => (
            <section key={card.href} className="category">
              <h2>
                <a href={card.href}>{card.title}</a>
              </h2>
              {card.text && <p>{card.text}</p>}
              <ul>
                {entries.map(({ title, href, freshness }) => (
                  <li key={href}>
                    <a href={href}>{title}</a>
                    <FreshMark freshness={freshness} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <LatestPages latest={latest} />
      </main>
    </>
  )
}
