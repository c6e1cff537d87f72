import type { RequestListener, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { listen } from '../lib/serve/listen.ts'

/** What was fetched. */
export interface Traffic {
  requests: number
  /** Bodies as brotli packs them at its best. */
  bytes: number
}

/** A server that counts what is fetched from it, by pages and workers alike. */
export interface CountingServer {
  /** Without a final slash. */
  url: string
  /** Begins to count; the function it gives ends that. */
  count(): () => Promise<Traffic>
  close(): void
}

const compress = promisify(brotliCompress)
/** Marks a request of the server to itself. */
const ownHeader = 'x-fingerpost-size'

/** Serves with a handler on a free port of this machine. */
export async function startCounting(handler: RequestListener): Promise<CountingServer> {
  const fetched: { path: string; response: ServerResponse }[] = []
  const sizes = new Map<string, Promise<number>>()
  const { server, url } = await listen((request, response) => {
    if (request.headers[ownHeader] === undefined) fetched.push({ path: request.url ?? '/', response })
    handler(request, response)
  }, 0)

  async function measure(path: string): Promise<number> {
    const response = await fetch(url + path, { headers: { [ownHeader]: '' } })
    return (await compress(await response.arrayBuffer())).length
  }

  function sizeOf(path: string): Promise<number> {
    const size = sizes.get(path) ?? measure(path)
    sizes.set(path, size)
    return size
  }

  return {
    url,
    count() {
      const before = fetched.length
      return async () => {
        // What the browser has kept is answered without a body.
        const bodies = fetched.slice(before).filter(({ response }) => response.statusCode === 200)
        const own = await Promise.all(bodies.map(({ path }) => sizeOf(path)))
        return { requests: bodies.length, bytes: own.reduce((sum, size) => sum + size, 0) }
      }
    },
    close: () => void server.close(),
  }
}
