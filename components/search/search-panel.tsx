import { Icon } from '@/components/chrome/icon.tsx'
import type { SiteView } from '@/lib/view/site-view.ts'

interface Props {
  site: SiteView
  /** Where it stands. */
  mode: 'dialog' | 'page'
}

/**
 * Input, filters and results of search. The markup stands in the page, so that the reader can type
 * before a script has come; what it does is in `search-panel.element.ts`.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchPanel({ site, mode }: Props) {
  const { basePath, scripts } = site
  const list = `search-${mode}-results`
  return (
    <fp-search-panel
      class="search-panel scripted"
      mode={mode}
      base={basePath}
      worker={basePath + scripts.searchWorker}
      index={site.searchIndex}
      suggestions={site.suggestions.join('\n')}
      page={site.searchPage}
    >
      <div className="search-field">
        <Icon name="search" />
        <input
          type="text"
          dir="auto"
          role="combobox"
          aria-label="Search"
          aria-expanded="false"
          aria-controls={list}
          aria-autocomplete="list"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Search"
          enterKeyHint="go"
        />
        {mode === 'dialog' && (
          <button type="button" className="search-close" aria-label="Close search">
            <Icon name="close" />
          </button>
        )}
      </div>
      <div className="search-filters">
        <fieldset aria-label="Category" />
        <fieldset aria-label="Tag" />
      </div>
      <div id={list} role="listbox" aria-label="Results" />
      <p className="search-status" role="status" />
    </fp-search-panel>
  )
}
