import type { SiteView } from '@/lib/view/site-view.ts'
import { BackToTop } from './back-to-top.tsx'
import { SiteLinks } from './site-links.tsx'

/** The end of every page. */
export function Footer({ site }: { site: SiteView }) {
  return (
    <footer id="site-footer" className="site-footer">
      <span>{site.title}</span>
      <nav className="site-links" aria-label="Footer">
        <SiteLinks links={site.footer} />
      </nav>
      <button type="button" className="scripted" data-keys-open="" aria-keyshortcuts="?">
        Keyboard
      </button>
      <BackToTop />
    </footer>
  )
}
