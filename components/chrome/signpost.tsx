import { nodeHref } from '@/lib/content/links.ts'
import { flatten } from '@/lib/content/navigation.ts'
import type { NavigationNode, Site } from '@/lib/types.ts'

/** A signpost with more arms is not taken in at a glance. */
const most = 6

/**
 * The first categories of the site as the arms of a signpost, each with the number of pages that
 * stand below it, as a road sign has miles. Nothing where no category has an address.
 */
export function Signpost({ site }: { site: Site }) {
  const arms = site.navigation
    .map((node) => ({ node, href: nodeHref(node, site) }))
    .filter(({ href }) => href !== '')
    .slice(0, most)
  if (arms.length === 0) return null
  return (
    <nav aria-label="Categories">
      <ul className="signpost">
        {arms.map(({ node, href }, index) => (
          <li key={href}>
            <a href={href} className={index % 2 === 1 ? 'back' : undefined}>
              {node.title} <Count node={node} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Count({ node }: { node: NavigationNode }) {
  const { length } = flatten(node.children)
  if (length === 0) return null
  return (
    <span className="count" dir="auto">
      {length === 1 ? '1 page' : `${length} pages`}
    </span>
  )
}
