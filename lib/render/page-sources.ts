import { createHash } from 'node:crypto'
import { withMentions } from '../content/catalogue/mentions.ts'
import { withSummaries } from '../content/summary.ts'
import { leadImage } from '../images/lead-image.ts'
import type { CompiledArticle, Page, Problem, Publication, Site, SiteImage } from '../types.ts'
import { type Answers, answersTo } from '../view/answers.ts'
import { aidViewOf, type PageView, pageViewOf } from '../view/page-view.ts'
import { type Question, type Questions, questionsOf } from '../view/questions.ts'
import { type SiteView, siteViewOf } from '../view/site-view.ts'

/** A page of a site, before it is rendered. */
export interface PageSource {
  /** Of a page of the content its permalink, else `search` or `not-found`. */
  id: string
  page?: Page
  view: PageView
  article: CompiledArticle | undefined
  lead?: string | undefined
  questions?: Questions
}

/** Everything that the pages of a site are rendered from. */
export interface SiteSources {
  /** With summaries. */
  site: Site
  view: SiteView
  catalogues: ReturnType<typeof withMentions>
  images: Readonly<Record<string, SiteImage>>
  pageOf(page: Page, problems?: Problem[]): PageSource
  aidOf(kind: 'search' | 'not-found'): PageSource
}

/**
 * Opens the sources of a site's pages.
 * @param styles address of the style sheet of every page, without the base path
 * @param catalogues with the articles that speak of their items
 */
export function openSources(
  publication: Publication,
  images: Readonly<Record<string, SiteImage>>,
  styles: string,
  catalogues = withMentions(publication),
): SiteSources {
  const site = withSummaries(publication)
  const asked = { site, catalogues, images }
  // A page as lists show it has a summary, which the site alone adds.
  const current = (page: Page) => site.byPermalink.get(page.permalink) ?? page
  return {
    site,
    view: siteViewOf(site, publication.scripts, styles),
    catalogues,
    images,
    pageOf(given, problems) {
      const page = current(given)
      const article = publication.articles.get(page.permalink)
      return {
        id: page.permalink,
        page,
        view: pageViewOf(page, article, site, problems),
        article,
        lead: article && leadImage(article),
        questions: questionsOf(page, asked),
      }
    },
    aidOf: (kind) => ({ id: kind, view: aidViewOf(kind, site), article: undefined }),
  }
}

/** What an article can be seen to ask before it is rendered. */
export function foreseenQuestions({ links, images }: CompiledArticle): Question[] {
  const targets = new Set([...links, ...images].map(({ target }) => target))
  return [...targets].map((target) => ['address', target])
}

/** The answers to what a page's article asks. */
export function answersFor({ questions }: PageSource, asked: readonly Question[]): Answers {
  return questions ? answersTo(asked, questions) : { address: {}, catalogue: {}, item: {} }
}

/**
 * The hash of all that the HTML of a page is made from.
 * @param shared of the code that renders, and of what all pages show
 * @param modules of what its article imports
 */
export function pageKey(
  { view, article }: PageSource,
  answers: Answers,
  shared: string,
  modules = '',
): string {
  const parts = JSON.stringify([shared, modules, article?.key, view, answers])
  return createHash('sha256').update(parts).digest('hex').slice(0, 40)
}
