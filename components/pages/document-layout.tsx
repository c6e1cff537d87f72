import type { ReactNode } from 'react'
import { Sidebar } from '@/components/chrome/sidebar.tsx'
import type { Page, Site } from '@/lib/types.ts'

interface Props {
  page: Page
  site: Site
  children: ReactNode
}

/** Sidebar and main column, for every page but the home page. */
export function DocumentLayout({ page, site, children }: Props) {
  return (
    <div className="document">
      <Sidebar page={page} site={site} />
      <main id="content">{children}</main>
    </div>
  )
}
