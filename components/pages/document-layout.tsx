import type { ReactNode } from 'react'
import { Sidebar } from '@/components/chrome/sidebar.tsx'
import type { FrameView } from '@/lib/view/page-view.ts'
import type { SiteView } from '@/lib/view/site-view.ts'

interface Props {
  page: FrameView
  site: SiteView
  children: ReactNode
}

/** Sidebar and main column, for every page but the home page. */
export function DocumentLayout({ page, site, children }: Props) {
  return (
    <div className="document">
      <Sidebar branch={page.branch} site={site} />
      <main id="content">{children}</main>
    </div>
  )
}
