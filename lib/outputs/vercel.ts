import type { OutputFormat, Publication } from '../types.ts'
import { hostHeaders } from './host-headers.ts'
import { hostRedirects } from './host-redirects.ts'
import { answersInstead, limit } from './limit.ts'
import { untypedPaths } from './untyped-pages.ts'
import { vercelRoutes } from './vercel-routes.ts'

/**
 * `vercel.json` for Vercel. It has `routes`, which alone say what comes before files and what
 * after; `redirects` always come before.
 * @see https://vercel.com/docs/project-configuration#routes
 */
export const vercel: OutputFormat = {
  name: 'vercel',
  host: 'vercel',
  render: (publication) => {
    const { routes } = routesOf(publication)
    // Nothing is to be built: the files are deployed as they are.
    const config = { version: 2, framework: null, buildCommand: '', outputDirectory: '.', routes }
    return [{ path: 'vercel.json', content: `${JSON.stringify(config, null, 2)}\n` }]
  },
  limits: (publication) =>
    limit(
      `Vercel has no room for some redirects; ${answersInstead(publication.site.config)}`,
      routesOf(publication).left.map(({ from }) => ({ name: from })),
    ),
}

function routesOf(publication: Publication) {
  const { config, pages } = publication.site
  return vercelRoutes({
    basePath: config.basePath,
    headers: hostHeaders(publication),
    redirects: hostRedirects(publication),
    untyped: untypedPaths(publication.site),
    pages: pages.map(({ permalink }) => config.basePath + permalink),
  })
}
