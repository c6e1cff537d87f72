import { buildIndex, type IndexSource } from './build.ts'
import type { SearchDocument } from './documents.ts'
import type { Filter } from './filter.ts'
import { writeManifest } from './format.ts'
import type { Load } from './index-files.ts'
import { openSearch, type SearchEngine } from './query.ts'

/** A page at an address made of its title. */
export const document = (title: string, fields: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: 'page',
  permalink: `/${title.toLowerCase().replaceAll(' ', '-')}/`,
  title,
  linkTitle: title,
  href: `/${title.toLowerCase().replaceAll(' ', '-')}/`,
  trail: [],
  parent: '',
  description: '',
  tags: [],
  keywords: [],
  boost: 1,
  sections: sections(''),
  ...fields,
})

/** Sections of a page: the text before the first heading, then headings with theirs. */
export function sections(
  text: string,
  ...rest: [id: string, heading: string, text: string][]
): SearchDocument['sections'] {
  return [{ id: '', heading: '', text }, ...rest.map(([id, heading, text]) => ({ id, heading, text }))]
}

/** An index as a host serves it: the paths that are asked for are noted. */
export function hostOf(
  documents: readonly SearchDocument[],
  { tags = [], synonyms = [] }: Partial<Pick<IndexSource, 'tags' | 'synonyms'>> = {},
): { load: Load; asked: string[] } {
  const { manifest, files } = buildIndex({ documents, tags, base: '', synonyms })
  const asked: string[] = []
  return {
    asked,
    async load(path) {
      asked.push(path)
      const text = path === '/search/index.json' ? writeManifest(manifest) : files.get(path)?.text()
      if (text === undefined) throw new Error(`${path}: 404`)
      return text
    },
  }
}

/** An engine that reads the index of some documents. */
export function engineOf(...documents: SearchDocument[]): Promise<SearchEngine> {
  return openSearch('/search/index.json', hostOf(documents).load)
}

/** The titles of what is found, best first. */
export async function titlesOf(engine: SearchEngine, query: string, filter?: Filter): Promise<string[]> {
  return (await engine.search(query, filter)).results.map(({ page }) => page.title)
}
