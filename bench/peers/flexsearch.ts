import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Document } from 'flexsearch'
import { flexSearchOptions } from './flexsearch-options.ts'
import { fieldsOf, linksOf, type Peer } from './peer.ts'

/** FlexSearch in its own order, from the project's own dependencies: one index, loaded whole. */
export const flexSearch: Peer = {
  name: 'FlexSearch',
  script: 'peers/flexsearch.browser.ts',
  async index(documents, _packages, folder) {
    const index = new Document(flexSearchOptions)
    for (const document of fieldsOf(documents)) index.add(document)
    const parts: Record<string, string> = {}
    await index.export((key, data) => {
      parts[key] = data
    })
    await writeFile(join(folder, 'index.json'), JSON.stringify(parts))
    await writeFile(join(folder, 'links.json'), JSON.stringify(linksOf(documents)))
  },
}
