import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join, relative, resolve, sep } from 'node:path'
import compression from 'compression'
import serveStatic from 'serve-static'
import { outputPath } from '../content/url.ts'
import { headerListPath, headerListSchema } from '../outputs/header-list.ts'
import { redirectListSchema } from '../outputs/redirect-list.ts'
import { redirectListPath } from '../outputs/redirect-list-path.ts'
import { locationOf, redirectAnswer, sendRedirect } from './redirector.ts'
import { requestPath } from './request-path.ts'

/** Files whose names hold a hash of what is in them. */
const hashed = /^(_next\/static|_fingerpost)\//

/**
 * Serves an out folder as a good host would: redirects with their status, directories with their
 * slash, security headers, compression, an entity tag for everything, hashed files for good, the 404 page.
 * @throws Error where the folder is no build
 */
export function createStaticHandler(out: string): RequestListener {
  const { basePath, redirects, headers } = readLists(out)
  let notFoundBody = 'Page not found'
  const isThere = (path: string) => isFileOf(out, path)
  const compress = compression()
  const files = serveStatic(out, {
    cacheControl: false,
    // A tag such as .NET has an address that begins with a dot.
    dotfiles: 'allow',
    setHeaders: (response, file) => {
      setCacheHeader(response, relative(out, file))
      // `/api/v1.2`, whose ending says nothing of a page.
      if (!file.endsWith('.html') && isPage(file))
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
    },
  })

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    for (const [name, value] of headers) response.setHeader(name, value)
    compress(request, response, () => answer(request, response))
  }

  function answer(request: IncomingMessage, response: ServerResponse) {
    const { path, query } = requestPath(request, basePath)
    const answer =
      path === undefined ? undefined : redirectAnswer({ path, query, basePath, isThere }, redirects)
    if (path === undefined) notFound(response)
    else if (answer) sendRedirect(response, answer, basePath)
    else if (path === '')
      sendRedirect(response, { status: 301, location: locationOf('/', basePath, query) }, basePath)
    else sendFile(request, response)
  }

  /** `originalUrl` is what the missing slash of a directory is added to. */
  function sendFile(request: IncomingMessage, response: ServerResponse) {
    const { url = '/' } = request
    Object.assign(request, { originalUrl: url, url: url.slice(basePath.length) })
    files(request, response, () => notFound(response))
  }

  function notFound(response: ServerResponse) {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
    // While a build takes the place of another, the folder is gone for a moment.
    if (existsSync(join(out, '404.html'))) notFoundBody = readFileSync(join(out, '404.html'), 'utf8')
    response.end(notFoundBody)
  }
}

/** Whether a decoded path is a page or file of a folder; dots lead nowhere outside of it. */
function isFileOf(folder: string, path: string): boolean {
  const root = resolve(folder)
  const file = join(root, outputPath(path))
  // Unlike `statSync` it takes a name of any length.
  return file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile()
}

const pageStart = '<!DOCTYPE html>'

/** Whether a file is a page of ours, whatever its name says. */
function isPage(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const head = Buffer.alloc(pageStart.length)
    readSync(descriptor, head)
    return head.toString('latin1') === pageStart
  } finally {
    closeSync(descriptor)
  }
}

function setCacheHeader(response: ServerResponse, file: string) {
  const isHashed = hashed.test(file.split(sep).join('/'))
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function readLists(out: string) {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'))
  try {
    return {
      ...redirectListSchema.parse(read(redirectListPath)),
      headers: headerListSchema.parse(read(headerListPath)),
    }
  } catch {
    throw new Error(`${out} is no complete build. Run npm run build.`)
  }
}
