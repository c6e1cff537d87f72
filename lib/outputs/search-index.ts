import { exportIndex } from '../search/build.ts'
import { collectDocuments } from '../search/documents.ts'
import { searchIndexPath } from '../search/paths.ts'
import type { OutputFormat } from '../types.ts'

/** What search in the browser looks things up in. */
export const searchIndex: OutputFormat = {
  name: 'search-index',
  render: (publication) => [
    { path: searchIndexPath.slice(1), content: JSON.stringify(exportIndex(collectDocuments(publication))) },
  ],
}
