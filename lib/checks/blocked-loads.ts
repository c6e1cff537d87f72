import { allowsAddress } from '../content-policy.ts'
import { policyOf } from '../outputs/security-headers.ts'
import { warning } from '../problem.ts'
import type { ArticleLoad, Check, Place, Problem } from '../types.ts'

/** Whatever an article has the browser load is allowed by the content security policy. */
export const blockedLoads: Check = {
  rule: 'blocked',
  texts: 'each',
  run(publication, pages = publication.site.pages) {
    const { site, articles } = publication
    const policy = policyOf(publication)
    return pages.flatMap((page) =>
      (articles.get(page.permalink)?.loads ?? [])
        .filter(({ directive, target }) => !allowsAddress(policy[directive] ?? [], target, site.config.url))
        .map((load) => blocked(load, { file: page.path, line: load.line, column: load.column })),
    )
  },
}

function blocked({ directive, target }: ArticleLoad, place: Place): Problem {
  const [origin = "'self'"] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(target) ?? []
  const source = target.startsWith('//') ? `https:${target}`.split('/').slice(0, 3).join('/') : origin
  const allow = `site.yaml: security: {csp: {${directive}: ["${source}"]}}`
  const isPlain = /^http:/i.test(target) && (directive === 'img-src' || directive === 'media-src')
  return warning(
    place,
    'blocked',
    `browsers will not load ${target}: the content security policy forbids it (${directive})`,
    isPlain
      ? `Write https:, if it is there, or allow it in ${allow}.`
      : `Allow it in ${allow}, or link to it.`,
  )
}
