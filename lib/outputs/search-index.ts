import { buildIndex } from '../search/build.ts'
import { collectDocuments, collectTags } from '../search/documents.ts'
import { writeManifest } from '../search/format.ts'
import { searchIndexPath } from '../search/paths.ts'
import type { OutputFormat } from '../types.ts'

/** What search in the browser looks things up in: the manifest, and the files it names. */
export const searchIndex: OutputFormat = {
  name: 'search-index',
  render(publication) {
    const { manifest, files } = buildIndex({
      documents: collectDocuments(publication),
      tags: collectTags(publication),
      base: publication.site.config.basePath,
    })
    return [
      { path: searchIndexPath.slice(1), content: writeManifest(manifest) },
      ...[...files].map(([path, content]) => ({ path: path.slice(1), content })),
    ]
  },
}
