import { SearchButton } from '@/components/search/search-button.tsx'
import type { SiteView } from '@/lib/view/site-view.ts'
import { Icon } from './icon.tsx'
import { SiteLinks } from './site-links.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

/** The bar at the top of every page. The menu button opens the sidebar without JavaScript: it is a popover. */
export function Header({ site }: { site: SiteView }) {
  return (
    <header className="site-header">
      <button type="button" className="icon-button menu-button" popoverTarget="sidebar" aria-label="Menu">
        <Icon name="menu" />
      </button>
      <a className="site-title" href={site.home}>
        <SiteName site={site} />
      </a>
      <nav className="site-links" aria-label="Site">
        <SiteLinks links={site.header} />
      </nav>
      <SearchButton />
      <ThemeToggle />
    </header>
  )
}

/** The name of the site with the sign, or the logo that stands for both. */
function SiteName({ site: { title, logo, logoDark } }: { site: SiteView }) {
  if (!logo)
    return (
      <>
        <Icon name="signpost" />
        {title}
      </>
    )
  return (
    <>
      <img className="logo-light" src={logo} alt={title} />
      {/* Lazy, so that only that of the theme is loaded. */}
      {logoDark && <img className="logo-dark" src={logoDark} alt={title} loading="lazy" />}
    </>
  )
}
