/** What a sitemap holds: addresses of pages, or of other sitemaps. */
export interface Locations {
  kind: 'pages' | 'sitemaps'
  texts: string[]
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads the `<loc>` of every entry of a sitemap. It is a scan and no parser: declarations are passed
 * over, so no entity of a document's own is ever expanded, and an unclosed tag ends it. Locations of
 * extensions, such as `<image:loc>`, are none of pages.
 * @see https://www.sitemaps.org/protocol.html
 */
export function scanLocations(xml: string): Locations {
  const texts: string[] = []
  let kind: Locations['kind'] = 'pages'
  let text: string | undefined
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at)
    if (open < 0) break
    if (text !== undefined) text += decodeEntities(xml.slice(at, open))
    const [start, end] = delimitersAt(xml, open)
    const close = xml.indexOf(end, open + start.length)
    if (close < 0) break
    const inside = xml.slice(open + start.length, close)
    at = close + end.length
    if (start === '<![CDATA[') {
      if (text !== undefined) text += inside
    } else if (start === '<') {
      const name = /^\/?[^\s/]*/.exec(inside)?.[0]
      if (name === 'sitemapindex') kind = 'sitemaps'
      if (name === 'loc') text = ''
      if (name === '/loc' && text !== undefined) {
        if (text.trim() !== '') texts.push(text.trim())
        text = undefined
      }
    }
  }
  return { kind, texts }
}

function delimitersAt(xml: string, at: number): [start: string, end: string] {
  if (xml.startsWith('<!--', at)) return ['<!--', '-->']
  if (xml.startsWith('<![CDATA[', at)) return ['<![CDATA[', ']]>']
  return ['<', '>']
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
