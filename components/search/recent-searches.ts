const key = 'fingerpost-searches'
const most = 5

/** What the reader searched for and followed, the last one first. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string').slice(0, most) : []
  } catch {
    // Storage can be forbidden, or hold what another page of this host wrote.
    return []
  }
}

/** Keeps a query as the last one. */
export function rememberSearch(query: string): void {
  store([query, ...recentSearches().filter((each) => each !== query)].slice(0, most))
}

/** Forgets them all. */
export function forgetSearches(): void {
  store([])
}

function store(queries: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(queries))
  } catch {
    // Without storage there are no recent searches.
  }
}
