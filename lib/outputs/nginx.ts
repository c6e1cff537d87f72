import type { OutputFormat } from '../types.ts'
import { hostFiles } from './host-files.ts'
import { nginxMaps } from './nginx-maps.ts'
import { nginxServer } from './nginx-server.ts'
import { nginxSite } from './nginx-site.ts'

/**
 * Two files for nginx 1.18 and newer: maps of the redirects for `http { … }`, and what uses them for
 * `server { … }`.
 * @see https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export const nginx: OutputFormat = {
  name: 'nginx',
  host: 'nginx',
  render: (publication) => {
    const site = nginxSite(publication)
    return [
      { path: hostFiles.nginxMaps, content: nginxMaps(site) },
      { path: hostFiles.nginxServer, content: nginxServer(site) },
    ]
  },
}
