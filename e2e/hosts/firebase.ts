import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { listen } from '../../lib/serve/listen.ts'
import { deployedFolder } from './deployed-folder.ts'
import type { Host } from './host.ts'
import { npmPackages } from './npm-packages.ts'

const packages = npmPackages('firebase', ['superstatic@9.2.0'])

/** What of the package is used, which has no types of its own. */
interface Superstatic {
  default(options: {
    cwd: string
    config: object
    fallthrough: false
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}

/** The server of `firebase serve` and of Firebase's emulator. */
export const firebase: Host = {
  name: 'Firebase',
  format: 'firebase',
  prepare: packages.install,
  async start(site) {
    const folder = await deployedFolder(site, ['firebase.json', '404.html'])
    const { hosting } = JSON.parse(await readFile(join(folder.path, 'firebase.json'), 'utf8'))
    const { default: superstatic }: Superstatic = createRequire(import.meta.url)(packages.path('superstatic'))
    const handler = superstatic({ cwd: folder.path, config: hosting, fallthrough: false })
    const { server, url } = await listen(
      (request, response) => handler(request, response, () => response.end()),
      0,
    )
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
    // This server adds `&` to a query of the target, and the reader's query behind an anchor.
    '/legacy/part.html?a=1': [301, '/guides/part/#second-part?a=1'],
    '/for-now/': [302, '/guides/plain/?from=now&'],
    '/whole/': [308, '/guides/part/?from=old#second-part&'],
    '/whole/?a=1': [308, '/guides/part/?from=old#second-part&a=1'],
    '/away/': [308, 'https://example.org/docs?from=old#part&'],
    '/away/?a=1': [308, 'https://example.org/docs?from=old#part&a=1'],
    '/fixed/x/': [302, '/guides/part/?from=fixed#second-part&'],
    '/fixed/x/?a=1': [302, '/guides/part/?from=fixed#second-part&a=1'],
    // There's no status 410.
    '/gone/for/good/': [200],
    '/cellar/wine/': [404],
  },
}
