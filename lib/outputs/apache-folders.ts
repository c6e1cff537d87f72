import type { OutputFile } from '../types.ts'
import { keepQuery, redirectRules } from './apache-rules.ts'
import type { HostRedirect } from './host-redirects.ts'

/** Where the folders of old addresses stand in the out folder. */
const folder = '_fingerpost/apache'

/** As many rules as Apache may read anew for every request of a folder. */
const few = 100

/** What a rule cannot pass on, and names that Apache keeps for itself. */
const awkward = /[%?#\\]|\/\.ht/

/**
 * Old addresses in two ways: as rules of the one `.htaccess`, which Apache reads for every request, or,
 * of a long list, as a folder each, whose own `.htaccess` is read for that address alone.
 */
export function shareOut(exact: readonly HostRedirect[]): { rules: HostRedirect[]; folders: HostRedirect[] } {
  if (exact.length <= few) return { rules: [...exact], folders: [] }
  const isAwkward = ({ from }: HostRedirect) => awkward.test(from)
  return { rules: exact.filter(isAwkward), folders: exact.filter((redirect) => !isAwkward(redirect)) }
}

/** Leads a request on to its folder, where there is one. */
export function folderRules(basePath: string): string[] {
  const to = `${basePath}/${folder}/$1`
  return [`RewriteCond "%{DOCUMENT_ROOT}${to}/.htaccess" -f`, `RewriteRule "^(.+?)/?$" "${to}/" [L]`]
}

/** The `.htaccess` of one old address. */
export function folderFile({ from, target, status }: HostRedirect, basePath: string): OutputFile {
  const path = from.slice(basePath.length + 1).replace(/\/$/, '')
  const rules = [
    'RewriteEngine On',
    ...(target.anchor ? keepQuery : []),
    ...redirectRules('^', target, status),
  ]
  return { path: `${folder}/${path}/.htaccess`, content: `${rules.join('\n')}\n` }
}
