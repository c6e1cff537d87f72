import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import serveStatic from 'serve-static'
import type { SearchDocument } from '../../lib/search/documents.ts'
import { browserScript } from '../browser-script.ts'
import { startCounting } from '../counting-server.ts'
import type { Subject } from '../measure.ts'
import { flexSearch } from './flexsearch.ts'
import { installPeers } from './install.ts'
import { miniSearch } from './minisearch.ts'
import { pagefind } from './pagefind.ts'
import type { Peer } from './peer.ts'

const peers: Peer[] = [pagefind, miniSearch, flexSearch]

/** Makes the index of each other engine over the same documents, and serves a page with its dialog. */
export async function servePeers(
  documents: readonly SearchDocument[],
  basePath: string,
  work: string,
): Promise<Subject[]> {
  const packages = await installPeers(join(work, 'packages'))
  const subjects: Subject[] = []
  for (const { name, script, index } of peers) {
    const folder = join(work, name.toLowerCase())
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await index(documents, packages, folder)
    await writeFile(join(folder, 'search.js'), await browserScript(script, [packages]))
    await writeFile(join(folder, 'index.html'), page)
    const files = serveStatic(folder)
    const server = await startCounting((request, response) =>
      files(request, response, () => response.writeHead(404).end()),
    )
    subjects.push({ name, server, address: `${server.url}/`, basePath })
  }
  return subjects
}

/** The library is loaded when the dialog is opened, so that its bytes count as those of Fingerpost's worker do. */
const page = `<!doctype html>
<html lang="en">
<title>Search</title>
<input role="combobox" aria-label="Search" aria-controls="results" aria-expanded="false">
<div id="results" role="listbox" aria-label="Results"></div>
<script>
addEventListener('keydown', (event) => {
  if (event.key !== '/') return
  event.preventDefault()
  document.querySelector('input').focus()
  document.head.append(Object.assign(document.createElement('script'), { src: '/search.js' }))
}, { once: true })
</script>
`
