import { runSync } from '@mdx-js/mdx'
import { imports } from 'fingerpost-imports'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { leadImage } from '@/lib/images/lead-image.ts'
import { loadModel } from '@/lib/model/store.ts'
import type { CompiledArticle, Page, Site } from '@/lib/types.ts'
import { articleComponents } from './article-components.tsx'
import { ProblemList, problemsOf } from './problem-list.tsx'

interface Props {
  page: Page
  site: Site
  article: CompiledArticle | undefined
}

/** The text of an article: its compiled code, run with the components that it names. */
export function Body({ page, site, article }: Props) {
  if (!article) return null
  const isBroken = problemsOf(page.path).some(({ severity, isLocal }) => severity === 'error' && !isLocal)
  if (isBroken)
    return (
      <div className="prose">
        <ProblemList file={page.path} />
      </div>
    )
  const { default: Content } = runSync(article.code, {
    Fragment,
    jsx,
    jsxs,
    ...{ modules: imports[page.path] ?? {} },
  })
  const { images, scripts } = loadModel()
  const pictures = { images, lead: leadImage(article) }
  return (
    <div className="prose">
      <ProblemList file={page.path} />
      <Content components={articleComponents(page, site, pictures, scripts.components)} />
    </div>
  )
}
