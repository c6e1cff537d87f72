import { neighboursOf } from '@/lib/content/navigation.ts'
import type { NavigationNode, Page, Site } from '@/lib/types.ts'
import { siteHref } from './href.ts'

/** Links to the pages before and after this one in reading order. */
export function Pagination({ page, site }: { page: Page; site: Site }) {
  const { previous, next } = neighboursOf(page.permalink, site.navigation)
  if (!previous && !next) return null
  return (
    <nav className="pagination" aria-label="Previous and next page">
      {previous && <PageLink node={previous} site={site} rel="prev" label="Previous" />}
      {next && <PageLink node={next} site={site} rel="next" label="Next" />}
    </nav>
  )
}

function PageLink({
  node,
  site,
  rel,
  label,
}: {
  node: NavigationNode
  site: Site
  rel: string
  label: string
}) {
  return (
    <a rel={rel} href={siteHref(node.permalink, site)}>
      <span>{label}</span> {node.title}
    </a>
  )
}
