import { encodePermalink } from '../content/url.ts'
import { escapeHtml } from '../escape-html.ts'
import type { OutputFormat } from '../types.ts'

/**
 * All pages that lists have, unless their front matter says otherwise; each of `lastmod`,
 * `changefreq` and `priority` only where the page gives it.
 * @see https://www.sitemaps.org/protocol.html
 * @see https://gohugo.io/templates/sitemap/
 */
export const sitemap: OutputFormat = {
  name: 'sitemap',
  render: ({ site: { config, pages } }) => {
    const urls = pages
      .filter(({ listed, build, sitemap: { disable } }) => listed && build.list !== 'local' && !disable)
      .map(({ permalink, lastmod, sitemap: { changefreq, priority } }) => {
        const address = escapeHtml(config.url + config.basePath + encodePermalink(permalink))
        const tags = Object.entries({ loc: address, lastmod, changefreq, priority })
        return `<url>${tags.map(([name, value]) => (value === undefined ? '' : `<${name}>${value}</${name}>`)).join('')}</url>`
      })
    const content = `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
    return [{ path: 'sitemap.xml', content }]
  },
}
