import { Breadcrumbs } from '@/components/chrome/breadcrumbs.tsx'
import type { ContentView } from '@/lib/view/page-view.ts'

/** Breadcrumbs, title and description at the top of a page. */
export function PageHeader({ page }: { page: ContentView }) {
  return (
    <header className="page-header">
      <Breadcrumbs trail={page.trail} list={page.breadcrumbs} />
      <h1>{page.title}</h1>
      {page.description && <p className="lead">{page.description}</p>}
    </header>
  )
}
