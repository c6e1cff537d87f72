import { type ByteSource, readText } from '../bytes.ts'
import { countAddresses, mostAddresses, type OldSite, type WrittenAddress } from '../old-site.ts'
import { scanLocations } from '../scan-locations.ts'

/** The protocol allows 50 MB, unpacked. */
const mostBytes = 64 * 1024 * 1024
const mostSitemaps = 1000

/**
 * Finds another sitemap that an index names.
 * @returns the sitemap, or why it is left out
 */
export type FindSitemap = (address: string) => Promise<ByteSource | string>

/**
 * Reads a sitemap, and those that it names if it is an index.
 * @param find how to come to the sitemaps of an index
 * @throws Error where one is too large, or there are too many
 */
export async function readSitemap(source: ByteSource, find: FindSitemap): Promise<OldSite> {
  const addresses: WrittenAddress[] = []
  const notes: string[] = []
  const named = new Set<string>()
  const waiting = [source]
  let sitemaps = 0
  for (let current = waiting.shift(); current; current = waiting.shift()) {
    const { kind, texts } = scanLocations(await readText(current, mostBytes))
    if (kind === 'pages') {
      sitemaps++
      for (const text of texts) addresses.push({ text, hits: 0 })
      if (addresses.length > mostAddresses)
        throw new Error(`${source.name} has more than ${countAddresses(mostAddresses)}`)
      continue
    }
    for (const text of texts) {
      if (named.has(text)) continue
      named.add(text)
      if (named.size > mostSitemaps)
        throw new Error(`${source.name} names more than ${mostSitemaps} sitemaps`)
      const found = await find(text)
      if (typeof found === 'string') notes.push(found)
      else waiting.push(found)
    }
  }
  const kind = named.size > 0 ? `an index of ${sitemaps} sitemaps with` : 'a sitemap of'
  return { kind: `${kind} ${countAddresses(addresses.length)}`, addresses, isRooted: true, notes }
}
