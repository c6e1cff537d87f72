import { Document } from 'flexsearch'
import { flexSearchOptions, mergeFields } from './flexsearch-options.ts'
import type { PeerLink } from './peer.ts'
import { fetchJson, mostResults, openPeer } from './peer-dialog.browser.ts'

void openPeer(async () => {
  const parts = fetchJson<Record<string, string>>('index.json')
  const links = await fetchJson<PeerLink[]>('links.json')
  const engine = new Document(flexSearchOptions)
  for (const [key, data] of Object.entries(await parts)) engine.import(key, data)
  return async (query) =>
    mergeFields(engine.search(query, { suggest: true, limit: 100 }))
      .slice(0, mostResults)
      .flatMap((id) => links[id] ?? [])
})
