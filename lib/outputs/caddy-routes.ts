import { splatToken } from '../content/redirect-target.ts'
import { block, headerLine, literal, quote, withoutBraces } from './caddy-syntax.ts'
import { hostFiles } from './host-files.ts'
import type { HostHeaders } from './host-headers.ts'
import type { HostRedirect, HostSubtree, HostTarget } from './host-redirects.ts'
import { pageType } from './untyped-pages.ts'

/** What of a request the routes ask for; what is sent back is taken from it as it was written. */
export function requestMaps(subtrees: readonly HostSubtree[]): string[] {
  const depths = [...new Set(subtrees.map(depthOf))].toSorted((one, other) => one - other)
  return [
    regexMap('path', 'path', '(?s)^(.*?)/*$', captured('/')),
    block('map {path} {fingerpost_file}', [
      mapping('(?s)^(.*/)$', captured('index.html')),
      mapping('(?s)^(.*)$', captured('')),
    ]),
    regexMap('uri', 'slashed', String.raw`^[/\\]*([^?]*)`, `/${captured('/')}`),
    // Where these are, the folders of the address as it was written are not those of the decoded path.
    block('map {uri} {fingerpost_odd}', [
      mapping(String.raw`(?i)^[^?]*(?:%2f|[/\\](?:\.|%2e){1,2}(?:[/\\?]|$))`, 'odd'),
      'default ""',
    ]),
    ...depths.map((depth) =>
      regexMap('uri', `splat_${depth}`, String.raw`^(?:/+[^/?]+){${depth}}[/\\]*([^?]*)`, captured('')),
    ),
  ]
}

/** The reader's query, alone and to be added to one that is there. */
export function queryMap(): string {
  return block('map {query} {fingerpost_query} {fingerpost_more}', [
    mapping('^(.+)$', `?${captured('')}`, `&${captured('')}`),
    'default "" ""',
  ])
}

/** Old addresses. A map is gone through each time that it is asked, so its answer is kept. */
export function movedRoutes(exact: readonly HostRedirect[], basePath: string): string[] {
  const lines = exact.map(({ from, status, target }) => {
    const value = status === 410 ? '410' : `${status} ${location(target)}`
    return `${key(from.endsWith('/') ? from : `${from}/`)} ${quote(value)}`
  })
  return [
    block('map {fingerpost_path} {fingerpost_moved}', [...lines, 'default ""']),
    'vars fingerpost_moved {fingerpost_moved}',
    '@fingerpost_moved vars_regexp fingerpost {vars.fingerpost_moved} `^(30\\d) (.*)$`',
    'redir @fingerpost_moved {re.fingerpost.2} {re.fingerpost.1}',
    '@fingerpost_gone vars {vars.fingerpost_moved} 410',
    block('route @fingerpost_gone', errorPage(410, basePath)),
  ]
}

/**
 * Pages and files that are there: with the slash at their end, with the headers of their folders, and with a type where
 * the ending is no page's.
 */
export function pageRoutes(
  folders: readonly HostHeaders[],
  untyped: readonly string[],
  basePath: string,
): string[] {
  const hidden = Object.values(hostFiles).map((file) => `${basePath}/${file}`)
  return [
    block('@fingerpost_slashless', [
      'not path */',
      'not vars {fingerpost_odd} odd',
      'file {fingerpost_path}index.html',
    ]),
    'redir @fingerpost_slashless {fingerpost_slashed}{fingerpost_query} 301',
    ...(untyped.length > 0
      ? [`@fingerpost_untyped path_regexp ${quote(`^(?:${untyped.map(literal).join('|')})$`)}`]
      : []),
    block('@fingerpost_page', [`not path ${hidden.join(' ')}`, 'file {fingerpost_file}']),
    block('route @fingerpost_page', [
      ...folders.flatMap(({ folder, headers }) => headers.map((header) => headerLine(header, `${folder}* `))),
      ...(untyped.length > 0 ? [headerLine(['Content-Type', pageType], '@fingerpost_untyped ')] : []),
      'file_server',
    ]),
  ]
}

/** Subtrees, the deepest first, without what they spare. */
export function subtreeRoutes(subtrees: readonly HostSubtree[], basePath: string): string[] {
  if (subtrees.length === 0) return []
  return [
    '@fingerpost_below not vars {fingerpost_odd} odd',
    block(
      'route @fingerpost_below',
      subtrees.flatMap((subtree, index) => {
        const { root, shelters, status, target } = subtree
        const name = `@fingerpost_${index + 1}`
        return [
          block(name, [below(root), ...shelters.map((shelter) => `not ${below(shelter)}`)]),
          status === 410
            ? block(`route ${name}`, errorPage(410, basePath))
            : `redir ${name} ${quote(location(target, depthOf(subtree)))} ${status}`,
        ]
      }),
    ),
  ]
}

/** Answers with one of the site's pages for what is not there. */
export function errorPage(status: 404 | 410, basePath: string): string[] {
  return [`rewrite * ${basePath}/${status}.html`, block('file_server', [`status ${status}`])]
}

function below(folder: string): string {
  return `vars_regexp {fingerpost_path} ${quote(`^${literal(folder)}`)}`
}

/** A target with the reader's query before its anchor. */
function location({ address, query, anchor }: HostTarget, depth = 0): string {
  const filled = withoutBraces(address).replaceAll(splatToken, `{fingerpost_splat_${depth}}`)
  const asked = query === '' ? '{fingerpost_query}' : `${withoutBraces(query)}{fingerpost_more}`
  return filled + asked + anchor
}

/** A key of a map. `{$` would be filled in from the environment wherever it stands. */
function key(path: string): string {
  return path.includes('{$') ? quote(`~^${literal(path)}$`) : quote(path)
}

function depthOf({ root }: HostSubtree): number {
  return root.split('/').length - 2
}

function regexMap(source: string, name: string, pattern: string, value: string): string {
  return block(`map {${source}} {fingerpost_${name}}`, [mapping(pattern, value)])
}

function mapping(pattern: string, ...values: readonly string[]): string {
  return [quote(`~${pattern}`), ...values].join(' ')
}

/** What the pattern of a mapping captured, and what follows it. */
function captured(rest: string): string {
  return `\${1}${rest}`
}
