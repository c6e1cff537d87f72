import type { SiteConfig } from '../config.ts'
import { splatToken } from '../content/redirect-target.ts'
import type { OutputFormat } from '../types.ts'
import { gonePath } from './gone.ts'
import { headersFile } from './headers-file.ts'
import { type HostRedirect, type HostSubtree, type HostTarget, hostRedirects } from './host-redirects.ts'
import { answersInstead, limit } from './limit.ts'
import { spellings } from './redirect-paths.ts'

/**
 * `_redirects` and `_headers` for Netlify. Rules are tried from the top, each matches with and
 * without the last slash, and one with `!` wins over a file.
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 */
export const netlify: OutputFormat = {
  name: 'netlify',
  host: 'netlify',
  render: (publication) => {
    const { config } = publication.site
    const { exact, subtrees } = hostRedirects(publication)
    const lines = [
      ...exact.flatMap((redirect) => exactLines(redirect, config)),
      ...subtrees.flatMap((subtree) => subtreeLines(subtree, config)),
    ]
    return [
      { path: '_redirects', content: lines.map((line) => `${line}\n`).join('') },
      headersFile(publication),
    ]
  },
  limits: (publication) => {
    const { exact, subtrees } = hostRedirects(publication)
    const all = [
      ...exact.map(({ from, ...rest }) => ({ name: from, ...rest })),
      ...subtrees.map(({ root, ...rest }) => ({ name: `${root}*`, ...rest })),
    ]
    return [
      ...limit(
        'Netlify has no status 308 and answers 301',
        all.filter(({ status }) => status === 308),
      ),
      ...limit(
        'Netlify drops a reader’s query where the target has one',
        all.filter(({ target }) => target.query !== ''),
      ),
      ...limit(
        `Netlify can’t follow an old address with a star, or a colon after a slash; ${answersInstead(publication.site.config)}`,
        all.filter(({ name }) => /\*.|[^/]\*|\/:/.test(name)),
      ),
    ]
  },
}

/** Of an alias there may be a page, so the rule must win over it. */
function exactLines({ from, target, status }: HostRedirect, config: SiteConfig): string[] {
  return spellings(from).map((path) => `${escaped(path)} ${answer(target, status, config)}!`)
}

/** Without `!`, so that what is published wins. */
function subtreeLines({ root, target, status, shelters }: HostSubtree, config: SiteConfig): string[] {
  return [
    ...shelters.map((folder) => `${escaped(folder)}* ${config.basePath}/404.html 404`),
    ...spellings(root).map((path) => `${escaped(path)}* ${answer(target, status, config)}`),
  ]
}

/** Netlify sends a file with the status of the rule where that is no redirect. It has no 308. */
function answer(
  { address, query, anchor }: HostTarget,
  status: HostRedirect['status'],
  { basePath, url }: SiteConfig,
): string {
  if (status === 410) return `${basePath}/${gonePath} 410`
  // With what a reader asked for at its beginning, a path could name another host: `//evil.example/`.
  const origin = address.startsWith(`${basePath}/${splatToken}`) ? url : ''
  return `${origin}${address}${query}${anchor} ${status === 308 ? 301 : status}`
}

/** Without what Netlify takes for a splat (a star) or a placeholder (a colon after a slash). */
function escaped(path: string): string {
  return path.replaceAll('*', '%2A').replaceAll('/:', '/%3A')
}
