import type { Filter } from '@/lib/search/filter.ts'

/** What the address of the full page says. */
export interface SearchAddress extends Filter {
  query: string
}

/** Reads `?q=`, `&category=` and `&tag=`. */
export function readAddress(): SearchAddress {
  const given = new URLSearchParams(location.search)
  return {
    query: given.get('q') ?? '',
    category: given.get('category') ?? '',
    tag: given.get('tag') ?? '',
  }
}

/** Puts what is searched for into the address, so that it can be shared and come back to. */
export function writeAddress(address: SearchAddress): void {
  try {
    history.replaceState(history.state, '', searchHref(location.pathname, address))
  } catch {
    // Safari refuses more than a hundred changes in half a minute; the next one is taken.
  }
}

/** Address of the full page for a search. */
export function searchHref(page: string, { query, category, tag }: SearchAddress): string {
  const values = Object.entries({ q: query, category, tag }).filter(([, value]) => value !== '')
  const search = new URLSearchParams(values).toString()
  return search === '' ? page : `${page}?${search}`
}
