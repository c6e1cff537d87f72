import { splitTarget } from '../content/redirect-target.ts'
import { warning } from '../problem.ts'
import type { Check } from '../types.ts'
import { hasAnchor, headingsHint } from './anchors.ts'

/** A redirect to a part of a page leads to a heading or id there; what is on other sites nobody knows. */
export const redirectAnchors: Check = {
  rule: 'redirect',
  texts: 'all',
  run: ({ site, articles }) =>
    site.redirects.flatMap(({ from, to, source }) => {
      const { address, anchor } = splitTarget(to)
      const article = articles.get(address)
      if (anchor === '' || !article || hasAnchor(article, anchor.slice(1))) return []
      const path = site.byPermalink.get(address)?.path
      const reason = `redirect ${from} leads to ${to}, but ${path} has no heading ${anchor}`
      return [warning(source, 'redirect', reason, headingsHint(article, anchor.slice(1)))]
    }),
}
