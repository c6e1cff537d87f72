import { text } from 'node:stream/consumers'
import { renderToStaticMarkup } from 'react-dom/server'
import { prerenderToNodeStream } from 'react-dom/static'
import { Body, type RenderedArticle } from '@/components/article/body.tsx'
import { PageOfSite } from '@/components/pages/page-of-site.tsx'
import { SiteDocument } from '@/components/pages/site-document.tsx'
import { type Answers, recordedQuestions } from '@/lib/view/answers.ts'
import { policyTag } from '@/lib/view/late-values.ts'
import type { PageView } from '@/lib/view/page-view.ts'
import type { Question } from '@/lib/view/questions.ts'
import type { SiteView } from '@/lib/view/site-view.ts'

/** All that the HTML of a page is made from. */
export interface PageSource {
  site: SiteView
  page: PageView
  article?: RenderedArticle | undefined
  answers: Answers
  developmentScript?: string | undefined
}

/** A page, and what its article asked of the site. */
export interface RenderedPage {
  html: string
  asked: Question[]
  /** Whether every question had an answer; where not, the HTML is of no use. */
  isComplete: boolean
}

/**
 * Renders a page by React alone, without a runtime for the browser: its HTML is a function of what is given.
 * @throws whatever the code of its article throws
 */
export async function renderPage({
  site,
  page,
  article,
  answers,
  developmentScript,
}: PageSource): Promise<RenderedPage> {
  const questions = recordedQuestions(answers)
  const problems = 'problems' in page ? page.problems : []
  const document = (
    <SiteDocument site={site} developmentScript={developmentScript}>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <PageOfSite
        page={page}
        site={site}
        body={<Body article={article} questions={questions} site={site} problems={problems} />}
      />
    </SiteDocument>
  )
  // A component of the site may wait for something; ours do not, and are rendered in one go.
  const waits = Object.keys(article?.modules ?? {}).length > 0
  const html = waits ? await renderWaiting(document) : renderToStaticMarkup(document)
  return {
    html: `<!DOCTYPE html>${withoutMarks(html)}`,
    asked: questions.asked(),
    isComplete: questions.isComplete(),
  }
}

async function renderWaiting(document: React.ReactNode): Promise<string> {
  const faults: unknown[] = []
  const { prelude } = await prerenderToNodeStream(document, { onError: (fault) => void faults.push(fault) })
  const html = await text(prelude)
  // Within a `Suspense` React would leave it to the browser, which has no React.
  if (faults.length > 0) throw faults[0]
  return html.replace(/^<!DOCTYPE html>/, '').replace(/<!--\/?[$&][?!]?-->|<!-- -->/g, '')
}

/** The place of the policy, before everything that it speaks of; and nothing that only React in a browser would need. */
function withoutMarks(html: string): string {
  return html
    .replace(/<head>(?:<meta charSet="[^"]*"\/>)?/, (start) => start + policyTag)
    .replace(/ data-precedence="[^"]*"/g, '')
}
