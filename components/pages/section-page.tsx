import { Body } from '@/components/article/body.tsx'
import { Files } from '@/components/article/component-files.tsx'
import { CrossLinks } from '@/components/chrome/cross-links.tsx'
import { PageCards } from '@/components/chrome/page-cards.tsx'
import { PageMeta } from '@/components/chrome/page-meta.tsx'
import { Pagination } from '@/components/chrome/pagination.tsx'
import { PrintButton } from '@/components/chrome/print-button.tsx'
import { Sidebar } from '@/components/chrome/sidebar.tsx'
import { childPages } from '@/lib/content/navigation.ts'
import { DocumentLayout } from './document-layout.tsx'
import { PageHeader } from './page-header.tsx'
import type { TemplateProps } from './template-props.ts'

/** A category: its text, then a card for everything in it. A landing page stands without the sidebar. */
export function SectionPage({ page, site, scripts, article }: TemplateProps) {
  const children = page.hidepageslist ? [] : childPages(page.permalink, site.pages)
  const content = (
    <div className="page-grid">
      <PageHeader page={page} site={site} />
      <div className="page-body">
        <Body page={page} site={site} article={article} />
        <Files files={scripts.components['cards']} basePath={site.config.basePath} />
        <CrossLinks page={page} site={site} />
        <PageCards pages={children} site={site} />
        {children.length > 0 && <PrintButton site={site} scripts={scripts} />}
        <PageMeta page={page} site={site} />
        <Pagination page={page} site={site} />
      </div>
    </div>
  )
  if (page.landingpage) {
    return (
      <>
        <Sidebar page={page} site={site} />
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
