import { hostFiles } from './host-files.ts'
import { nginxHeaders } from './nginx-headers.ts'
import { type NginxSite, nginxStatuses } from './nginx-site.ts'
import { block, quote } from './nginx-syntax.ts'
import { redirectValue } from './nginx-target.ts'

/**
 * What of a server answers for the site, for `server { … }`. `if` holds nothing but `return` and
 * `rewrite`, the two that are safe in it.
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files
 */
export function nginxServer(site: NginxSite): string {
  const { address, basePath, variable, subtrees } = site
  const settings = [
    'absolute_redirect off;',
    'charset utf-8;',
    `error_page 404 ${basePath}/404.html;`,
    `error_page 410 ${basePath}/410.html;`,
  ]
  const below = `@${variable('below').slice(1)}`
  return [
    `# ${address}/ for nginx: include this file in server { }.`,
    nginxHeaders(site)
      .map(({ name, value }) => `add_header ${name} ${value} always;`)
      .join('\n'),
    ...(basePath === ''
      ? []
      : [
          block(`location = ${basePath}`, [
            'absolute_redirect off;',
            `return 301 ${basePath}/$is_args$args;`,
          ]),
        ]),
    block(`location ${basePath}/`, [
      ...settings,
      ...answers('moved', 'gone', site),
      block(`if (-f $document_root${variable('page')})`, [`rewrite ^(.*)$ $1/ permanent;`]),
      `try_files $uri $uri/index.html ${subtrees.length > 0 ? below : '=404'};`,
      ...strictLocations(site),
      ...typedLocations(site),
      ...Object.values(hostFiles).map((file) => block(`location = ${basePath}/${file}`, ['return 404;'])),
    ]),
    ...(subtrees.length > 0
      ? [
          block(`location ${below}`, [
            ...settings,
            ...answers('subtree', 'subtree_gone', site),
            'return 404;',
          ]),
        ]
      : []),
    '',
  ].join('\n\n')
}

/** Their type, and no other by the ending. */
function typedLocations({ untyped }: NginxSite): string[] {
  return untyped.map((path) =>
    block(`location = ${quote(path)}`, [
      'types { }',
      'default_type text/html;',
      'charset utf-8;',
      'try_files $uri =404;',
    ]),
  )
}

function answers(moved: string, gone: string, { variable }: NginxSite): string[] {
  return [
    ...nginxStatuses.map((status) => {
      const target = variable(`${moved}_${status}`)
      return block(`if (${target})`, [`return ${status} ${target};`])
    }),
    block(`if (${variable(gone)})`, ['return 410;']),
  ]
}

/** Locations know cases, and are found in a tree; but each takes far more memory than a key of a map. */
function strictLocations({ strict, variable }: NginxSite): string[] {
  return strict.flatMap(({ from, status, target }) => {
    const answer = status === 410 ? 'return 410;' : `return ${status} ${redirectValue(target, variable)};`
    return [...new Set([from, from.replace(/(?<=[^/])\/$/, '')])].map((path) =>
      block(`location = ${quote(path)}`, [answer]),
    )
  })
}
