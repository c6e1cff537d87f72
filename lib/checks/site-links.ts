import { resolveAddress } from '../content/links.ts'
import { warning } from '../problem.ts'
import type { Check } from '../types.ts'

/** The links that `site.yaml` sets for header and footer lead somewhere. */
export const siteLinks: Check = {
  rule: 'dead-link',
  run: ({ site }) => {
    const home = site.byPermalink.get('/')
    if (!home) return []
    return [...site.config.header, ...site.config.footer]
      .filter(({ url }) => !resolveAddress(url, home, site).found)
      .map(({ url, line }) =>
        warning(
          { file: 'site.yaml', line, column: 1 },
          'dead-link',
          `dead link ${url}`,
          'Link to the address of a page (/guides/first/) or a whole web address.',
        ),
      )
  },
}
