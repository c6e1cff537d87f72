import type { NavigationNode, Page, Site } from '../types.ts'
import { feedPermalink } from './feed-permalink.ts'
import { findRedirect } from './find-redirect.ts'
import { carryOn, isWholeTarget, splitTarget, targetHref } from './redirect-target.ts'
import { decodeAddress, encodePermalink, permalinkOfPath, resolveDots } from './url.ts'

/** What an address written in an article turns out to be. */
export interface ResolvedAddress {
  /** What to publish: with base path, encoded; undefined for an address that could run code. */
  href: string | undefined
  /** Whether it leads out of the site. */
  external: boolean
  /** Whether there is something at the address, as far as the site can know. */
  found: boolean
  /** The page it leads to, if it is one. */
  page?: Page
  /** Decoded, without `#`. */
  fragment: string
}

/** Properties of components that hold an address, and what kind of thing it is of. */
export const addressProperties: Readonly<Record<string, 'link' | 'image'>> = {
  href: 'link',
  link: 'link',
  attrlink: 'link',
  src: 'image',
  dark: 'image',
  poster: 'image',
}

/** What browsers drop before they read the scheme of an address (URL standard, basic URL parser). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped
const ignoredInSchemes = /[\u0000-\u0020]/g

/** What could run code; pictures in the address itself are harmless, as in Goldmark. */
const dangerous = /^(javascript|vbscript|data(?!:image\/(png|gif|jpeg|webp);)):/i

/** What stands at an address, or where its redirect leads. */
export interface Address {
  /** Encoded, without the base path; whole where a redirect leads out of the site. */
  href: string
  page?: Page
}

const addressBooks = new WeakMap<Site, ReadonlyMap<string, Address>>()

/**
 * Resolves an address as written in `page`: to another file of the content folder
 * (`../other.md#part`, `./picture.png`), to a path of the site, through a redirect to its target,
 * or to a path of a Hugo project's `assets`.
 * An address that is not found is published as written.
 */
export function resolveAddress(written: string, page: Page, site: Site): ResolvedAddress {
  const target = withoutOrigin(written.trim(), site.config)
  const fragment = decodeAddress(/#(.*)$/s.exec(target)?.[1] ?? '')
  if (dangerous.test(target.replace(ignoredInSchemes, '')))
    return { href: undefined, external: true, found: false, fragment: '' }
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
    return { href: target, external: true, found: true, fragment }
  if (target.startsWith('#')) return { href: target, external: false, found: true, page, fragment }
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? []
  const address = addressOf(decodeAddress(path), page, site)
  const { basePath } = site.config
  if (address) {
    const external = isWholeTarget(address.href)
    const href = (external ? '' : basePath) + carryOn(address.href, rest)
    return {
      href,
      external,
      found: true,
      fragment: decodeAddress(/#(.*)$/s.exec(href)?.[1] ?? ''),
      ...(address.page && { page: address.page }),
    }
  }
  return { href: path.startsWith('/') ? basePath + target : target, external: false, found: false, fragment }
}

/** A whole address of the site itself is one like any other, so that previews stay where they are. */
export function withoutOrigin(address: string, { url, basePath }: Site['config']): string {
  const origin = url + basePath
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : address
}

/** Where an entry of the navigation tree leads, as `href` takes it; empty for one that leads nowhere. */
export function nodeHref({ permalink, url }: NavigationNode, site: Site): string {
  if (permalink !== '') return site.config.basePath + encodePermalink(permalink)
  const home = site.byPermalink.get('/')
  if (!url || !home) return ''
  const isWhole = /^([a-z][a-z0-9+.-]*:|[/#])/i.test(url)
  return resolveAddress(isWhole ? url : `/${url}`, home, site).href ?? ''
}

function addressOf(path: string, page: Page, site: Site): Address | undefined {
  const book = addressBook(site)
  // Hugo writes addresses in lower case, and many a host and file system finds them in any.
  const lookUp = (permalink: string) => addressAt(permalink, site) ?? addressAt(permalink.toLowerCase(), site)
  if (path === '') return lookUp(page.permalink)
  if (path.startsWith('/')) return lookUp(path) ?? throughSubtrees(path, site)
  const beside = resolveDots(`/${page.path.split('/').slice(0, -1).join('/')}/${path}`)
  const below = resolveDots(page.permalink + path)
  return (
    addressOfFile(beside, site) ??
    lookUp(below) ??
    book.get(`assets:${resolveDots(`/${path}`)}`) ??
    throughSubtrees(below, site)
  )
}

/** What stands at a decoded path of the site, or where the redirect of this very path leads; its last slash may be missing. */
export function addressAt(path: string, site: Site): Address | undefined {
  const book = addressBook(site)
  return book.get(path) ?? book.get(`${path}/`)
}

/** What a file of the content folder, or a folder with an `_index`, is published as. */
export function addressOfFile(path: string, site: Site): Address | undefined {
  return addressBook(site).get(`file:${path}`)
}

/** Where subtree rules send a path, if that is there; chains of them are collapsed but for exceptions, so that few steps do. */
function throughSubtrees(path: string, site: Site, steps = 5): Address | undefined {
  const match = findRedirect(path, site.redirects)
  if (!match || match.redirect.status === 410 || steps === 0) return undefined
  const href = targetHref(match.redirect.to, '', match.splat)
  if (isWholeTarget(href)) return { href }
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? []
  const target = decodeAddress(address)
  const found = addressAt(target, site) ?? throughSubtrees(target, site, steps - 1)
  return found && { ...found, href: carryOn(found.href, rest) }
}

/** Every address of the site: by permalink, and by `file:` and the path in the content folder. */
function addressBook(site: Site): ReadonlyMap<string, Address> {
  const known = addressBooks.get(site)
  if (known) return known
  const book = new Map<string, Address>()
  for (const { from, scope, to, status } of site.redirects) {
    if (scope === 'subtree' || status === 410) continue
    const page = site.byPermalink.get(splitTarget(to).address)
    book.set(from, { href: targetHref(to, ''), ...(page && { page }) })
  }
  for (const { path, folder, permalink } of site.assets) {
    const address = { href: encodePermalink(permalink) }
    if (folder === 'assets') book.set(`assets:${permalink}`, address)
    if (folder !== 'assets' || !book.has(permalink)) book.set(permalink, address)
    if (folder === 'content') book.set(`file:/${path}`, { href: encodePermalink(permalink) })
  }
  for (const page of site.pages) {
    const address = { href: encodePermalink(page.permalink), page }
    book.set(page.permalink, address)
    if (page.path !== '') book.set(`file:/${page.path}`, address)
    const feed = feedPermalink(page)
    if (feed !== undefined) book.set(feed, { href: encodePermalink(feed) })
    if (page.kind === 'section' && page.path !== '') book.set(`file:${permalinkOfPath(page.path)}`, address)
  }
  for (const href of ['/sitemap.xml', '/search/']) if (!book.has(href)) book.set(href, { href })
  addressBooks.set(site, book)
  return book
}
