import { Body } from '@/components/article/body.tsx'
import { PageMeta } from '@/components/chrome/page-meta.tsx'
import { Pagination } from '@/components/chrome/pagination.tsx'
import { RelatedPages } from '@/components/chrome/related-pages.tsx'
import { TableOfContents } from '@/components/chrome/table-of-contents.tsx'
import { TagList } from '@/components/chrome/tag-list.tsx'
import { DocumentLayout } from './document-layout.tsx'
import { PageHeader } from './page-header.tsx'
import type { TemplateProps } from './template-props.ts'

/** An article: its text, its contents, and ways on. */
export function ArticlePage({ page, site, article }: TemplateProps) {
  return (
    <DocumentLayout page={page} site={site}>
      <article className="page-grid">
        <PageHeader page={page} site={site} />
        {page.toc && <TableOfContents headings={article?.headings ?? []} page={page} site={site} />}
        <div className="page-body">
          <Body page={page} site={site} article={article} />
          <footer>
            <TagList page={page} site={site} />
            <PageMeta page={page} site={site} words={article?.words ?? 0} />
          </footer>
          <RelatedPages page={page} site={site} />
          <Pagination page={page} site={site} />
        </div>
      </article>
    </DocumentLayout>
  )
}
