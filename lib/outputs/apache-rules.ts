import { splatToken } from '../content/redirect-target.ts'
import { argument, literal, quote, substitution } from './apache-syntax.ts'
import { hostFiles } from './host-files.ts'
import type { HostHeaders } from './host-headers.ts'
import type { HostRedirect, HostSubtree, HostTarget } from './host-redirects.ts'
import { pageType } from './untyped-pages.ts'

/** Where rules stand: what they match, and how they name the file of a request. */
export interface ApacheContext {
  basePath: string
  /** What stands before the path in a pattern: in a folder it is left out of what rules see. */
  start: string
  /** The file that a request is for. */
  file: string
}

/** The rules of a folder's `.htaccess`. */
export function folderContext(basePath: string): ApacheContext {
  return { basePath, start: '', file: '%{REQUEST_FILENAME}' }
}

/** The rules of a server, which come before Apache looks for a file. */
export function serverContext(basePath: string): ApacheContext {
  return { basePath, start: `${basePath}/`, file: '%{DOCUMENT_ROOT}%{REQUEST_URI}' }
}

/** What nobody should read is not there. */
export function hiddenFiles({ start }: ApacheContext): string[] {
  const names = Object.values(hostFiles).map(literal).join('|')
  return [`RewriteRule ${argument(`^${literal(start)}(?:${names})$`)} - [R=404,L]`]
}

/** The reader's query, to be added to one that stands before an anchor. */
export const keepQuery = ['RewriteCond %{QUERY_STRING} (.+)', 'RewriteRule ^ - [E=fingerpost_more:&%1]']

/** One old address, with or without its last slash. */
export function exactRules({ from, target, status }: HostRedirect, context: ApacheContext): string[] {
  const path = context.start + from.slice(`${context.basePath}/`.length)
  return redirectRules(
    `^${literal(path.replace(/\/$/, ''))}${path.endsWith('/') ? '/?' : ''}$`,
    target,
    status,
  )
}

/**
 * Leads what fits a pattern on. Apache keeps the reader's query by itself, but behind an anchor; and
 * it refuses a `?` that a rule does not hold itself, so there are two rules where there may be none.
 * @param condition what else must hold; `:splat` stands for what it captures
 */
export function redirectRules(
  pattern: string,
  { address, query, anchor }: HostTarget,
  status: HostRedirect['status'],
  condition: readonly string[] = [],
): string[] {
  const rule = (to: string, flags: string) => [
    ...condition,
    `RewriteRule ${argument(pattern)} ${to} [${flags}]`,
  ]
  if (status === 410) return rule('-', 'G')
  const filled = substitution(address).replaceAll(splatToken, '%1')
  const [own, hash] = [substitution(query), substitution(anchor)]
  if (hash === '') return rule(argument(filled + own), `R=${status},NE,${own === '' ? '' : 'QSA,'}L`)
  const flags = `R=${status},NE,L`
  if (own !== '') return rule(argument(`${filled}${own}%{ENV:fingerpost_more}${hash}`), flags)
  return [
    'RewriteCond %{QUERY_STRING} .',
    ...rule(argument(`${filled}?%{QUERY_STRING}${hash}`), flags),
    ...rule(argument(filled + hash), flags),
  ]
}

/** A page that is there stays, with the slash at its end. */
export function pageRules({ start, file }: ApacheContext): string[] {
  return [
    'RewriteCond %{REQUEST_URI} "[^/]$"',
    `RewriteCond ${argument(`${file}/index.html`)} -f`,
    `RewriteRule ^${literal(start)} "%{REQUEST_URI}/" [R=301,L]`,
    `RewriteCond ${argument(file)} -f [OR]`,
    `RewriteCond ${argument(`${file}/index.html`)} -f`,
    `RewriteRule ^${literal(start)} - [L]`,
  ]
}

/**
 * Subtrees, the deepest first. What a request has below a root is taken from the request as it was
 * written, so that nothing of it is decoded; where that has dots or an encoded slash, its folders are
 * not those of the decoded path, and none fits.
 */
export function subtreeRules(subtrees: readonly HostSubtree[], context: ApacheContext): string[] {
  if (subtrees.length === 0) return []
  const { basePath, start } = context
  const odd = String.raw`^\S+\s[^?#\s]*(?:%2f|[/\\](?:\.|%2e){1,2}(?:[/\\?#\s]|$))`
  return [
    `RewriteCond %{THE_REQUEST} ${argument(odd)} [NC]`,
    `RewriteRule ^${literal(start)} - [R=404,L]`,
    ...subtrees.flatMap(({ root, target, status, shelters }) => {
      const path = start + root.slice(`${basePath}/`.length)
      const spared = shelters.map((shelter) => literal(shelter.slice(root.length))).join('|')
      const below = spared === '' ? '' : `(?!${spared})`
      const pattern = path.endsWith('/') ? `^${literal(path.slice(0, -1))}(?:/${below}|$)` : `^${below}`
      const splat = String.raw`^\S+\s(?:\w+://[^/\s]*)?(?:/+[^/?#\s]+){${root.split('/').length - 2}}[/\\]*([^?#\s]*)`
      return redirectRules(pattern, target, status, [`RewriteCond %{THE_REQUEST} ${argument(splat)}`])
    }),
  ]
}

/** A folder without a page is nothing; Apache would list it, or say that it is forbidden. */
export function emptyFolders({ start, file }: ApacheContext): string[] {
  return [`RewriteCond ${argument(file)} -d`, `RewriteRule ^${literal(start)} - [R=404,L]`]
}

/** Headers, errors, letters, and the type of pages whose ending is no page's. */
export function settings(
  headers: readonly HostHeaders[],
  untyped: readonly string[],
  basePath: string,
): string[] {
  return [
    'AddDefaultCharset utf-8',
    `ErrorDocument 404 ${basePath}/404.html`,
    `ErrorDocument 410 ${basePath}/410.html`,
    ...headers.flatMap(({ folder, headers: own }) => {
      const where =
        folder === `${basePath}/` ? '' : ` ${quote(`expr=%{REQUEST_URI} =~ m#^${literal(folder)}#`)}`
      return own.map(
        ([name, value]) => `Header always set ${name} ${quote(value.replaceAll('%', '%%'))}${where}`,
      )
    }),
    ...untyped.map(
      (path) =>
        `Header set Content-Type ${quote(pageType)} ${quote(`expr=%{REQUEST_URI} =~ m#^${literal(path)}$#`)}`,
    ),
  ]
}
