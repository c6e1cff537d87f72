import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import serveStatic from 'serve-static'
import { joinQueries } from '../../lib/content/redirect-target.ts'
import { decodeAddress } from '../../lib/content/url.ts'
import { listen } from '../../lib/serve/listen.ts'
import { deployedFolder } from './deployed-folder.ts'
import type { Host } from './host.ts'
import { npmPackages } from './npm-packages.ts'

const packages = npmPackages('vercel', ['@vercel/routing-utils@6.6.0', 'ajv@6.12.3', 'pcre-to-regexp@1.1.0'])

/** What of Vercel's packages is used. */
interface RoutingUtils {
  normalizeRoutes(routes: object[]): { routes: Route[]; error: Error | null }
  routesSchema: object
}
interface Route {
  handle?: string
  src: string
  dest?: string
  status?: number
  headers?: Record<string, string>
  continue?: boolean
  caseSensitive?: boolean
}
interface Validator {
  validate(schema: object, data: unknown): boolean
  errorsText(): string
}

/**
 * Vercel's own reader of routes, and its kind of expressions, with the steps of `vercel dev` around
 * them. That program itself asks for an account before it serves anything.
 * @see https://github.com/vercel/vercel/blob/main/packages/cli/src/util/dev/router.ts
 */
export const vercel: Host = {
  name: 'Vercel',
  format: 'vercel',
  prepare: packages.install,
  async start(site) {
    const folder = await deployedFolder(site, ['vercel.json', '404.html'])
    const { server, url } = await listen(await vercelHandler(folder.path), 0)
    return {
      url,
      stop: async () => {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
        await folder.remove()
      },
    }
  },
}

async function vercelHandler(folder: string): Promise<RequestListener> {
  const load = createRequire(packages.path('package.json'))
  const { normalizeRoutes, routesSchema }: RoutingUtils = load('@vercel/routing-utils')
  const pcre: (expression: string) => RegExp = load('pcre-to-regexp')
  const validator: Validator = new (load('ajv'))()
  const config = JSON.parse(await readFile(join(folder, 'vercel.json'), 'utf8'))
  if (!validator.validate({ ...routesSchema, maxItems: 2048 }, config.routes))
    throw new Error(validator.errorsText())
  const { routes, error } = normalizeRoutes(config.routes)
  if (error) throw error
  const compiled = routes.map((route) => ({
    ...route,
    expression: route.handle ? undefined : pcre(`%${route.src}%${route.caseSensitive ? '' : 'i'}`),
  }))
  const files = serveStatic(folder, { cacheControl: false, redirect: false })

  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    for (const { expression, handle, dest, status, headers = {}, continue: goesOn } of compiled) {
      if (handle === 'filesystem' && isFile(pathname)) {
        files(request, response, () => response.end())
        return
      }
      const match = expression?.exec(pathname)
      if (!match) continue
      for (const [name, value] of Object.entries(headers))
        response.setHeader(
          name,
          value.replace(/\$(\d)/g, (_, group) => match[group] ?? ''),
        )
      if (goesOn) continue
      const location = response.getHeader('Location')
      if (typeof location === 'string') {
        const [, address = '', anchor = ''] = /^([^#]*)(.*)$/s.exec(location) ?? []
        response.setHeader('Location', joinQueries(address, search) + anchor)
      }
      response.statusCode = status ?? 200
      if (dest) {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        void readFile(join(folder, dest)).then((body) => response.end(body))
      } else response.end()
      return
    }
  }

  /** Whether a file or the page of a folder is there; folders without one are not. */
  function isFile(pathname: string): boolean {
    const path = join(folder, decodeAddress(pathname))
    return existsSync(join(path, 'index.html')) || (existsSync(path) && statSync(path).isFile())
  }
}
