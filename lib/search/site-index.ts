import { createHash } from 'node:crypto'
import { codeHash } from '../code/code.ts'
import type { Publication, Site } from '../types.ts'
import { buildIndex, type Index } from './build.ts'
import { collectDocuments, collectTags } from './documents.ts'
import { writeManifest } from './format.ts'
import { searchIndexPath } from './paths.ts'
import { openSearch, type SearchEngine } from './query.ts'

const indexes = new WeakMap<Publication, Index>()

/** The index of a site. It is built once, for what is published and for the check that asks it. */
export function siteIndex(publication: Publication): Index {
  const known = indexes.get(publication)
  if (known) return known
  const { site, kept } = publication
  const { basePath, search } = site.config
  const index = buildIndex({
    documents: collectDocuments(publication),
    tags: collectTags(publication),
    base: basePath,
    synonyms: search.synonyms,
    keeping: kept && { store: kept, key: keyOf(site), code: codeHash('search-index') },
  })
  indexes.set(publication, index)
  return index
}

/** Several sites may be built by one checkout; two with one key would only make all anew. */
function keyOf({ config }: Site): string {
  const name = JSON.stringify([config.url, config.basePath, config.language, config.title])
  return createHash('sha256').update(name).digest('hex').slice(0, 16)
}

/** Opens the index of a site without publishing it. */
export function openSiteIndex(publication: Publication): Promise<SearchEngine> {
  const { manifest, files } = siteIndex(publication)
  const { base } = manifest
  const first = writeManifest(manifest)
  return openSearch(base + searchIndexPath, async (path) => {
    const name = path.slice(base.length)
    const text = name === searchIndexPath ? first : files.get(name)?.text()
    if (text === undefined) throw new Error(`no ${path}`)
    return text
  })
}
