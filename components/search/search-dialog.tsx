import { searchIndexPath } from '@/lib/search/paths.ts'

/**
 * The search dialog, in the page from the start so that it opens at once; its script fetches the
 * index when the reader opens it.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchDialog({ basePath, worker }: { basePath: string; worker: string }) {
  return (
    <fp-search worker={basePath + worker} index={basePath + searchIndexPath}>
      <dialog className="search" aria-label="Search">
        <input
          type="text"
          role="combobox"
          aria-label="Search"
          aria-expanded="false"
          aria-controls="search-results"
          aria-autocomplete="list"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Search"
          enterKeyHint="go"
        />
        <div id="search-results" role="listbox" aria-label="Results" />
        <p className="search-status" role="status" />
      </dialog>
    </fp-search>
  )
}
