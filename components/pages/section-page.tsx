import { Files } from '@/components/article/component-files.tsx'
import { CrossLinks } from '@/components/chrome/cross-links.tsx'
import { PageCards } from '@/components/chrome/page-cards.tsx'
import { PageMeta } from '@/components/chrome/page-meta.tsx'
import { Pagination } from '@/components/chrome/pagination.tsx'
import { PrintButton } from '@/components/chrome/print-button.tsx'
import { Sidebar } from '@/components/chrome/sidebar.tsx'
import { DocumentLayout } from './document-layout.tsx'
import { PageHeader } from './page-header.tsx'
import type { TemplateProps } from './template-props.ts'

/** A category: its text, then a card for everything in it. A landing page stands without the sidebar. */
export function SectionPage({ page, site, body }: TemplateProps) {
  const content = (
    <div className="page-grid">
      <PageHeader page={page} />
      <div className="page-body">
        {body}
        <Files files={site.scripts.components['cards']} basePath={site.basePath} />
        <CrossLinks links={page.crossLinks} />
        <PageCards cards={page.cards} />
        {page.cards.length > 0 && <PrintButton site={site} />}
        <PageMeta meta={page.meta} />
        <Pagination previous={page.previous} next={page.next} />
      </div>
    </div>
  )
  if (page.isLanding) {
    return (
      <>
        <Sidebar branch={page.branch} site={site} />
        <main id="content" className="home">
          {content}
        </main>
      </>
    )
  }
  return (
    <DocumentLayout page={page} site={site}>
      {content}
    </DocumentLayout>
  )
}
