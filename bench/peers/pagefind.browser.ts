import { mostResults, openPeer, type PeerResult } from './peer-dialog.browser.ts'

/** What the bench uses of Pagefind's library in the browser. */
interface Pagefind {
  init(): Promise<void>
  search(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] }>
}

interface PagefindData {
  url: string
  meta: { title?: string }
  sub_results: { title: string; url: string; locations: number[] }[]
}

void openPeer(async () => {
  const address = '/pagefind/pagefind.js'
  const engine: Pagefind = await import(address)
  await engine.init()
  return async (query) => {
    const { results } = await engine.search(query)
    return Promise.all(results.slice(0, mostResults).map(async ({ data }) => resultOf(await data())))
  }
})

/** Of its headings the one with the most matches, by which Pagefind's own dialog chooses them. */
function resultOf({ url, meta, sub_results }: PagefindData): PeerResult {
  const [best] = sub_results.toSorted((one, other) => other.locations.length - one.locations.length)
  const link = { title: meta.title ?? url, href: url }
  return best?.url.includes('#') ? { ...link, heading: { title: best.title, href: best.url } } : link
}
