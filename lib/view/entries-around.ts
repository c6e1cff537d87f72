/** More entries than this are not all carried by a page: its bytes would grow with the site. */
const most = 18
/** Entries that are carried on each side of the one that is open. */
const around = 7

/**
 * The entries of a list of the navigation tree that a page carries: all, or those around one.
 * @param isOpen tells the entry that is the page or holds it; without one the list begins at its start
 */
export function entriesAround<T>(entries: readonly T[], isOpen: (entry: T) => boolean): readonly T[] {
  if (entries.length <= most) return entries
  const start = Math.max(0, entries.findIndex(isOpen) - around)
  return entries.slice(start, start + 2 * around + 1)
}
