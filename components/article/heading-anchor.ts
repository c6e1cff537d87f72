import { announce } from '../chrome/announce.ts'

/**
 * Copies the whole address of a heading whose link was clicked. The link is followed as well, so that
 * the reader sees which part of the page it is, and without JavaScript can copy it from the address bar.
 */
export async function copyHeadingAddress({ target }: Event): Promise<void> {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a.heading-anchor')
  // Browsers have no clipboard for pages of plain http.
  if (!link || !navigator.clipboard) return
  await navigator.clipboard.writeText(link.href)
  announce('Link copied')
}
