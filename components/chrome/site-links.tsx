import { resolveAddress } from '@/lib/content/links.ts'
import type { Site } from '@/lib/types.ts'

/** The links that `site.yaml` sets for header or footer. */
export function SiteLinks({ links, site }: { links: Site['config']['header']; site: Site }) {
  const home = site.byPermalink.get('/')
  if (!home || links.length === 0) return null
  return (
    <ul>
      {links.map(({ text, url }) => (
        <li key={url}>
          <a href={resolveAddress(url, home, site).href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
