import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import serveStatic from 'serve-static'
import { encodePermalink } from '../content/url.ts'
import { type Folders, projectFolder, siteFolder } from '../project.ts'
import { searchPagePath } from '../search/paths.ts'
import type { Asset, Page } from '../types.ts'
import type { LiveSite } from './live-site.ts'
import type { NextApp } from './next-app.ts'
import { redirectAnswer, sendRedirect } from './redirector.ts'
import { type Reloads, reloadEventsPath, reloadScript, reloadScriptPath } from './reload.ts'
import { requestPath } from './request-path.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}

/**
 * Serves the site while it is being written: redirects, pages, output files and assets from the site as
 * it is now; Next answers for pages on which a client component stands.
 */
export function createDevHandler(
  live: LiveSite,
  folders: Folders,
  reloads: Reloads,
  next: NextApp,
): RequestListener {
  const filesIn = (folder: string) => serveStatic(folder, { index: false, cacheControl: false })
  const assets = {
    content: filesIn(folders.content),
    public: filesIn(join(siteFolder, 'public')),
    portal: filesIn(join(projectFolder, 'public')),
  }

  return (request, response) => {
    if (!isLocal(request.headers.host)) {
      response.writeHead(403).end('The development server answers on this machine only.')
      return
    }
    answer(request, response).catch((fault: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(fault instanceof Error ? fault.message : String(fault))
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const site = live.site()
    const { basePath } = site.config
    const { path, query } = requestPath(request, basePath)
    if (path === undefined || /^\/(_next\/|__nextjs)/.test(path))
      return (await next.handler())(request, response)
    if (path === reloadEventsPath)
      return reloads.subscribe(response, new URLSearchParams(query).get('state') ?? undefined, live.state())
    if (path === reloadScriptPath) return send(response, reloadScript(basePath), '.js')

    const assetAt = (permalink: string) => site.assets.find((each) => each.permalink === permalink)
    const redirected = (isThere: (permalink: string) => boolean): boolean => {
      const redirect = redirectAnswer({ path, query, basePath, isThere }, site.redirects)
      if (!redirect) return false
      response.setHeader('Cache-Control', 'no-store')
      sendRedirect(response, redirect, basePath)
      return true
    }
    // Whatever stands below a subtree wins over it, so that is asked last.
    if (redirected(() => true)) return
    const page = site.byPermalink.get(path)
    if (page || path === searchPagePath) return sendPage(page ?? 'search', 200)
    const asset = assetAt(path)
    if (asset && asset.folder !== 'static') return sendAsset(asset)
    const output = await live.output(path)
    if (output !== undefined) return send(response, output, extname(path))
    if (asset) return sendAsset(asset)
    const isThere = (permalink: string) =>
      site.byPermalink.has(permalink) || assetAt(permalink) !== undefined || permalink === searchPagePath
    if (redirected(isThere)) return
    return sendPage('not-found', 404)

    async function sendPage(id: Page | 'search' | 'not-found', status: number): Promise<void> {
      const answered = await live.page(id)
      if (answered === 'next') {
        if (typeof id !== 'string') request.url = `${basePath}${['', ...id.route, ''].join('/')}${query}`
        return (await next.handler())(request, response)
      }
      response.writeHead(
        status,
        [
          ['Content-Type', 'text/html; charset=utf-8'],
          ['Cache-Control', 'no-store'],
          ...answered.headers,
        ].flat(),
      )
      response.end(answered.html)
    }

    function sendAsset({ folder, path: source, permalink }: Asset): void {
      const isBeside = folder === 'static' || folder === 'assets'
      const files = isBeside
        ? filesIn(join(folders.content, source.slice(0, -permalink.length)))
        : assets[folder]
      request.url = encodePermalink(isBeside ? permalink : `/${source}`)
      files(request, response, () => response.writeHead(404).end())
    }
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
