import { forgetSearches, recentSearches } from './recent-searches.ts'
import { actionOption, optionGroup } from './search-options.ts'

/**
 * What is offered before anything is typed: what the reader searched for last, what the site
 * suggests, and the categories.
 * @param use searches for a text
 * @param refresh shows the offer anew
 */
export function renderSuggestions(
  suggestions: readonly string[],
  categories: readonly HTMLElement[],
  use: (text: string) => void,
  refresh: () => void,
): HTMLElement[] {
  const recent = recentSearches()
  const forget = actionOption('Clear recent searches', () => {
    forgetSearches()
    refresh()
  })
  forget.classList.add('search-all')
  return [
    ...group('Recent searches', recent.length > 0 ? [...queries(recent, use), forget] : []),
    ...group('Suggestions', queries(suggestions, use)),
    ...group('Categories', categories),
  ]
}

/**
 * What is offered where nothing was found: the nearest words, the whole site where a part of it was
 * searched, and the categories.
 * @param widen searches the whole site; nothing where that was done
 */
export function renderNothing(
  nearest: readonly string[],
  categories: readonly HTMLElement[],
  use: (text: string) => void,
  widen: (() => void) | undefined,
): HTMLElement[] {
  return [
    ...group('Search elsewhere', widen ? [actionOption('Search everywhere', widen)] : []),
    ...group('Did you mean', queries(nearest, use)),
    ...group('Categories', categories),
  ]
}

function queries(texts: readonly string[], use: (text: string) => void): HTMLElement[] {
  return texts.map((text) => actionOption(text, () => use(text)))
}

function group(label: string, options: readonly HTMLElement[]): HTMLElement[] {
  return options.length > 0 ? [optionGroup(label, options, true)] : []
}
