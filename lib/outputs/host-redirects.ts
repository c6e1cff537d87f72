import { feedPermalink } from '../content/feed-permalink.ts'
import { leadsInside } from '../content/find-redirect.ts'
import { isWholeTarget, splatToken, splitTarget } from '../content/redirect-target.ts'
import { encodePermalink } from '../content/url.ts'
import type { Publication, Redirect, Site } from '../types.ts'

/** Where a redirect leads, taken apart: hosts differ in where they let a query in. All encoded. */
export interface HostTarget {
  /** With the base path, or a whole address; of a subtree with `:splat`. Empty where the page is gone. */
  address: string
  /** With `?`, or empty. */
  query: string
  /** With `#`, or empty. */
  anchor: string
}

/** An old address as a host sees it. */
export interface HostRedirect extends Pick<Redirect, 'status'> {
  /** Decoded, with the base path. One that ends in a slash is also asked for without. */
  from: string
  target: HostTarget
}

/** All below an old address. */
export interface HostSubtree extends Pick<Redirect, 'status'> {
  /** Decoded, with the base path and a slash at the end; it is also asked for without. */
  root: string
  target: HostTarget
  /** What is published below the root, which the subtree does not catch: decoded, with the base path. */
  living: string[]
  /** What begins with one of these is not caught either: files of the build, and where the subtree leads to itself. */
  shelters: string[]
}

/** The site's redirects in the order in which a host tries them. */
export interface HostRedirects {
  exact: HostRedirect[]
  /** The deepest first. */
  subtrees: HostSubtree[]
}

/** Takes the list of redirects apart for the formats that write it for a host. */
export function hostRedirects({ site }: Publication): HostRedirects {
  const { basePath } = site.config
  const published = publishedPaths(site)
  const exact: HostRedirect[] = []
  const subtrees: HostSubtree[] = []
  for (const redirect of site.redirects) {
    const { from, scope, to, status } = redirect
    const target = hostTarget(to, basePath)
    if (scope === 'page') exact.push({ from: basePath + from, target, status })
    else {
      const own = leadsInside(redirect) ? [splitTarget(to).address.replace(splatToken, '')] : []
      const below = (paths: readonly string[]) =>
        paths.filter((path) => path.startsWith(from)).map((path) => basePath + path)
      const [living, shelters] = [below(published), below([...ownFolders, ...own])]
      subtrees.push({ root: basePath + from, target, status, living, shelters })
    }
  }
  return { exact, subtrees }
}

function hostTarget(to: string, basePath: string): HostTarget {
  const { address, query, anchor } = splitTarget(to)
  if (to === '' || isWholeTarget(to)) return { address, query, anchor }
  const hash = anchor && `#${encodeURIComponent(anchor.slice(1))}`
  return { address: basePath + encodePermalink(address), query, anchor: hash }
}

/** Folders that are the build's own; only a subtree of the whole site is above them. */
const ownFolders = ['/_next/', '/_fingerpost/']

/** Files of the build, and the search page, which every site has. */
const ownFiles = [
  '/404.html',
  '/410.html',
  '/navigation.json',
  '/redirects.json',
  '/search/',
  '/search/index.json',
  '/search-records.json',
  '/sitemap.xml',
]

/** What is there, as far as a writer made it or every site has it. */
function publishedPaths({ pages, assets }: Site): string[] {
  return [
    ...pages.flatMap((page) => [page.permalink, feedPermalink(page) ?? []].flat()),
    ...assets.map(({ permalink }) => permalink),
    ...ownFiles,
  ]
}
