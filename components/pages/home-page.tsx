import { Body } from '@/components/article/body.tsx'
import { Files } from '@/components/article/component-files.tsx'
import { FreshMark } from '@/components/chrome/fresh-mark.tsx'
import { siteHref } from '@/components/chrome/href.ts'
import { LatestPages } from '@/components/chrome/latest-pages.tsx'
import { Sidebar } from '@/components/chrome/sidebar.tsx'
import { Signpost } from '@/components/chrome/signpost.tsx'
import { SearchButton } from '@/components/search/search-button.tsx'
import { childPages, linkTitle } from '@/lib/content/navigation.ts'
import type { TemplateProps } from './template-props.ts'

/** The way in: what the site is, search, a signpost, what stands in each category, what changed last. */
export function HomePage({ page, site, scripts, article }: TemplateProps) {
  const childrenOf = (permalink: string) => childPages(permalink, site.pages)
  return (
    <>
      <Files files={scripts.components['home']} basePath={site.config.basePath} />
      <Sidebar page={page} site={site} />
      <main id="content" className="home">
        <header className="hero">
          <div>
            <h1>{page.title || site.config.title}</h1>
            <p className="lead">{page.description || site.config.description}</p>
            <SearchButton size="large" />
          </div>
          <Signpost site={site} />
        </header>
        <Body page={page} site={site} article={article} />
        <div className="categories">
          {childrenOf('/').map((category) => (
            <section key={category.permalink} className="category">
              <h2>
                <a href={siteHref(category.permalink, site)}>{linkTitle(category)}</a>
              </h2>
              {category.description && <p>{category.description}</p>}
              <ul>
                {childrenOf(category.permalink)
                  .slice(0, 6)
                  .map((child) => (
                    <li key={child.permalink}>
                      <a href={siteHref(child.permalink, site)}>{linkTitle(child)}</a>
                      <FreshMark page={child} />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
        <LatestPages site={site} />
      </main>
    </>
  )
}
