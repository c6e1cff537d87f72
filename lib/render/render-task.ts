import { entryFile } from '../code/code.ts'
import { readEntry } from '../store/entry.ts'
import type { Answers } from '../view/answers.ts'
import type { PageView } from '../view/page-view.ts'
import type { Question } from '../view/questions.ts'
import type { SiteView } from '../view/site-view.ts'

/** A page to render, as plain data that a worker can be handed. */
export interface RenderTask {
  site: SiteView
  page: PageView
  /** File of the code of its article; none for a page without a text of its own. */
  codeFile?: string | undefined
  /** The address, as written, of the picture that is seen first. */
  lead?: string | undefined
  answers: Answers
  /** Module with what the article imports, and the path under which it has it. */
  imports?: { url: string; path: string } | undefined
  developmentScript?: string | undefined
}

/** A rendered page, or why it could not be rendered. */
export type RenderResult =
  | { html: string; asked: Question[]; isComplete: boolean }
  /** The message of what was thrown. */
  | { fault: string }
  /** The code of its article is gone or damaged, and must be compiled again. */
  | { lost: true }

/** What the entry `render` exports; `lib` imports no components, so it is known by its name alone. */
interface Renderer {
  renderPage(source: {
    site: SiteView
    page: PageView
    article?:
      | { code: string; lead?: string | undefined; modules: Readonly<Record<string, unknown>> }
      | undefined
    answers: Answers
    developmentScript?: string | undefined
  }): Promise<Extract<RenderResult, { html: string }>>
}

/** So often an article may ask for more; one with random addresses would do so for ever. */
export const mostRounds = 8

/** Why a page is not rendered that can be. */
export const endlessQuestions = 'it names another address or catalogue each time that it is rendered'

let renderer: Promise<Renderer> | undefined

/** Renders a page by React alone. */
export async function runRenderTask(task: RenderTask): Promise<RenderResult> {
  renderer ??= import(entryFile('render').url.href)
  const { renderPage } = await renderer
  const { site, page, answers, codeFile, lead, imports, developmentScript } = task
  try {
    const code = codeFile === undefined ? undefined : readEntry(codeFile)
    if (codeFile !== undefined && code === undefined) return { lost: true }
    const modules = imports ? await modulesOf(imports) : {}
    const article = code === undefined ? undefined : { code, lead, modules }
    return await renderPage({ site, page, article, answers, developmentScript })
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }
}

async function modulesOf({
  url,
  path,
}: NonNullable<RenderTask['imports']>): Promise<Readonly<Record<string, unknown>>> {
  const { imports }: { imports: Record<string, Record<string, unknown>> } = await import(url)
  return imports[path] ?? {}
}
