import MiniSearch from 'minisearch'
import { miniSearchOptions } from './minisearch-options.ts'
import type { PeerLink } from './peer.ts'
import { fetchJson, mostResults, openPeer } from './peer-dialog.browser.ts'

void openPeer(async () => {
  const index = fetch('index.json').then((response) => response.text())
  const links = await fetchJson<PeerLink[]>('links.json')
  const engine = MiniSearch.loadJSON(await index, miniSearchOptions)
  return async (query) =>
    engine
      .search(query)
      .slice(0, mostResults)
      .flatMap(({ id }) => links[id] ?? [])
})
