import { Files } from '@/components/article/component-files.tsx'
import { Sidebar } from '@/components/chrome/sidebar.tsx'
import { Signpost } from '@/components/chrome/signpost.tsx'
import { SearchButton } from '@/components/search/search-button.tsx'
import { redirectListPath } from '@/lib/outputs/redirect-list-path.ts'
import type { AidView } from '@/lib/view/page-view.ts'
import type { SiteView } from '@/lib/view/site-view.ts'

/**
 * What a reader sees at an address that leads nowhere: search, and the categories. With JavaScript
 * they are sent on where it is known what they meant, or see the closest pages.
 */
export function NotFoundPage({ page, site }: { page: AidView; site: SiteView }) {
  const { basePath, scripts } = site
  return (
    <>
      <Files files={scripts.components['home']} basePath={basePath} />
      <Sidebar branch={page.branch} site={site} />
      <main id="content" className="home">
        <script type="module" src={basePath + scripts.notFound} />
        <fp-not-found
          base={basePath}
          redirects={`${basePath}/${redirectListPath}`}
          index={site.searchIndex}
          worker={basePath + scripts.searchWorker}
        >
          <header className="hero">
            <div>
              <h1>Page not found</h1>
              <p className="lead">
                There is nothing at this address. Search for it, or start from a category.
              </p>
              <SearchButton size="large" />
            </div>
            <Signpost arms={page.signpost} />
          </header>
          <div className="prose" aria-live="polite" />
        </fp-not-found>
      </main>
    </>
  )
}
