import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DebianPackage, debianPackage } from './debian-package.ts'
import type { Host } from './host.ts'
import { errorLog, startServer } from './server-process.ts'

let installed: DebianPackage | undefined

/** nginx from Debian, as its page of the manual sets it up. */
export const nginx: Host = {
  name: 'nginx',
  format: 'nginx',
  async prepare() {
    const found = await debianPackage('nginx', 'nginx')
    if (typeof found === 'string') return found
    installed = found
    return undefined
  },
  start: (site) =>
    startServer(site, async ({ folder, root, port }) => {
      const configuration = join(folder, 'nginx.conf')
      const mimeTypes = join(installed?.root ?? '/', 'etc/nginx/mime.types')
      await writeFile(configuration, configurationOf({ folder, root, port, mimeTypes, out: site.out }))
      return {
        program: installed?.program ?? 'nginx',
        args: ['-p', folder, '-c', configuration, '-e', errorLog(folder)],
        environment: installed?.environment,
      }
    }),
}

interface Setting {
  folder: string
  root: string
  port: number
  mimeTypes: string
  out: string
}

function configurationOf({ folder, root, port, mimeTypes, out }: Setting): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  )
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${join(folder, 'nginx.pid')};
events {}
http {
  include ${mimeTypes};
  access_log off;
  ${temporary.join('\n  ')}
  include ${join(out, 'nginx-redirects.conf')};
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${join(out, 'nginx-site.conf')};
  }
}
`
}
