import type { Catalogue, Place, Problem, SourceFile } from '../../types.ts'
import { catalogueArticles } from './catalogue-articles.ts'
import { readCatalogue } from './read-catalogue.ts'

/** The catalogues of a site, and all articles with those that they make. */
interface Catalogues {
  catalogues: Catalogue[]
  articles: readonly SourceFile[]
  /** Where each article is from that a catalogue makes, by its path. */
  origins: ReadonlyMap<string, Place>
  problems: Problem[]
}

/** Reads the data files. An article that a writer wrote in the place of one that a catalogue makes stands there. */
export function readCatalogues(files: readonly SourceFile[], articles: readonly SourceFile[]): Catalogues {
  const read = files.map(readCatalogue)
  const catalogues = read.flatMap(({ catalogue }) => catalogue ?? [])
  const withoutEnd = (path: string) => path.replace(/\.mdx?$/, '')
  const written = new Set(articles.map(({ path }) => withoutEnd(path)))
  const made = catalogues.flatMap(catalogueArticles).filter(({ path }) => !written.has(withoutEnd(path)))
  return {
    catalogues,
    articles:
      made.length === 0 ? articles : [...articles, ...made.map(({ path, source }) => ({ path, source }))],
    origins: new Map(made.map(({ path, origin }) => [path, origin])),
    problems: read.flatMap(({ problems }) => problems),
  }
}
