import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { miniSearchOptions } from './minisearch-options.ts'
import { fieldsOf, linksOf, type Peer } from './peer.ts'

/** MiniSearch: one index, loaded whole. */
export const miniSearch: Peer = {
  name: 'MiniSearch',
  script: 'peers/minisearch.browser.ts',
  async index(documents, packages, folder) {
    const address = pathToFileURL(join(packages, 'minisearch/dist/es/index.js')).href
    const { default: MiniSearch }: typeof import('minisearch') = await import(address)
    const index = new MiniSearch(miniSearchOptions)
    index.addAll(fieldsOf(documents))
    await writeFile(join(folder, 'index.json'), JSON.stringify(index))
    await writeFile(join(folder, 'links.json'), JSON.stringify(linksOf(documents)))
  },
}
