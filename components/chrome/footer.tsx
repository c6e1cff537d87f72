import type { Site } from '@/lib/types.ts'
import { BackToTop } from './back-to-top.tsx'
import { SiteLinks } from './site-links.tsx'

/** The end of every page. */
export function Footer({ site }: { site: Site }) {
  return (
    <footer className="site-footer">
      <span>{site.config.title}</span>
      <nav className="site-links" aria-label="Footer">
        <SiteLinks links={site.config.footer} site={site} />
      </nav>
      <button type="button" className="scripted" data-keys-open="" aria-keyshortcuts="?">
        Keyboard
      </button>
      <BackToTop />
    </footer>
  )
}
