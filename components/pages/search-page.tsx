import { Files } from '@/components/article/component-files.tsx'
import { Sidebar } from '@/components/chrome/sidebar.tsx'
import { SearchPanel } from '@/components/search/search-panel.tsx'
import { nodeHref } from '@/lib/content/links.ts'
import type { Scripts, Site } from '@/lib/types.ts'

/** Search on a page of its own, which can be linked to. Without JavaScript it leads to the categories. */
export function SearchPage({ site, scripts }: { site: Site; scripts: Scripts }) {
  const categories = site.navigation
    .map((node) => ({ title: node.title, href: nodeHref(node, site) }))
    .filter(({ href }) => href !== '')
  return (
    <>
      <Files files={scripts.components['search-page']} basePath={site.config.basePath} />
      <Sidebar site={site} />
      <main id="content" className="search-main">
        <h1>Search</h1>
        <SearchPanel site={site} scripts={scripts} mode="page" />
        <div className="unscripted">
          <p>Search needs JavaScript. Without it, the categories lead to every page.</p>
          <ul className="tags tags-large">
            {categories.map(({ title, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </>
  )
}
