import { nodeHref } from '@/lib/content/links.ts'
import { navigationTreePath } from '@/lib/outputs/navigation-tree.ts'
import type { NavigationNode, Page, Site } from '@/lib/types.ts'
import { SiteLinks } from './site-links.tsx'

/**
 * The category navigation tree. A page carries its own branch only: the ancestors, their
 * siblings and the children of the page; other branches are links to their category, and with
 * JavaScript a button opens them in place. On small screens it is a popover. What a reader opened
 * and how far it was scrolled is kept from page to page.
 */
export function Sidebar({ page, site }: { page: Page; site: Site }) {
  return (
    <aside id="sidebar" className="sidebar" popover="auto" aria-label="Navigation">
      <nav className="site-links" aria-label="Site links">
        <SiteLinks links={site.config.header} site={site} />
      </nav>
      <fp-tree src={site.config.basePath + navigationTreePath}>
        <nav aria-label="Articles">
          <Branch nodes={site.navigation} page={page} site={site} />
        </nav>
        <fp-tree-end />
      </fp-tree>
    </aside>
  )
}

interface BranchProps {
  nodes: readonly NavigationNode[]
  page: Page
  site: Site
}

function Branch({ nodes, page, site }: BranchProps) {
  return (
    <ul>
      {nodes.map((node) => (
        <Entry key={node.permalink + node.title} node={node} page={page} site={site} />
      ))}
    </ul>
  )
}

function Entry({ node, page, site }: { node: NavigationNode; page: Page; site: Site }) {
  const isOpen = holds(node, page.permalink)
  const children = <Branch nodes={node.children} page={page} site={site} />
  const href = nodeHref(node, site)
  if (href === '') {
    return (
      <li>
        <details open={isOpen}>
          <summary>{node.title}</summary>
          {children}
        </details>
      </li>
    )
  }
  return (
    <li data-branch={node.children.length === 0 ? undefined : isOpen ? 'open' : 'closed'}>
      <a href={href} aria-current={node.permalink === page.permalink ? 'page' : undefined}>
        {node.title}
      </a>
      {node.children.length > 0 && (
        <button type="button" className="scripted" aria-label={node.title} aria-expanded={isOpen} />
      )}
      {isOpen && node.children.length > 0 && children}
    </li>
  )
}

/** Whether the page is this entry or stands below it. */
function holds(node: NavigationNode, permalink: string): boolean {
  return node.permalink === permalink || node.children.some((child) => holds(child, permalink))
}
