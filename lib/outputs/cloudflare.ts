import { redirectRulesPath } from '../content/redirect-rules.ts'
import type { OutputFormat, Publication, Redirect } from '../types.ts'
import { cloudflareRules } from './cloudflare-rules.ts'
import { headersFile } from './headers-file.ts'
import { type HostRedirects, hostRedirects } from './host-redirects.ts'
import { answersInstead, limit } from './limit.ts'

/** `_redirects` and `_headers` for Cloudflare Pages. */
export const cloudflare: OutputFormat = {
  name: 'cloudflare',
  host: 'cloudflare',
  render: (publication) => {
    const { config } = publication.site
    const { statics, dynamics } = cloudflareRules(rulesFirst(publication), config.basePath)
    return [
      { path: '_redirects', content: [...statics, ...dynamics].map((line) => `${line}\n`).join('') },
      headersFile(publication),
    ]
  },
  limits: (publication) => {
    const redirects = rulesFirst(publication)
    const { leftExact, leftSubtrees } = cloudflareRules(redirects, publication.site.config.basePath)
    const exact = leftExact.map(({ from, status }) => ({ name: from, status }))
    const subtrees = leftSubtrees.map(({ root, status }) => ({ name: `${root}*`, status }))
    const queried = [
      ...redirects.exact.map(({ from, target }) => ({ name: from, target })),
      ...redirects.subtrees.map(({ root, target }) => ({ name: `${root}*`, target })),
    ].filter(({ target }) => target.query !== '')
    return [
      ...limit(
        `Cloudflare Pages can’t follow some redirects; ${answersInstead(publication.site.config)}`,
        exact,
      ),
      ...limit('Cloudflare Pages can’t follow some folders; the 404 page helps', subtrees),
      ...limit('Cloudflare Pages drops a reader’s query where the target has one', queried),
    ]
  },
}

/** Where there's no room for all, a rule that somebody wrote counts for more than one of many aliases. */
function rulesFirst(publication: Publication): HostRedirects {
  const { site } = publication
  const isRule = ({ source }: Redirect) => source.file === redirectRulesPath
  const redirects = [...site.redirects].sort((a, b) => Number(isRule(b)) - Number(isRule(a)))
  return hostRedirects({ ...publication, site: { ...site, redirects } })
}
