import { spawn } from 'node:child_process'
import { deployedFolder } from './deployed-folder.ts'
import type { Host } from './host.ts'
import { npmPackages } from './npm-packages.ts'

/** The last version that runs on Node.js 20. */
const packages = npmPackages('cloudflare', ['wrangler@4.85.0'])

/** Cloudflare's own runtime, as `wrangler pages dev` runs it. */
export const cloudflare: Host = {
  name: 'Cloudflare Pages',
  format: 'cloudflare',
  room: 1900,
  prepare: packages.install,
  async start(site) {
    const folder = await deployedFolder(site, ['_redirects', '_headers', '404.html'])
    const args = ['pages', 'dev', '.', '--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0']
    const child = spawn(
      process.execPath,
      [packages.path('wrangler/bin/wrangler.js'), ...args, '--compatibility-date', '2025-01-01'],
      {
        cwd: folder.path,
        env: {
          ...process.env,
          // Nothing is asked of the network, and nothing printed in colours.
          WRANGLER_SEND_METRICS: 'false',
          CLOUDFLARE_CF_FETCH_ENABLED: 'false',
          CI: 'true',
          FORCE_COLOR: '0',
        },
      },
    )
    let printed = ''
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
    const url = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          printed += text
          const ready = /Ready on (http:\/\/\S+)/.exec(printed)
          if (ready?.[1]) resolve(ready[1])
        })
      void ended.then(() => reject(new Error(`wrangler ended:\n${printed}`)))
    })
    return {
      url,
      stop: async () => {
        child.kill()
        await ended
        await folder.remove()
      },
    }
  },
  differences: {
    // With 3,000 aliases, there's no room for addresses without their last slash. It's added first.
    '/old/plain': [308, '/old/plain/'],
    '/old/plain?a=1': [308, '/old/plain/?a=1'],
    '/no-slash': [308, '/no-slash/'],
    '/a.b/v1.2': [308, '/a.b/v1.2/'],
    '/%c3%bcn%c3%af/c%c3%b6d%c3%a9': [308, '/ünï/cödé/'],
    // A colon before a letter and a star have another meaning. The static page answers.
    '/colon:name/': [200],
    '/star*/': [200],
    // A query of the target takes the place of the reader's.
    '/for-now/?a=1': [302, '/guides/plain/?from=now'],
    '/whole/?a=1': [308, '/guides/part/?from=old#second-part'],
    '/away/?a=1': [308, 'https://example.org/docs?from=old#part'],
    '/fixed/x/?a=1': [302, '/guides/part/?from=fixed#second-part'],
    // There's no status 410.
    '/gone/for/good/': [200],
    '/cellar/wine/': [404],
    // Its own rule for slashes.
    '/guides/plain': [308, '/guides/plain/'],
    '/guides/plain?a=1': [308, '/guides/plain/?a=1'],
    '/guides/gr%C3%B6%C3%9Fe': [308, '/guides/größe/'],
  },
}
