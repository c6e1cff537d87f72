import { PageMeta } from '@/components/chrome/page-meta.tsx'
import { Pagination } from '@/components/chrome/pagination.tsx'
import { RelatedPages } from '@/components/chrome/related-pages.tsx'
import { TableOfContents } from '@/components/chrome/table-of-contents.tsx'
import { TagList } from '@/components/chrome/tag-list.tsx'
import { DocumentLayout } from './document-layout.tsx'
import { PageHeader } from './page-header.tsx'
import type { TemplateProps } from './template-props.ts'

/** An article: its text, its contents, and ways on. */
export function ArticlePage({ page, site, body }: TemplateProps) {
  return (
    <DocumentLayout page={page} site={site}>
      <article className="page-grid">
        <PageHeader page={page} />
        <TableOfContents headings={page.contents} />
        <div className="page-body">
          {body}
          <footer>
            <TagList lists={page.terms} />
            <PageMeta meta={page.meta} />
          </footer>
          <RelatedPages related={page.related} />
          <Pagination previous={page.previous} next={page.next} />
        </div>
      </article>
    </DocumentLayout>
  )
}
