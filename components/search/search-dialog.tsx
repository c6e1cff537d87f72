import type { Scripts, Site } from '@/lib/types.ts'
import { SearchPanel } from './search-panel.tsx'

/** The search dialog, in every page from the start, so that it opens at once. */
export function SearchDialog({ site, scripts }: { site: Site; scripts: Scripts }) {
  const { basePath } = site.config
  return (
    <fp-search panel={basePath + scripts.searchPanel} marks={basePath + scripts.searchMarks}>
      <dialog className="search" aria-label="Search">
        <SearchPanel site={site} scripts={scripts} mode="dialog" />
      </dialog>
    </fp-search>
  )
}
