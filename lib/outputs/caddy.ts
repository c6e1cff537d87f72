import type { OutputFormat } from '../types.ts'
import { errorPage, movedRoutes, pageRoutes, queryMap, requestMaps, subtreeRoutes } from './caddy-routes.ts'
import { block, headerLine } from './caddy-syntax.ts'
import { hostFiles } from './host-files.ts'
import { hostHeaders } from './host-headers.ts'
import { hostRedirects } from './host-redirects.ts'
import { untypedPaths } from './untyped-pages.ts'

/**
 * What is imported into a site of a Caddyfile, for Caddy 2.6 and newer: a route of which the first
 * part that fits answers.
 * @see https://caddyserver.com/docs/caddyfile/directives/route
 */
export const caddy: OutputFormat = {
  name: 'caddy',
  host: 'caddy',
  render: (publication) => {
    const { config } = publication.site
    const { basePath } = config
    const { exact, subtrees } = hostRedirects(publication)
    const [all, ...folders] = hostHeaders(publication)
    const route = block(`route ${basePath}/*`, [
      ...(all?.headers ?? []).map((header) => headerLine(header)),
      ...requestMaps(subtrees),
      ...movedRoutes(exact, basePath),
      ...pageRoutes(folders, untypedPaths(publication.site), basePath),
      ...subtreeRoutes(subtrees, basePath),
      ...errorPage(404, basePath),
    ])
    const lines = [
      `# ${config.url}${basePath}/ for Caddy: import this file into the block of the site.`,
      queryMap(),
      ...(basePath === '' ? [] : [`redir ${basePath} ${basePath}/{fingerpost_query} 301`]),
      route,
    ]
    return [{ path: hostFiles.caddySite, content: `${lines.join('\n')}\n` }]
  },
}
