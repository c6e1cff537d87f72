import { encodePermalink } from '../content/url.ts'
import { escapeHtml } from '../escape-html.ts'
import type { OutputFormat } from '../types.ts'

/**
 * All pages but those that leave themselves out; `lastmod`, `changefreq` and `priority` only where a
 * page has them.
 * @see https://www.sitemaps.org/protocol.html
 * @see https://gohugo.io/templates/sitemap/
 */
export const sitemap: OutputFormat = {
  name: 'sitemap',
  render: ({ site: { config, pages } }) => {
    const urls = pages
      .filter((page) => page.listed && !page.sitemap.disable)
      .map(({ permalink, lastmod, sitemap: { changefreq, priority } }) => {
        const address = escapeHtml(config.url + config.basePath + encodePermalink(permalink))
        const fields = { loc: address, lastmod, changefreq: changefreq && escapeHtml(changefreq), priority }
        const tags = Object.entries(fields).map(([name, value]) =>
          value === undefined ? '' : `<${name}>${value}</${name}>`,
        )
        return `<url>${tags.join('')}</url>`
      })
    const content = `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
    return [{ path: 'sitemap.xml', content }]
  },
}
