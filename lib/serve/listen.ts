import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'

/**
 * Listens on this machine only.
 * @param port from 1 to 65535, or 0 for a free one
 * @throws Error that says what to do, where the port is taken
 */
export async function listen(
  handler: RequestListener,
  port: number,
): Promise<{ server: Server; url: string }> {
  const server = createServer(handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const taken = fault.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${port} is taken. Set PORT to another one: PORT=${port + 1}.`) : fault)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return { server, url: `http://localhost:${bound}` }
}

/** Reads `PORT`. */
export function portOf(environment: NodeJS.ProcessEnv): number {
  const port = Number(environment['PORT'] || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is no port: ${environment['PORT']}`)
  return port
}
