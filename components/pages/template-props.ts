import type { ReactNode } from 'react'
import type { ContentView } from '@/lib/view/page-view.ts'
import type { SiteView } from '@/lib/view/site-view.ts'

/** What every template of a page of the content takes. */
export interface TemplateProps {
  page: ContentView
  site: SiteView
  /** The text of its article, where a file declares it. */
  body: ReactNode
}
