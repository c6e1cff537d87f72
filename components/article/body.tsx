import { runSync } from '@mdx-js/mdx'
import type { Problem } from '@/lib/types.ts'
import type { Questions } from '@/lib/view/questions.ts'
import type { SiteView } from '@/lib/view/site-view.ts'
import { articleComponents } from './article-components.tsx'
import { ProblemList } from './problem-list.tsx'
import { Fragment, jsx, jsxs } from './server-jsx.ts'

/** What an article is rendered from. */
export interface RenderedArticle {
  /** The body of a function that gives the MDX module. */
  code: string
  /** The address, as written, of the picture that is seen first. */
  lead?: string | undefined
  /** What it imports, by source as written. */
  modules: Readonly<Record<string, unknown>>
}

interface Props {
  article: RenderedArticle | undefined
  questions: Questions
  site: SiteView
  /** What is wrong with it, of which its file names the first place. */
  problems: readonly Problem[]
}

/** The text of an article: its compiled code, run with the components that it names. */
export function Body({ article, questions, site, problems }: Props) {
  if (!article) return null
  const isBroken = problems.some(({ severity, isLocal }) => severity === 'error' && !isLocal)
  if (isBroken)
    return (
      <div className="prose">
        <ProblemList problems={problems} />
      </div>
    )
  const { default: Content } = runSync(article.code, {
    Fragment,
    jsx,
    jsxs,
    ...{ modules: article.modules },
  })
  return (
    <div className="prose">
      <ProblemList problems={problems} />
      <Content components={articleComponents(questions, site, article.lead)} />
    </div>
  )
}
