import { SearchButton } from '@/components/search/search-button.tsx'
import type { Site } from '@/lib/types.ts'
import { siteHref } from './href.ts'
import { Icon } from './icon.tsx'
import { SiteLinks } from './site-links.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

/** The bar at the top of every page. The menu button opens the sidebar without JavaScript: it is a popover. */
export function Header({ site }: { site: Site }) {
  return (
    <header className="site-header">
      <button type="button" className="icon-button menu-button" popoverTarget="sidebar" aria-label="Menu">
        <Icon name="menu" />
      </button>
      <a className="site-title" href={siteHref('/', site)}>
        <Icon name="signpost" />
        {site.config.title}
      </a>
      <nav className="site-links" aria-label="Site">
        <SiteLinks links={site.config.header} site={site} />
      </nav>
      <SearchButton />
      <ThemeToggle />
    </header>
  )
}
