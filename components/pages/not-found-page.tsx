import { SearchButton } from '@/components/search/search-button.tsx'
import { nodeHref } from '@/lib/content/links.ts'
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
        {[{ title: 'Home', permalink: '/', weight: 0, children: [] }, ...site.navigation]
          .map((node) => ({ title: node.title, href: nodeHref(node, site) }))
          .filter(({ href }) => href !== '')
          .map(({ title, href }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
      </ul>
    </main>
  )
}
