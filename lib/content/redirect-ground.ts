import { warning } from '../problem.ts'
import type { Problem, Site } from '../types.ts'
import { addressAt, addressOfFile, withoutOrigin } from './links.ts'
import type { Chain } from './redirect-chains.ts'
import { type Ground, nameOf } from './redirect-steps.ts'
import { isWholeTarget, splatToken, splitTarget } from './redirect-target.ts'
import { decodeAddress, foldersOf, resolveDots } from './url.ts'

/** What stands on a site without redirects. */
export function groundOf(site: Site): Ground {
  const folders = new Set([...site.pages, ...site.assets].flatMap(({ permalink }) => foldersOf(permalink)))
  return {
    permalinkAt: (path) => {
      const address = addressAt(path, site)
      return address && decodeAddress(address.href)
    },
    hasBelow: (folder) => folders.has(folder),
  }
}

/**
 * The target of a rule as `Redirect.to` has it. A file of the content folder, and a whole address of
 * the site itself, become the permalink of what is there.
 * @param written a target that `redirects.yaml` allows; empty where the page is gone
 */
export function targetOf(written: string, { permalinkAt }: Ground, site: Site): string {
  const target = withoutOrigin(written, site.config)
  if (target === '') return ''
  if (isWholeTarget(target)) return new URL(target).href
  const [, path = '', query = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(target) ?? []
  const absolute = resolveDots(`/${decodeAddress(path)}`)
  const file = addressOfFile(absolute, site)
  const permalink = permalinkAt(absolute) ?? (file && decodeAddress(file.href)) ?? absolute
  // A slash would make a path of it, and means the same when it is encoded.
  return permalink + query.replaceAll('/', '%2F') + decodeAddress(anchor)
}

/** A warning for each redirect whose own target, at the end of whatever chain leads to it, is not there. */
export function missingTargets(chains: readonly Chain[], ground: Ground): Problem[] {
  const problems = new Map<unknown, Problem>()
  for (const { end, last } of chains) {
    const reason = problems.has(last) ? undefined : reasonOf(end, ground)
    if (reason === undefined) continue
    const { address } = splitTarget(end)
    const near = ground.permalinkAt(address.toLowerCase())
    const hint = near ? `Did you mean ${near}?` : 'Name a page or a file that is there; a draft is not.'
    problems.set(last, warning(last.source, 'redirect', `redirect ${nameOf(last)} leads to ${reason}`, hint))
  }
  return [...problems.values()]
}

/** What is missing at a target; undefined where nothing is, or nobody can know. */
function reasonOf(to: string, { permalinkAt, hasBelow }: Ground): string | undefined {
  if (to === '' || isWholeTarget(to)) return undefined
  const { address } = splitTarget(to)
  if (!address.endsWith(splatToken))
    return permalinkAt(address) === undefined ? `${address}, which is not there` : undefined
  const folder = address.slice(0, -splatToken.length)
  return hasBelow(folder) ? undefined : `${folder}, below which nothing is`
}
