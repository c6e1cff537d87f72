import { untypedPages as pagesOf } from '../outputs/untyped-pages.ts'
import { warning } from '../problem.ts'
import type { Check } from '../types.ts'

/** Hosts that are told what such a page is. A bucket is told when a file is copied, other static hosts never. */
const typed = ['netlify', 'cloudflare', 'vercel', 'firebase', 'nginx', 'apache', 'caddy']

/** Every host that the site names sends its pages as pages. */
export const untypedPages: Check = {
  rule: 'url',
  run({ site }) {
    const { hosts } = site.config
    if (hosts.length > 0 && hosts.every((host) => typed.includes(host))) return []
    return pagesOf(site).map(({ path, permalink }) =>
      warning(
        { file: path, line: 1, column: 1 },
        'url',
        `${permalink} has an ending that is no page's: many hosts send it as a file to download`,
        'End the url with a slash or with .html.',
      ),
    )
  },
}
