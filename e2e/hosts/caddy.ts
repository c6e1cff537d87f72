import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DebianPackage, debianPackage } from './debian-package.ts'
import type { Host } from './host.ts'
import { startServer } from './server-process.ts'

let installed: DebianPackage | undefined

/** Caddy from Debian, as its page of the manual sets it up. */
export const caddy: Host = {
  name: 'Caddy',
  format: 'caddy',
  async prepare() {
    const found = await debianPackage('caddy', 'caddy')
    if (typeof found === 'string') return found
    installed = found
    return undefined
  },
  start: ({ out, basePath }) =>
    startServer({ out, basePath }, async ({ folder, root, port }) => {
      const configuration = join(folder, 'Caddyfile')
      await writeFile(
        configuration,
        `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
	import ${join(out, 'caddy-site.conf')}
}
`,
      )
      return {
        program: installed?.program ?? 'caddy',
        args: ['run', '--config', configuration, '--adapter', 'caddyfile'],
        environment: { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, ...installed?.environment },
      }
    }),
}
