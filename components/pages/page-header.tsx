import { Breadcrumbs } from '@/components/chrome/breadcrumbs.tsx'
import type { Page, Site } from '@/lib/types.ts'

/** Breadcrumbs, title and description at the top of a page. */
export function PageHeader({ page, site }: { page: Page; site: Site }) {
  return (
    <header className="page-header">
      <Breadcrumbs page={page} site={site} />
      <h1>{page.title || page.permalink}</h1>
      {page.description && <p className="lead">{page.description}</p>}
    </header>
  )
}
