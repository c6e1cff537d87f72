import type { SiteView } from '@/lib/view/site-view.ts'
import { SearchPanel } from './search-panel.tsx'

/** The search dialog, in every page from the start, so that it opens at once. */
export function SearchDialog({ site }: { site: SiteView }) {
  const { basePath, scripts } = site
  return (
    <fp-search panel={basePath + scripts.searchPanel} marks={basePath + scripts.searchMarks}>
      <dialog className="search" aria-label="Search">
        <SearchPanel site={site} mode="dialog" />
      </dialog>
    </fp-search>
  )
}
