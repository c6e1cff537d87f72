const key = 'fingerpost-arrival'
/** Milliseconds in which a result must have been reached; a slow connection, but no other visit. */
const longest = 60_000

/** Leaves the words of a search for the page that the reader goes to; in storage, since a new tab has to find them, too. */
export function leaveWords(href: string, words: readonly string[]): void {
  try {
    const { pathname } = new URL(href, location.href)
    localStorage.setItem(key, JSON.stringify({ pathname, words, time: Date.now() }))
  } catch {
    // Without storage nothing is marked.
  }
}

/** Whether words were left for this page; cheap, since every page asks. */
export function hasArrivedFromSearch(): boolean {
  try {
    return localStorage.getItem(key)?.includes(JSON.stringify(location.pathname)) ?? false
  } catch {
    return false
  }
}

/** The words that were left for this page, once. */
export function takeWords(): string[] {
  try {
    const left: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (!isLeft(left) || left.pathname !== location.pathname) return []
    localStorage.removeItem(key)
    return Date.now() - left.time < longest ? left.words.filter((word) => typeof word === 'string') : []
  } catch {
    return []
  }
}

function isLeft(value: unknown): value is { pathname: string; words: unknown[]; time: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pathname' in value &&
    'time' in value &&
    typeof value.time === 'number' &&
    'words' in value &&
    Array.isArray(value.words)
  )
}
