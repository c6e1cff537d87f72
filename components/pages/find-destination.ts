import { addressKey, likestAddress, tidyAddress } from '@/lib/content/address-key.ts'
import { findRedirect, findSubtree, type RedirectRule } from '@/lib/content/find-redirect.ts'
import { fillSplat, isWholeTarget, splitTarget, targetHref } from '@/lib/content/redirect-target.ts'
import { decodeAddress, encodePermalink } from '@/lib/content/url.ts'

/** What a site has, as its published lists say. */
export interface KnownAddresses {
  basePath: string
  redirects: readonly RedirectRule[]
  /** Of every page, encoded, without the base path. */
  hrefs: readonly string[]
}

/** Where a reader meant to go: an address for `location`, or `gone`, which is the end of the way. */
export type Destination = { href: string } | 'gone'

/**
 * Finds where the reader of an address at which nothing is meant to go: its redirect, or else the
 * page or redirect of which it is another spelling. Hosts are named by redirects alone, whatever the
 * address says.
 * @param path decoded, without the base path
 */
export function findDestination(
  path: string,
  { basePath, redirects, hrefs }: KnownAddresses,
): Destination | undefined {
  const pages = hrefs.map(decodeAddress)
  const pageLike = (address: string) => {
    const key = addressKey(address)
    return likestAddress(
      address,
      pages.filter((page) => addressKey(page) === key),
    )
  }
  const exact = findRedirect(path, redirects)
  if (exact?.redirect.scope === 'page') return follow(exact.redirect, '')
  const page = pageLike(path)
  if (page !== undefined) return page === path ? undefined : { href: basePath + encodePermalink(page) }
  const key = addressKey(path)
  const like = redirects.find(({ scope, from }) => scope === 'page' && addressKey(from) === key)
  if (like) return follow(like, '')
  const inAnyCase = redirects.map((redirect) => ({ ...redirect, from: redirect.from.toLowerCase() }))
  return inSubtree(path, redirects) ?? inSubtree(tidyAddress(path), redirects) ?? inSubtree(key, inAnyCase)

  function follow(redirect: RedirectRule, splat: string): Destination {
    return redirect.status === 410 ? 'gone' : { href: targetHref(redirect.to, basePath, splat) }
  }

  /** A subtree has no list of what is below it, so it leads only to where a page is. */
  function inSubtree(address: string, list: readonly RedirectRule[]): Destination | undefined {
    const match = findSubtree(address, list)
    if (!match) return undefined
    const { redirect, splat } = match
    if (redirect.status === 410 || isWholeTarget(redirect.to)) return follow(redirect, splat)
    const target = splitTarget(redirect.to)
    const living = pageLike(fillSplat(target.address, splat))
    return living === undefined
      ? undefined
      : { href: targetHref(living + target.query + target.anchor, basePath) }
  }
}
