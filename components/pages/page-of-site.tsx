import type { ReactNode } from 'react'
import type { PageKind } from '@/lib/types.ts'
import type { PageView } from '@/lib/view/page-view.ts'
import type { SiteView } from '@/lib/view/site-view.ts'
import { ArticlePage } from './article-page.tsx'
import { HomePage } from './home-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageHead } from './page-head.tsx'
import { SearchPage } from './search-page.tsx'
import { SectionPage } from './section-page.tsx'
import { TaxonomyPage } from './taxonomy-page.tsx'
import { TermPage } from './term-page.tsx'

const templates: Record<PageKind, typeof ArticlePage> = {
  home: HomePage,
  section: SectionPage,
  page: ArticlePage,
  taxonomy: TaxonomyPage,
  term: TermPage,
}

interface Props {
  page: PageView
  site: SiteView
  /** The text of its article. */
  body?: ReactNode
}

/** Any page of the site; its kind picks the template. */
export function PageOfSite({ page, site, body }: Props) {
  return (
    <>
      <PageHead head={page.head} site={site} />
      <Main page={page} site={site} body={body} />
    </>
  )
}

function Main({ page, site, body }: Props) {
  if ('categories' in page)
    return page.kind === 'search' ? (
      <SearchPage page={page} site={site} />
    ) : (
      <NotFoundPage page={page} site={site} />
    )
  const Template = templates[page.kind]
  return <Template page={page} site={site} body={body} />
}
