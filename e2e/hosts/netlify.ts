import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import serveStatic from 'serve-static'
import { decodeAddress } from '../../lib/content/url.ts'
import { listen } from '../../lib/serve/listen.ts'
import { deployedFolder } from './deployed-folder.ts'
import type { Host } from './host.ts'
import { npmPackages } from './npm-packages.ts'

const packages = npmPackages('netlify', [
  'netlify-redirect-parser@14.4.0',
  'netlify-headers-parser@7.1.4',
  'netlify-redirector@0.5.0',
])

/** What of Netlify's packages is used; they have no types of their own. */
interface HeaderRule {
  forRegExp: RegExp
  values: Record<string, string>
}
interface Match {
  to: string
  status: number
  force: boolean
}
interface RedirectParser {
  parseAllRedirects(options: { redirectsFiles: string[] }): Promise<{ redirects: object[]; errors: Error[] }>
}
interface HeadersParser {
  parseAllHeaders(options: {
    headersFiles: string[]
    minimal: false
  }): Promise<{ headers: HeaderRule[]; errors: Error[] }>
}
interface Redirector {
  default: { parseJSON(rules: string, options: object): Promise<{ match(request: object): Match | null }> }
}

/**
 * Netlify's own readers of `_redirects` and `_headers`, and its own matcher, with as much of a server
 * around them as `netlify dev` has. All of that program is 300 MB, and asks for an account.
 * @see https://github.com/netlify/cli/blob/main/src/utils/proxy.ts
 */
export const netlify: Host = {
  name: 'Netlify',
  format: 'netlify',
  prepare: packages.install,
  async start(site) {
    const folder = await deployedFolder(site, ['_redirects', '_headers', '404.html'])
    const { server, url } = await listen(await netlifyHandler(folder.path), 0)
    return {
      url,
      stop: async () => {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
        await folder.remove()
      },
    }
  },
  differences: {
    // A star has another meaning. The static page answers.
    '/star*/': [200],
    // There's no status 308, and a query of the target takes the place of the reader's.
    '/for-now/?a=1': [302, '/guides/plain/?from=now'],
    '/whole/': [301, '/guides/part/?from=old#second-part'],
    '/whole/?a=1': [301, '/guides/part/?from=old#second-part'],
    '/away/': [301, 'https://example.org/docs?from=old#part'],
    '/away/?a=1': [301, 'https://example.org/docs?from=old#part'],
    '/fixed/x/?a=1': [302, '/guides/part/?from=fixed#second-part'],
    '/v3/plain/': [301, '/guides/plain/'],
    // The slash is asked for twice, but the host is named.
    '/top//evil.example/': [301, 'https://hosts.example//evil.example/'],
  },
}

async function netlifyHandler(folder: string): Promise<RequestListener> {
  const match = await readRedirects(join(folder, '_redirects'))
  const rules = await readHeaders(join(folder, '_headers'))
  const files = serveStatic(folder, { cacheControl: false, redirect: false })
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const own = rules.filter(({ forRegExp }) => forRegExp.test(pathname)).map(({ values }) => values)
    const headers = Object.assign({ 'Cache-Control': 'public, max-age=0, must-revalidate' }, ...own)
    for (const [name, value] of Object.entries<string>(headers)) response.setHeader(name, value)
    const found = match(pathname)
    const answer = () =>
      found ? sendMatch(found, search, response, folder) : sendFile('/404.html', 404, response, folder)
    if (found?.force) void answer()
    // What Netlify calls pretty URLs, which it has unless one turns them off.
    else if (isFolderOf(folder, pathname))
      response.writeHead(301, { Location: `${pathname}/${search}` }).end()
    else files(request, response, () => void answer())
  }
}

/** Whether a path without its last slash is that of a page. */
function isFolderOf(folder: string, pathname: string): boolean {
  return !pathname.endsWith('/') && existsSync(join(folder, decodeAddress(pathname), 'index.html'))
}

async function readRedirects(file: string): Promise<(path: string) => Match | null> {
  const parser: RedirectParser = await import(packages.path('netlify-redirect-parser/lib/index.js'))
  const { redirects, errors } = await parser.parseAllRedirects({ redirectsFiles: [file] })
  if (errors.length > 0) throw new AggregateError(errors, 'Netlify can’t read _redirects')
  const { default: redirector }: Redirector = await import(packages.path('netlify-redirector/index.js'))
  const matcher = await redirector.parseJSON(JSON.stringify(redirects), { jwtSecret: '', jwtRoleClaim: '' })
  const nothing = { headers: {}, cookieValues: {}, getHeader: () => '', getCookie: () => '' }
  return (path) => {
    // Paths in the file are encoded, says its documentation, and the digits of `%c3` have no case.
    const written = path.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    return matcher.match({ scheme: 'https', host: 'hosts.example', path: written, query: '', ...nothing })
  }
}

async function readHeaders(file: string): Promise<HeaderRule[]> {
  const parser: HeadersParser = await import(packages.path('netlify-headers-parser/lib/index.js'))
  const { headers, errors } = await parser.parseAllHeaders({ headersFiles: [file], minimal: false })
  if (errors.length > 0) throw new AggregateError(errors, 'Netlify can’t read _headers')
  return headers
}

async function sendMatch({ to, status }: Match, search: string, response: ServerResponse, folder: string) {
  if (status > 308) return sendFile(to, status, response, folder)
  const [, address = '', anchor = ''] = /^([^#]*)(.*)$/s.exec(to) ?? []
  // A query of the target takes the place of the reader's.
  response.writeHead(status, { Location: address + (address.includes('?') ? '' : search) + anchor }).end()
}

async function sendFile(path: string, status: number, response: ServerResponse, folder: string) {
  const body = await readFile(join(folder, path))
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body)
}
