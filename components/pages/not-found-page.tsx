import { siteHref } from '@/components/chrome/href.ts'
import { SearchButton } from '@/components/search/search-button.tsx'
import type { Site } from '@/lib/types.ts'

/** What a reader sees at an address that leads nowhere: search, and the categories. */
export function NotFoundPage({ site }: { site: Site }) {
  return (
    <main id="content" className="home">
      <header className="hero">
        <h1>Page not found</h1>
        <p className="lead">There is nothing at this address. Search for it, or start from a category.</p>
        <SearchButton size="large" />
      </header>
      <ul className="tags tags-large">
        {[{ title: 'Home', permalink: '/' }, ...site.navigation]
          .filter((node) => node.permalink !== '')
          .map((node) => (
            <li key={node.permalink}>
              <a href={siteHref(node.permalink, site)}>{node.title}</a>
            </li>
          ))}
      </ul>
    </main>
  )
}
