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

/**
 * The status, and where it leads: without the host's own origin and the base path, and with the
 * digits of `%0d` in capitals, since case means nothing there (RFC 3986, 6.2.2.1).
 */
export async function answerOf(origin: string, basePath: string, path: string): Promise<Answer> {
  const { status, headers } = await ask(origin, basePath + path)
  const { location } = headers
  if (typeof location !== 'string') return [status]
  const written = location.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
  const inSite = written.startsWith(`${origin}/`) ? written.slice(origin.length) : written
  return [status, inSite.startsWith(`${basePath}/`) ? inSite.slice(basePath.length) : inSite]
}
