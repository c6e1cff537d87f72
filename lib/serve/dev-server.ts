import type { RequestListener, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import serveStatic from 'serve-static'
import { encodePermalink } from '../content/url.ts'
import { policyMeta, securityHeaders } from '../outputs/security-headers.ts'
import { type Folders, projectFolder } from '../project.ts'
import { withPolicy } from '../publish/page-policy.ts'
import { isOwnModuleName, needsRuntime, stripRuntime } from '../publish/strip.ts'
import { searchPagePath } from '../search/paths.ts'
import type { Publication } from '../types.ts'
import type { LiveSite } from './live-site.ts'
import { redirectAnswer, sendRedirect } from './redirector.ts'
import { type Reloads, reloadEventsPath, reloadScript, reloadScriptPath } from './reload.ts'
import { requestPath } from './request-path.ts'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}

/**
 * Serves the site while it is being written: redirects, output files and assets from the site as
 * it is now, pages by Next, without its runtime as in a build.
 * @param next Next's own request handler
 */
export function createDevHandler(
  live: LiveSite,
  folders: Folders,
  reloads: Reloads,
  next: RequestListener,
): RequestListener {
  const filesIn = (folder: string) => serveStatic(folder, { index: false, cacheControl: false })
  const assets = { content: filesIn(folders.content), public: filesIn(join(projectFolder, 'public')) }

  return (request, response) => {
    if (!isLocal(request.headers.host)) {
      response.writeHead(403).end('The development server answers on this machine only.')
      return
    }
    const { publication } = live.current()
    const { site } = publication
    const { basePath } = site.config
    const { path, query } = requestPath(request, basePath)
    if (path === undefined || /^\/(_next\/|__nextjs)/.test(path)) return void next(request, response)
    if (path === reloadEventsPath) return reloads.subscribe(response)
    if (path === reloadScriptPath) return send(response, reloadScript(basePath), '.js')
    const assetAt = (permalink: string) => site.assets.find((each) => each.permalink === permalink)
    const isThere = (permalink: string) =>
      site.byPermalink.has(permalink) ||
      permalink === searchPagePath ||
      live.output(permalink) !== undefined ||
      assetAt(permalink) !== undefined
    const answer = redirectAnswer({ path, query, basePath, isThere }, site.redirects)
    if (answer) {
      response.setHeader('Cache-Control', 'no-store')
      return sendRedirect(response, answer, basePath)
    }
    const page = site.byPermalink.get(path)
    if (page) {
      request.url = `${basePath}${['', ...page.route, ''].join('/')}${query}`
      return void next(request, stripped(response, publication))
    }
    const output = live.output(path)
    if (output !== undefined) return send(response, output, extname(path))
    const asset = assetAt(path)
    if (asset) {
      const { folder, path: source, permalink } = asset
      const isBeside = folder === 'static' || folder === 'assets'
      const files = isBeside
        ? filesIn(join(folders.content, source.slice(0, -permalink.length)))
        : assets[folder]
      request.url = encodePermalink(isBeside ? permalink : `/${source}`)
      return void files(request, response, () => response.writeHead(404).end())
    }
    next(request, stripped(response, publication, path === searchPagePath ? 200 : 404))
  }
}

/** A page of another site that was made to resolve to this machine must not read the drafts. */
function isLocal(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}

function send(response: ServerResponse, content: string, extension: string): void {
  response.writeHead(200, {
    'Content-Type': types[extension] ?? 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(content)
}

/**
 * Holds a page back until it is whole, and takes Next's runtime out of it where nothing needs it. Such
 * a page comes under the policy, as in a build. One that keeps the runtime does not: in development
 * React needs `eval`, and Next writes scripts and styles into the page.
 * @see https://nextjs.org/docs/app/guides/content-security-policy#development-environment
 * @param status only the site knows whether something is at the address; Next leaves it as it is
 */
function stripped(response: ServerResponse, publication: Publication, status = 200): ServerResponse {
  const chunks: Buffer[] = []
  const end = response.end.bind(response)
  response.statusCode = status
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    return true
  }
  response.write = keep
  // Which headers it gets is known when it is whole.
  response.flushHeaders = () => {}
  response.end = (chunk?: unknown) => {
    keep(chunk)
    const body = Buffer.concat(chunks)
    const isPage = String(response.getHeader('content-type')).startsWith('text/html')
    const html = body.toString('utf8')
    if (!isPage || needsRuntime(html, isOwnModuleName)) return end(body)
    for (const [name, value] of securityHeaders(publication)) response.setHeader(name, value)
    return end(withPolicy(stripRuntime(html), policyMeta(publication)))
  }
  return response
}
