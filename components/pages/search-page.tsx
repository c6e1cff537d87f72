import { Files } from '@/components/article/component-files.tsx'
import { Sidebar } from '@/components/chrome/sidebar.tsx'
import { SearchPanel } from '@/components/search/search-panel.tsx'
import type { AidView } from '@/lib/view/page-view.ts'
import type { SiteView } from '@/lib/view/site-view.ts'

/** Search on a page of its own, which can be linked to. Without JavaScript it leads to the categories. */
export function SearchPage({ page, site }: { page: AidView; site: SiteView }) {
  return (
    <>
      <Files files={site.scripts.components['search-page']} basePath={site.basePath} />
      <Sidebar branch={page.branch} site={site} />
      <main id="content" className="search-main">
        <h1>Search</h1>
        <SearchPanel site={site} mode="page" />
        <div className="unscripted">
          <p>Search needs JavaScript. Without it, the categories lead to every page.</p>
          <ul className="tags tags-large">
            {page.categories.map(({ title, href }) => (
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
