import { Files } from '@/components/article/component-files.tsx'
import { PageCards } from '@/components/chrome/page-cards.tsx'
import { DocumentLayout } from './document-layout.tsx'
import { PageHeader } from './page-header.tsx'
import type { TemplateProps } from './template-props.ts'

/** A term, such as a tag: a card for every page that carries it. */
export function TermPage({ page, site, body }: TemplateProps) {
  return (
    <DocumentLayout page={page} site={site}>
      <div className="page-grid">
        <PageHeader page={page} />
        <div className="page-body">
          {body}
          <Files files={site.scripts.components['cards']} basePath={site.basePath} />
          <PageCards cards={page.cards} />
        </div>
      </div>
    </DocumentLayout>
  )
}
