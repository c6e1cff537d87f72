import { buildIndex } from './build.ts'
import type { SearchDocument } from './documents.ts'
import type { Load } from './index-files.ts'
import { openSearch, type SearchEngine } from './query.ts'

/** A page at an address made of its title. */
export const document = (title: string, fields: Partial<SearchDocument> = {}): SearchDocument => ({
  title,
  href: `/${title.toLowerCase().replaceAll(' ', '-')}/`,
  trail: [],
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

/** An index as a host serves it below `/search/`: the paths that are asked for are noted. */
export function hostOf(
  documents: readonly SearchDocument[],
  synonyms: string[][] = [],
): { load: Load; asked: string[] } {
  const { manifest, files } = buildIndex(documents, '', synonyms)
  const asked: string[] = []
  return {
    asked,
    async load(path) {
      asked.push(path)
      const text =
        path === '/search/index.json' ? JSON.stringify(manifest) : files.get(path.slice('/search/'.length))
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
export async function titlesOf(engine: SearchEngine, query: string): Promise<string[]> {
  return (await engine.search(query)).results.map(({ page }) => page.title)
}
