import { Agent, request } from 'node:http'
import type { Answer } from './host.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** What came back, with all headers. */
export interface Response {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: string
}

/** Asks for an address exactly as it is written, which neither browsers nor `fetch` do. */
export function ask(origin: string, path: string): Promise<Response> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request({ agent, hostname, port, path, headers: { Accept: 'text/html' } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject).end()
  })
}

/** The address of the site that is built for the tests of hosts. */
export const siteUrl = 'https://hosts.example'

/**
 * The status, and where it leads: without the host's own origin, the site's, and the base path, and
 * with the digits of `%0d` in capitals, since case means nothing there (RFC 3986, 6.2.2.1).
 */
export async function answerOf(origin: string, basePath: string, path: string): Promise<Answer> {
  const { status, headers } = await ask(origin, basePath + path)
  const { location } = headers
  if (typeof location !== 'string') return [status]
  const written = location.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
  const own = [origin, siteUrl, ''].find((each) => written.startsWith(`${each}${basePath}/`))
  if (own === undefined) return [status, written]
  const inSite = written.slice(own.length + basePath.length)
  // What begins with two slashes would name another host, but for the one before it.
  return [status, inSite.startsWith('//') ? own + inSite : inSite]
}

/** Whether a static page at an address leads to another one; a host may tidy the address up before (`/old.html` to `/old`). */
export async function hasPageTo(to: string, origin: string, path: string): Promise<boolean> {
  const { status, headers, body } = await ask(origin, path)
  const { location } = headers
  if (status === 308 && typeof location === 'string') return hasPageTo(to, origin, location)
  return status === 200 && body.includes(`<a href="${to}">`)
}
