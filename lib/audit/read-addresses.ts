import { decodeAddress } from '../content/url.ts'
import type { OldSite, WrittenAddress } from './old-site.ts'

/** An address of the old site. */
export interface OldAddress {
  /** Decoded, without host, base path and query, as in `Page.permalink`. */
  path: string
  /** Decoded, without `#`; empty for a whole page. */
  anchor: string
  /** How often readers asked for it; 0 where no log says so. */
  hits: number
}

/** The addresses of an old site, each once, and how many were left out. */
export interface AddressReading {
  addresses: OldAddress[]
  /** The host of the old site; empty where no address has one. */
  host: string
  /** Of other hosts. */
  ofOthers: number
  /** Of the host, but not below the base path. */
  outside: number
  /** What is no address at all. */
  unreadable: number
}

/** Where the old site stood. */
export interface OldBase {
  /** Empty: the host that most of its addresses have. */
  host: string
  /** Without a slash at its end; empty for the root. */
  path: string
}

/**
 * Reads where the old site stood: `/docs`, or `https://old.example.com/docs`.
 * @throws Error where it is neither
 */
export function readBase(written: string): OldBase {
  const isWhole = /^https?:\/\//i.test(written)
  if (!URL.canParse(written, 'http://old.invalid') || (/^[a-z][a-z0-9+.-]*:/i.test(written) && !isWhole))
    throw new Error(`--base takes a path or a web address: --base /docs`)
  const { host, pathname } = new URL(
    isWhole ? written : `/${written.replace(/^\/+/, '')}`,
    'http://old.invalid',
  )
  return { host: isWhole ? host : '', path: decodeAddress(pathname).replace(/\/+$/, '') }
}

/** An address taken apart. */
interface Parts {
  host: string
  path: string
  anchor: string
}

/**
 * The addresses of an old site as paths of the new one: those of its host, below its base path. A
 * slash at the end, a query, and `index.html` make no other address.
 */
export function readAddresses({ addresses, isRooted }: OldSite, base: OldBase): AddressReading {
  const parts = addresses.map(({ text, hits }) => ({ ...partsOf(text), hits }))
  const host = base.host || mostFrequent(parts.map((part) => part.host ?? ''))
  const isBelow = ({ path }: { path?: string }) => path === base.path || path?.startsWith(`${base.path}/`)
  const root = isRooted || parts.some(isBelow) ? base.path : ''
  const reading: AddressReading = { addresses: [], host, ofOthers: 0, outside: 0, unreadable: 0 }
  for (const part of parts) {
    const { path, anchor = '', hits } = part
    if (path === undefined) reading.unreadable++
    else if (part.host && !isSameName(part.host, host)) reading.ofOthers++
    else if (root !== '' && !isBelow(part)) reading.outside++
    else reading.addresses.push({ path: withoutIndex(path.slice(root.length)), anchor, hits })
  }
  return { ...reading, addresses: mergeAddresses(reading.addresses) }
}

/** Each address once, with all its hits; one without a slash at its end is the one with it. */
export function mergeAddresses(addresses: readonly OldAddress[]): OldAddress[] {
  const merged = new Map<string, OldAddress>()
  for (const address of addresses) {
    const key = `${address.path.replace(/\/$/, '')}#${address.anchor}`
    const known = merged.get(key)
    const { path } = known && !address.path.endsWith('/') ? known : address
    merged.set(key, { ...address, path, hits: address.hits + (known?.hits ?? 0) })
  }
  return [...merged.values()]
}

function withoutIndex(path: string): string {
  return path.replace(/\/index\.html?$/i, '/') || '/'
}

/** Takes an address apart as a browser does; undefined where it is none. */
function partsOf(text: WrittenAddress['text']): Parts | undefined {
  const isWhole = /^https?:\/\//i.test(text)
  const hasHost = !isWhole && /^([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?\//i.test(text)
  if (!isWhole && !hasHost && /^[a-z][a-z0-9+.-]*:/i.test(text)) return undefined
  // Two slashes at its beginning would make a host of the first segment.
  const written = isWhole ? text : hasHost ? `http://${text}` : `/${text.replace(/^[/\\]+/, '')}`
  if (!URL.canParse(written, 'http://old.invalid')) return undefined
  const { host, pathname, hash } = new URL(written, 'http://old.invalid')
  return {
    host: isWhole || hasHost ? host : '',
    path: decodeAddress(pathname).replace(/\/{2,}/g, '/'),
    // `:~:` begins what only the browser of the reader looks for.
    anchor: decodeAddress(hash.slice(1).replace(/:~:.*$/s, '')),
  }
}

/** `www.` is mostly another name of the same host. */
function isSameName(one: string, other: string): boolean {
  return one.replace(/^www\./, '') === other.replace(/^www\./, '')
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}
