import { imports } from 'fingerpost-imports'
import { notFound } from 'next/navigation'
import { Body } from '@/components/article/body.tsx'
import { PageOfSite } from '@/components/pages/page-of-site.tsx'
import { loadCode, loadModel, noteAsked, pageOfModel } from '@/lib/model/store.ts'
import { notedQuestions, questionsOf } from '@/lib/view/questions.ts'

interface Props {
  params: Promise<{ slug?: string[] }>
}

/** Every page on which a client component stands, under the segments that Next renders it by. */
export function generateStaticParams() {
  return Object.values(loadModel().pages).map(({ route }) => ({ slug: route }))
}

export default async function Page({ params }: Props) {
  const { slug = [] } = await params
  const model = loadModel()
  const page = model.pages[slug.join('/')]
  if (!page) notFound()
  const { view: site } = model
  const { view } = page
  const code = loadCode(page)
  const article =
    code === undefined ? undefined : { code, lead: page.lead, modules: imports[view.path] ?? {} }
  const questions = notedQuestions(questionsOf(pageOfModel(page, model), model), (question) =>
    noteAsked(page, question),
  )
  return (
    <PageOfSite
      page={view}
      site={site}
      body={<Body article={article} questions={questions} site={site} problems={view.problems} />}
    />
  )
}
