import type { Metadata } from 'next'
import { ArticlePage } from '@/components/pages/article-page.tsx'
import { HomePage } from '@/components/pages/home-page.tsx'
import { pageMetadata } from '@/components/pages/metadata.ts'
import { NotFoundPage } from '@/components/pages/not-found-page.tsx'
import { SectionPage } from '@/components/pages/section-page.tsx'
import { TaxonomyPage } from '@/components/pages/taxonomy-page.tsx'
import { TermPage } from '@/components/pages/term-page.tsx'
import { loadArticle, loadModel } from '@/lib/model/store.ts'
import type { Page, PageKind } from '@/lib/types.ts'

interface Props {
  params: Promise<{ slug?: string[] }>
}

const templates: Record<PageKind, typeof ArticlePage> = {
  home: HomePage,
  section: SectionPage,
  page: ArticlePage,
  taxonomy: TaxonomyPage,
  term: TermPage,
}

/** Every page of the site, under the segments that Next renders it by. */
export function generateStaticParams() {
  return loadModel().site.pages.map((page) => ({ slug: page.route }))
}

async function findPage({ params }: Props): Promise<Page | undefined> {
  const { slug = [] } = await params
  return loadModel().byRoute.get(slug.join('/'))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await findPage(props)
  return page ? pageMetadata(page, loadModel().site) : { title: 'Page not found' }
}

export default async function PageOfSite(props: Props) {
  const { site, scripts } = loadModel()
  const page = await findPage(props)
  // In development alone; what `notFound()` gives there is rendered by Next's runtime, which is taken out.
  if (!page) return <NotFoundPage site={site} scripts={scripts} />
  const Template = templates[page.kind]
  return <Template page={page} site={site} scripts={scripts} article={loadArticle(page.permalink)} />
}
