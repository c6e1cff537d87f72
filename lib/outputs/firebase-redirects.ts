import { splatToken } from '../content/redirect-target.ts'
import { encodePermalink } from '../content/url.ts'
import { allBut } from './all-but.ts'
import type { HostRedirect, HostRedirects, HostSubtree } from './host-redirects.ts'
import { addressPattern, askedPattern, withAndWithoutSlash } from './redirect-paths.ts'

/** An entry of `redirects` in `firebase.json`. */
export interface FirebaseRedirect {
  /** In the syntax of RE2. */
  regex: string
  destination: string
  type: number
}

/** What `firebase.json` has, and what can't be written in it. */
export interface FirebaseRedirects {
  redirects: FirebaseRedirect[]
  leftExact: HostRedirect[]
  leftSubtrees: HostSubtree[]
}

/** An expression of a subtree is no longer, since RE2 refuses those that need much memory. */
const longest = 100_000

/** So many old addresses share an expression. */
const together = 100

/**
 * Writes the redirects for Firebase, of which the first that matches counts. It follows them also
 * where a file is, so the expression of a subtree leaves out what is published below it.
 * @see https://firebase.google.com/docs/hosting/full-config#redirects
 */
export function firebaseRedirects({ exact, subtrees }: HostRedirects): FirebaseRedirects {
  const leftExact = exact.filter((redirect) => destinationOf(redirect, '') === undefined)
  const redirects = exactRedirects(exact)
  const leftSubtrees: HostSubtree[] = []
  for (const subtree of subtrees) {
    const written = subtreeRedirects({
      ...subtree,
      living: [...subtree.living, ...leftExact.map(({ from }) => from)],
      shelters: [...subtree.shelters, ...leftSubtrees.map(({ root }) => root)],
    })
    if (written.length > 0 && written.every(({ regex }) => regex.length <= longest))
      redirects.push(...written)
    else leftSubtrees.push(subtree)
  }
  return { redirects, leftExact, leftSubtrees }
}

/** Old addresses that lead to one target share expressions. */
function exactRedirects(exact: readonly HostRedirect[]): FirebaseRedirect[] {
  const byTarget = new Map<string, Omit<FirebaseRedirect, 'regex'> & { patterns: string[] }>()
  for (const redirect of exact) {
    const { from, status: type } = redirect
    const destination = destinationOf(redirect, '')
    if (destination === undefined) continue
    const key = `${type} ${destination}`
    const group = byTarget.get(key) ?? { destination, type, patterns: [] }
    byTarget.set(key, group)
    group.patterns.push(askedPattern(from))
  }
  return [...byTarget.values()].flatMap(({ patterns, ...target }) =>
    Array.from({ length: Math.ceil(patterns.length / together) }, (_, index) => ({
      regex: `^(?:${patterns.slice(index * together, (index + 1) * together).join('|')})$`,
      ...target,
    })),
  )
}

/** Two redirects, since an empty splat fits into no destination; none where it can't be written. */
function subtreeRedirects(subtree: HostSubtree): FirebaseRedirect[] {
  const { root, status: type, living, shelters } = subtree
  const [start, destination] = [destinationOf(subtree, ''), destinationOf(subtree, ':1')]
  if (start === undefined || destination === undefined) return []
  const below = (paths: readonly string[]) =>
    paths
      .filter((path) => path.startsWith(root))
      .flatMap((path) => [path, encodePermalink(path)])
      .map((path) => path.slice(path.startsWith(root) ? root.length : encodePermalink(root).length))
  const rest = allBut({
    texts: [...living, ...shelters].flatMap((path) => below(withAndWithoutSlash(path))),
    // Slashes before the splat are no part of it: `//evil.example/` would name another host.
    beginnings: ['/', ...below(shelters)],
  })
  const base = addressPattern(root.slice(0, -1))
  return [
    ...(living.includes(root) ? [] : [{ regex: `^${base}/*$`, destination: start, type }]),
    { regex: `^${base}/+(${rest})$`, destination, type },
  ]
}

/**
 * A target as Firebase's own server takes it, decoded, with a word for the splat; undefined where
 * that has no address: a part that stays encoded, or a letter that has a meaning of its own there.
 */
function destinationOf(
  { status, target }: Pick<HostRedirect, 'status' | 'target'>,
  splat: string,
): string | undefined {
  const { address, query, anchor } = target
  if (status === 410) return undefined
  const written = decoded(address + query + anchor)
  if (!address.includes(splatToken) || splat === '') {
    const plain = written?.replace(splatToken, '')
    return plain === undefined || /%|(^|\/):/.test(plain) ? undefined : plain
  }
  const isLast = address.endsWith(`/${splatToken}`) && query + anchor === ''
  const start = written?.slice(0, -splatToken.length)
  return isLast && start !== undefined && !/[%()*+?]|:(?!\/\/)/.test(start) ? start + splat : undefined
}

function decoded(address: string): string | undefined {
  try {
    return decodeURI(address)
  } catch {
    return undefined
  }
}
