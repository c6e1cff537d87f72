import { Body } from '@/components/article/body.tsx'
import { Files } from '@/components/article/component-files.tsx'
import { PageCards } from '@/components/chrome/page-cards.tsx'
import { DocumentLayout } from './document-layout.tsx'
import { PageHeader } from './page-header.tsx'
import type { TemplateProps } from './template-props.ts'

/** A term, such as a tag: a card for every page that carries it. */
export function TermPage({ page, site, scripts, article }: TemplateProps) {
  const term = site.terms.find((each) => each.permalink === page.permalink)
  const pages = (term?.pages ?? []).flatMap((permalink) => site.byPermalink.get(permalink) ?? [])
  return (
    <DocumentLayout page={page} site={site}>
      <div className="page-grid">
        <PageHeader page={page} site={site} />
        <div className="page-body">
          <Body page={page} site={site} article={article} />
          <Files files={scripts.components['cards']} basePath={site.config.basePath} />
          <PageCards pages={pages} site={site} />
        </div>
      </div>
    </DocumentLayout>
  )
}
