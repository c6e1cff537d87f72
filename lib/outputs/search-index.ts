import { writeManifest } from '../search/format.ts'
import { searchIndexPath } from '../search/paths.ts'
import { siteIndex } from '../search/site-index.ts'
import type { OutputFormat } from '../types.ts'

/** What search in the browser looks things up in: the manifest, and the files it names. */
export const searchIndex: OutputFormat = {
  name: 'search-index',
  texts: 'sections',
  render(publication) {
    const { manifest, files } = siteIndex(publication)
    return [
      { path: searchIndexPath.slice(1), content: writeManifest(manifest) },
      ...Array.from(files, ([path, file]) => ({
        path: path.slice(1),
        key: file.key,
        get content() {
          return file.text()
        },
      })),
    ]
  },
}
