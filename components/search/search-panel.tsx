import { Icon } from '@/components/chrome/icon.tsx'
import { searchIndexPath, searchPagePath } from '@/lib/search/paths.ts'
import type { Scripts, Site } from '@/lib/types.ts'

interface Props {
  site: Site
  scripts: Scripts
  /** Where it stands. */
  mode: 'dialog' | 'page'
}

/**
 * Input, filters and results of search. The markup stands in the page, so that the reader can type
 * before a script has come; what it does is in `search-panel.element.ts`.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchPanel({ site, scripts, mode }: Props) {
  const { basePath } = site.config
  const list = `search-${mode}-results`
  return (
    <fp-search-panel
      class="search-panel scripted"
      mode={mode}
      base={basePath}
      worker={basePath + scripts.searchWorker}
      index={basePath + searchIndexPath}
      suggestions={site.config.search.suggestions.join('\n')}
      page={site.byPermalink.has(searchPagePath) ? '' : basePath + searchPagePath}
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
