import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type SiteData, siteFromData, siteToData } from '../content/site.ts'
import type { CompiledArticle, Page, Problem, Scripts, Site, SiteImage } from '../types.ts'

/**
 * The site as the pages read it. Commands read and compile the content; Next only renders. What
 * passes between the two is this file, named by `FINGERPOST_MODEL`, so that Next never parses
 * Markdown and an edited article needs no restart.
 */
export interface Model {
  site: Site
  /** By the segments of its route, joined by `/`. */
  byRoute: ReadonlyMap<string, Page>
  scripts: Scripts
  /** File of the compiled article, by permalink. */
  articleFiles: Record<string, string>
  /** The pictures that articles show, by address: with the base path, encoded, without a query. */
  images: Record<string, SiteImage>
  /** What the dev server shows in the pages it belongs to; a build has no errors left. */
  problems: Problem[]
}

type ModelData = Omit<Model, 'site' | 'byRoute'> & { site: SiteData }

/** Writes the model in one step; bodies stay out of it, since the compiled articles are made of them. */
export function writeModel(file: string, { site, ...rest }: Omit<Model, 'byRoute'>): void {
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
    const byRoute = new Map(data.site.pages.map((page) => [page.route.join('/'), page]))
    loaded = { model: { ...data, site: siteFromData(data.site), byRoute }, changed }
  }
  return loaded.model
}

/** The compiled form of a page, or undefined where it has no text of its own. */
export function loadArticle(permalink: string): CompiledArticle | undefined {
  const file = loadModel().articleFiles[permalink]
  return file === undefined ? undefined : JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8'))
}
