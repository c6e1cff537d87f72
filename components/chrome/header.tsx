import { SearchButton } from '@/components/search/search-button.tsx'
import { themeFileHref } from '@/lib/content/theme-file.ts'
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
        <SiteName site={site} />
      </a>
      <nav className="site-links" aria-label="Site">
        <SiteLinks links={site.config.header} site={site} />
      </nav>
      <SearchButton />
      <ThemeToggle />
    </header>
  )
}

/** The name of the site with the sign, or the logo that stands for both. */
function SiteName({ site }: { site: Site }) {
  const { title, theme } = site.config
  const { logo, logoDark } = theme
  if (!logo)
    return (
      <>
        <Icon name="signpost" />
        {title}
      </>
    )
  return (
    <>
      <img className="logo-light" src={themeFileHref(logo, site)} alt={title} />
      {/* Lazy, so that only that of the theme is loaded. */}
      {logoDark && (
        <img className="logo-dark" src={themeFileHref(logoDark, site)} alt={title} loading="lazy" />
      )}
    </>
  )
}
