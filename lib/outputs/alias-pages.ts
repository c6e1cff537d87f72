import type { SiteConfig } from '../config.ts'
import { isWholeTarget, splitTarget, targetHref } from '../content/redirect-target.ts'
import { outputPath } from '../content/url.ts'
import { escapeHtml } from '../escape-html.ts'
import type { OutputFormat, Redirect } from '../types.ts'
import { gonePage } from './gone-page.ts'
import { policyMeta } from './security-headers.ts'

/**
 * A page at every old address that sends the reader on, or says that what was there is gone; no file
 * can do that for a subtree. The script keeps `?query` and `#hash`; without JavaScript a meta
 * refresh does the same without them, and a link is there to click.
 * A Hugo project with `disableAliases` has none: its host redirects, by the list of redirects.
 * @see https://gohugo.io/content-management/urls/#aliases
 */
export const aliasPages: OutputFormat = {
  name: 'alias-pages',
  host: 'static',
  render: (publication) => {
    const { config, redirects } = publication.site
    const head = { policy: policyMeta(publication), script: config.basePath + publication.scripts.redirect }
    return (config.disableAliases ? [] : redirects)
      .filter(({ scope }) => scope === 'page')
      .map((redirect) => ({
        path: outputPath(redirect.from),
        content: redirect.status === 410 ? gonePage(config.basePath) : aliasPage(redirect, config, head),
        source: redirect.source,
      }))
  },
  limits: ({ site: { config, redirects } }) => {
    const roots = redirects.filter(({ scope }) => scope === 'subtree').map(({ from }) => `${from}*`)
    if (roots.length === 0 || config.hosts.some((host) => host !== 'static')) return []
    const more = roots.length > 3 ? ` and ${roots.length - 3} more` : ''
    return [`Static pages can't redirect whole folders: ${roots.slice(0, 3).join(', ')}${more}.`]
  },
}

/** What the heads of all alias pages have in common: the tag of the policy, and the script's address. */
interface Head {
  policy: string
  script: string
}

/** The HTML of one alias page. Its canonical address is that of a page, so without the anchor. */
function aliasPage(
  { to }: Redirect,
  { url, basePath, language }: SiteConfig,
  { policy, script }: Head,
): string {
  const target = escapeHtml(targetHref(to, basePath))
  const { address, query } = splitTarget(to)
  const origin = isWholeTarget(to) ? '' : url
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${target}</title>
<link rel="canonical" href="${escapeHtml(origin + targetHref(address + query, basePath))}">
<script src="${script}" data-to="${target}"></script>
<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>
</head>
<body>
<p>This page has moved to <a href="${target}">${target}</a>.</p>
</body>
</html>
`
}
