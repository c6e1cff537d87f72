/**
 * What tells a browser to fetch a page of the site as soon as a reader is about to follow a link to it
 * (the pointer rests on it, or a finger touches it), so that it opens at once. Only pages are fetched,
 * which end with a slash, and no downloads. The text depends on the site alone, so that a policy can
 * allow it by its hash. Browsers leave it where the reader saves data or energy.
 * @param basePath of the site: empty, or `/docs`
 * @see https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/script/type/speculationrules
 * @see https://developer.chrome.com/docs/web-platform/prerender-pages#eagerness
 */
export function speculationRules(basePath: string): string {
  const where = {
    and: [{ href_matches: `${basePath}{/*}?/` }, { not: { selector_matches: '[href^="#"], [download]' } }],
  }
  return JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] })
}
