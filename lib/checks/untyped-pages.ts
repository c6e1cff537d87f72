import { untypedPages as pagesOf } from '../outputs/untyped-pages.ts'
import { warning } from '../problem.ts'
import type { Check } from '../types.ts'

/** Hosts whose `_headers` says what such a page is. */
const typed = ['netlify', 'cloudflare']

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
