import type { Publication } from '../types.ts'
import { buildIndex } from './build.ts'
import { collectDocuments, collectTags } from './documents.ts'

type Index = ReturnType<typeof buildIndex>

const indexes = new WeakMap<Publication, Index>()

/** The index of a site. It is built once, for what is published and for the check that asks it. */
export function siteIndex(publication: Publication): Index {
  const known = indexes.get(publication)
  if (known) return known
  const { basePath, search } = publication.site.config
  const index = buildIndex({
    documents: collectDocuments(publication),
    tags: collectTags(publication),
    base: basePath,
    synonyms: search.synonyms,
  })
  indexes.set(publication, index)
  return index
}
