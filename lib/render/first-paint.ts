/**
 * Characters of a page that a host sends before it waits for the browser, compressed: ten packets (RFC 6928)
 * of 1,460 bytes, with markup at a fifth of its length.
 */
const firstFlight = 65_536

const wholePage = '<link rel="expect" href="#site-footer" blocking="render"/>'

/**
 * A page is painted when it is parsed to the end of its main element: a browser that paints before moves
 * what is aligned to the end, centred, or a column of a table, when the rest of it comes. Of a page that
 * is longer than what comes at once, only the bar at the top and the sidebar are waited for. Chromium 156
 * paints at the start tag of what is waited for, so it is always the element behind.
 * @param html as React writes it
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-expect
 */
export function withFirstPaint(html: string): string {
  if (html.length <= firstFlight) return html
  return html.replace(wholePage, wholePage.replace('#site-footer', '#content'))
}
