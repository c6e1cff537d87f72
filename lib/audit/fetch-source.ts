import type { ByteSource } from './bytes.ts'

const patience = 30_000
const mostRedirects = 5
const mostBytes = 64 * 1024 * 1024

/**
 * Fetches what the user named, or what stands beside it on the same host, whole.
 * @throws Error where it isn't answered with 200 in half a minute, is larger than 64 MB, or is
 *   redirected to another host, which the user may name instead
 */
export async function fetchSource(address: URL): Promise<ByteSource> {
  const signal = AbortSignal.timeout(patience)
  try {
    const bytes = await readBody(await follow(address, signal), address)
    return {
      name: address.href,
      async *open() {
        yield bytes
      },
    }
  } catch (fault) {
    if (signal.aborted) throw new Error(`${address} did not answer within ${patience / 1000} seconds`)
    throw fault
  }
}

/** Whether an address is one that an audit of `named` may fetch: the same host, with or without TLS. */
export function isSameHost(address: URL, named: URL): boolean {
  return (
    /^https?:$/.test(address.protocol) && address.hostname === named.hostname && address.port === named.port
  )
}

async function follow(address: URL, signal: AbortSignal): Promise<Response> {
  let current = address
  for (let step = 0; step <= mostRedirects; step++) {
    const response = await fetch(current, { redirect: 'manual', signal }).catch((fault: unknown) => {
      throw new Error(`${current} cannot be fetched: ${causeOf(fault)}`)
    })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) {
      if (response.status !== 200) throw new Error(`${current} is answered with status ${response.status}`)
      return response
    }
    await response.body?.cancel()
    if (!URL.canParse(location, current)) throw new Error(`${current} is redirected to no address`)
    const next = new URL(location, current)
    if (!isSameHost(next, address))
      throw new Error(
        `${address} is redirected to ${next}, on another host. If that is the old site, name it.`,
      )
    current = next
  }
  throw new Error(`${address} is redirected more than ${mostRedirects} times`)
}

async function readBody(response: Response, address: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw new Error(`${address} has more than ${mostBytes / 1024 / 1024} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What the network said; the message of `fetch` itself is only that it failed. */
function causeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return fault.cause instanceof Error ? fault.cause.message || fault.message : fault.message
}
