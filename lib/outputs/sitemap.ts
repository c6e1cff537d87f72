import { encodePermalink } from '../content/url.ts'
import { escapeHtml } from '../escape-html.ts'
import type { OutputFormat } from '../types.ts'

/**
 * All pages; `lastmod` only where a page has one.
 * @see https://www.sitemaps.org/protocol.html
 */
export const sitemap: OutputFormat = {
  name: 'sitemap',
  render: ({ site: { config, pages } }) => {
    const urls = pages
      .filter((page) => page.listed)
      .map(({ permalink, lastmod }) => {
        const address = escapeHtml(config.url + config.basePath + encodePermalink(permalink))
        return `<url><loc>${address}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`
      })
    const content = `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
    return [{ path: 'sitemap.xml', content }]
  },
}
