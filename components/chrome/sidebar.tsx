import type { BranchView, EntryView } from '@/lib/view/branch.ts'
import { navigationAddress } from '@/lib/view/late-values.ts'
import type { SiteView } from '@/lib/view/site-view.ts'
import { Icon } from './icon.tsx'
import { SiteLinks } from './site-links.tsx'

/**
 * The category navigation tree. A page carries its own branch only: the ancestors, their
 * siblings and the children of the page; other branches are links to their category, and with
 * JavaScript a button opens them in place. Of a long list only the entries around the page are
 * there, and a link to the category, which with JavaScript brings the others. On small screens it
 * is a popover, and on pages outside of a `.document` nothing else. What a reader opened and how far
 * it was scrolled is kept from page to page.
 */
export function Sidebar({ branch, site }: { branch: BranchView; site: SiteView }) {
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
        <SiteLinks links={site.header} />
      </nav>
      <fp-tree src={navigationAddress}>
        <nav aria-label="Articles">
          <Branch branch={branch} />
        </nav>
        <fp-tree-end />
      </fp-tree>
    </aside>
  )
}

function Branch({ branch: { entries, rest } }: { branch: BranchView }) {
  return (
    <ul>
      {entries.map((entry) => (
        <Entry key={entry.href + entry.title} entry={entry} />
      ))}
      {rest && (
        <li data-rest="">
          <a href={rest.href}>Show all {rest.count}</a>
        </li>
      )}
    </ul>
  )
}

function Entry({ entry }: { entry: EntryView }) {
  const { title, href, isOpen, isCurrent, hasChildren, children } = entry
  if (href === '') {
    return (
      <li>
        <details open={isOpen}>
          <summary>{title}</summary>
          {children && <Branch branch={children} />}
        </details>
      </li>
    )
  }
  return (
    <li data-branch={hasChildren ? (isOpen ? 'open' : 'closed') : undefined}>
      <a href={href} aria-current={isCurrent ? 'page' : undefined}>
        {title}
      </a>
      {hasChildren && <button type="button" className="scripted" aria-label={title} aria-expanded={isOpen} />}
      {children && <Branch branch={children} />}
    </li>
  )
}
