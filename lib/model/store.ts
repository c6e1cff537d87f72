import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type SiteData, siteFromData, siteToData } from '../content/site.ts'
import { readEntry } from '../store/entry.ts'
import type { Catalogue, Page, Site, SiteImage } from '../types.ts'
import type { ContentView } from '../view/page-view.ts'
import type { Question } from '../view/questions.ts'
import type { SiteView } from '../view/site-view.ts'

/**
 * What Next renders: the pages on which a client component stands. What passes between commands and
 * Next is this file, named by `FINGERPOST_MODEL`, so that Next never parses Markdown and an edited
 * article needs no restart.
 */
export interface Model {
  view: SiteView
  site: Site
  catalogues: Catalogue[]
  /** The pictures that articles show, by address: with the base path, encoded, without a query. */
  images: Record<string, SiteImage>
  /** By the segments of its route, joined by `/`. */
  pages: Record<string, ModelPage>
  /** Of a script that pages load in development. */
  developmentScript?: string
}

/** A page with all that it is rendered from. */
export interface ModelPage {
  permalink: string
  route: string[]
  view: ContentView
  /** File of the code of its article. */
  codeFile?: string
  /** The address, as written, of the picture that is seen first. */
  lead?: string
  /** Where what its article asks of the site is noted; not in development. */
  askedFile?: string
}

type ModelData = Omit<Model, 'site'> & { site: SiteData }

/** Writes the model in one step; bodies stay out of it, since the compiled articles are made of them. */
export function writeModel(file: string, { site, ...rest }: Model): void {
  const data = siteToData(site)
  const lean: ModelData = {
    site: { ...data, pages: data.pages.map((page) => ({ ...page, body: '' })) },
    ...rest,
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(lean))
  renameSync(`${file}.new`, file)
}

let loaded: { model: Model; changed: number } | undefined

/** The model of this build; read again when the file has changed. */
export function loadModel(): Model {
  const file = process.env['FINGERPOST_MODEL'] ?? ''
  const changed = statSync(/* turbopackIgnore: true */ file).mtimeMs
  if (loaded?.changed !== changed) {
    const data: ModelData = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8'))
    loaded = { model: { ...data, site: siteFromData(data.site) }, changed }
  }
  return loaded.model
}

/** The code of a page's article, or undefined where it has no text of its own. */
export function loadCode({ codeFile }: ModelPage): string | undefined {
  if (codeFile === undefined) return undefined
  const code = readEntry(codeFile)
  if (code === undefined) throw new Error(`${codeFile} is damaged or gone`)
  return code
}

/** The page of the content that a page of the model is. */
export function pageOfModel({ permalink }: ModelPage, { site }: Model): Page {
  const page = site.byPermalink.get(permalink)
  if (!page) throw new Error(`the model has no page ${permalink}`)
  return page
}

/** Notes what an article asked, a question on each line. */
export function noteAsked({ askedFile }: ModelPage, question: Question): void {
  if (askedFile === undefined) return
  appendFileSync(/* turbopackIgnore: true */ join(askedFile), `${JSON.stringify(question)}\n`)
}
