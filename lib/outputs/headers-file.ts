import { encodePermalink } from '../content/url.ts'
import type { OutputFile, Publication } from '../types.ts'
import { hostHeaders } from './host-headers.ts'
import { pageType, untypedPaths } from './untyped-pages.ts'

/**
 * `_headers`, for Netlify and Cloudflare Pages. Where two rules set one header, both hosts may send
 * both values, so that a folder can't take back what everything has. Caching of everything is
 * left to them for that reason: they say `public, max-age=0, must-revalidate`, which is the same as
 * `no-cache` (RFC 9111, 5.2.2.4).
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(publication: Publication): OutputFile {
  const { basePath } = publication.site.config
  const rules = hostHeaders(publication).map(({ folder, headers }) => {
    const isAll = folder === `${basePath}/`
    const own = headers.filter(([name]) => !(isAll && name === 'Cache-Control'))
    return [`${folder}*`, ...own.map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  })
  const types = untypedPaths(publication.site).map(
    (path) => `${encodePermalink(path)}\n  Content-Type: ${pageType}`,
  )
  return { path: '_headers', content: `${[...rules, ...types].join('\n')}\n` }
}
