import { nodeHref } from '@/lib/content/links.ts'
import { navigationTreePath } from '@/lib/outputs/navigation-tree.ts'
import type { NavigationNode, Page, Site } from '@/lib/types.ts'
import { entriesAround } from './entries-around.ts'
import { siteHref } from './href.ts'
import { Icon } from './icon.tsx'
import { SiteLinks } from './site-links.tsx'

/**
 * The category navigation tree. A page carries its own branch only: the ancestors, their
 * siblings and the children of the page; other branches are links to their category, and with
 * JavaScript a button opens them in place. Of a long list only the entries around the page are
 * there, and a link to the category, which with JavaScript brings the others. On small screens it
 * is a popover, and on pages outside of a `.document` nothing else. What a reader opened and how far
 * it was scrolled is kept from page to page.
 * @param page none on pages that are no part of the content, such as the 404 page
 */
export function Sidebar({ page, site }: { page?: Page; site: Site }) {
  return (
    <aside id="sidebar" className="sidebar" popover="auto" aria-label="Navigation">
      <button
        type="button"
        className="icon-button drawer-close"
        popoverTarget="sidebar"
        popoverTargetAction="hide"
        aria-label="Close navigation"
      >
        <Icon name="close" />
      </button>
      <nav className="site-links" aria-label="Site links">
        <SiteLinks links={site.config.header} site={site} />
      </nav>
      <fp-tree src={site.config.basePath + navigationTreePath(site)}>
        <nav aria-label="Articles">
          <Branch
            nodes={site.navigation}
            href={siteHref('/', site)}
            current={page?.permalink ?? ''}
            site={site}
          />
        </nav>
        <fp-tree-end />
      </fp-tree>
    </aside>
  )
}

interface BranchProps {
  nodes: readonly NavigationNode[]
  /** Permalink of the page. */
  /** Where all of them are listed; empty where they are nowhere else. */
  href: string
  current: string
  site: Site
}

function Branch({ nodes, href, current, site }: BranchProps) {
  const shown = href === '' ? nodes : entriesAround(nodes, (node) => holds(node, current))
  return (
    <ul>
      {shown.map((node) => (
        <Entry key={node.permalink + node.title} node={node} current={current} site={site} />
      ))}
      {shown.length < nodes.length && (
        <li data-rest="">
          <a href={href}>Show all {nodes.length}</a>
        </li>
      )}
    </ul>
  )
}

function Entry({ node, current, site }: { node: NavigationNode; current: string; site: Site }) {
  const isOpen = current !== '' && holds(node, current)
  const href = nodeHref(node, site)
  const children = <Branch nodes={node.children} href={href} current={current} site={site} />
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
      <a href={href} aria-current={node.permalink === current ? 'page' : undefined}>
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
