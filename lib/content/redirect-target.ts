import { encodePermalink } from './url.ts'

/**
 * Strings only: the target of a redirect (`Redirect.to`) taken apart, filled in and written as an
 * address. Its path and anchor are decoded, as a permalink is; its query stays encoded; a whole
 * address of another site is encoded altogether.
 */

/** Stands in the target of a subtree for what the request has below its root. */
export const splatToken = ':splat'

/** The parts of a target. */
export interface TargetParts {
  /** A path, or a whole address up to its query. */
  address: string
  /** With `?`, or empty. */
  query: string
  /** With `#`, or empty. */
  anchor: string
}

/** Whether a target is on another site. */
export function isWholeTarget(to: string): boolean {
  return /^https?:\/\//i.test(to)
}

/**
 * Takes a target apart. A path may hold `#` and `?` itself (`/tags/c#/`), so what follows them is
 * an anchor or a query only where no slash is in it.
 */
export function splitTarget(to: string): TargetParts {
  const parts = isWholeTarget(to) ? /^([^?#]*)(\?[^#]*)?(#.*)?$/s : /^(.*?)(\?[^/#]*)?(#[^/]*)?$/s
  const [, address = to, query = '', anchor = ''] = parts.exec(to) ?? []
  return { address, query, anchor }
}

/** The address of a target with `:splat` filled in; of a path it never begins with two slashes, which would name a host. */
export function fillSplat(address: string, splat: string): string {
  return isWholeTarget(address)
    ? address.replaceAll(splatToken, () => encodePermalink(splat))
    : address.replaceAll(splatToken, () => splat).replace(/\/{2,}/g, '/')
}

/**
 * A target as an address for `href` and `Location`: encoded, with the base path unless it is on another site.
 * @param splat decoded; what stands below the root of the subtree
 */
export function targetHref(to: string, basePath: string, splat = ''): string {
  if (isWholeTarget(to)) return fillSplat(to, splat)
  const { address, query, anchor } = splitTarget(to)
  const hash = anchor && `#${encodeURIComponent(anchor.slice(1))}`
  return basePath + encodePermalink(fillSplat(address, splat)) + query + hash
}

/**
 * An address with what a reader's own had after its path: the query is added to one that is there,
 * and the hash wins over an anchor, since the reader asked for it.
 * @param rest encoded: `?query`, `#hash`, both or empty
 */
export function carryOn(href: string, rest: string): string {
  const [, address = '', anchor = ''] = /^([^#]*)(.*)$/s.exec(href) ?? []
  const [, query = '', hash = ''] = /^([^#]*)(.*)$/s.exec(rest) ?? []
  return joinQueries(address, query) + (hash || anchor)
}

/** Adds a query, with `?` or empty, to an address without anchor, or to another query. */
export function joinQueries(address: string, query: string): string {
  return address.includes('?') && query !== '' ? `${address}&${query.slice(1)}` : address + query
}
