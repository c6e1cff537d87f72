import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DebianPackage, debianPackage } from './debian-package.ts'
import type { Host } from './host.ts'
import { errorLog, startServer } from './server-process.ts'

let installed: DebianPackage | undefined

/** Apache from Debian with nothing but `.htaccess`, as on a shared host. */
export const apache: Host = apacheHost('Apache, .htaccess', () => ['AllowOverride FileInfo Indexes', ''])

/** Apache from Debian, whose own configuration includes what is written for it. */
export const apacheServer: Host = apacheHost('Apache, own server', (out) => [
  'AllowOverride None',
  `Include ${out}/apache-site.conf`,
])

function apacheHost(
  name: string,
  linesFor: (out: string) => readonly [ofFolder: string, ofServer: string],
): Host {
  return {
    name,
    format: 'apache',
    async prepare() {
      const found = await debianPackage('apache2-bin', 'apache2')
      if (typeof found === 'string') return found
      installed = found
      return undefined
    },
    start: (site) =>
      startServer(site, async ({ folder, root, port }) => {
        const configuration = join(folder, 'apache2.conf')
        const [ofFolder, ofServer] = linesFor(site.out)
        await writeFile(
          configuration,
          `${basics(folder, port)}
DocumentRoot ${root}
<Directory ${root}>
  Require all granted
  Options FollowSymLinks
  ${ofFolder}
</Directory>
${ofServer}
`,
        )
        return {
          program: installed?.program ?? 'apache2',
          args: ['-f', configuration, '-D', 'FOREGROUND'],
          environment: installed?.environment,
        }
      }),
  }
}

const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'rewrite', 'headers']

function basics(folder: string, port: number): string {
  const from = join(installed?.root ?? '/', 'usr/lib/apache2/modules')
  return `${modules.map((name) => `LoadModule ${name}_module ${from}/mod_${name}.so`).join('\n')}
ServerRoot ${folder}
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
PidFile ${folder}/pid
ErrorLog ${errorLog(folder)}
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
TypesConfig /dev/null
AddType text/html .html
AddType text/javascript .js
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
`
}
