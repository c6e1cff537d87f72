import { escapeHtml } from '../escape-html.ts'
import { players } from '../players.ts'
import type { Directive } from '../security-config.ts'
import type { Publication } from '../types.ts'
import { speculationSource } from './speculation-source.ts'

/** What of a publication the policy depends on. */
type Subject = Pick<Publication, 'site' | 'articles'>

/** Of what a directive may be; those that no site needs to widen are not among `security.csp`. */
type Policy = Record<Directive | 'default-src' | 'base-uri', readonly string[]>

/**
 * The security headers of every answer, by name and value. One policy does for all pages: scripts and
 * styles are files of the site, so that nothing inline is allowed but one text of rules, by its hash.
 * @see https://www.w3.org/TR/CSP3/
 * @see https://www.w3.org/TR/permissions-policy/
 */
export function securityHeaders(subject: Subject): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', serialize(policyOf(subject))],
    // The default of browsers, for those that are older than it.
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    [
      'Permissions-Policy',
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    ],
  ]
}

/**
 * The policy as a tag for the head of every page, for hosts that send no headers. Browsers ignore
 * `frame-ancestors` there, and say so.
 * @see https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy
 */
export function policyMeta(subject: Subject): string {
  const { 'frame-ancestors': _, ...policy } = policyOf(subject)
  return metaOf(serialize(policy))
}

/** The tag for a page that is the same on every site, and needs nothing but its icon. */
export const barePolicyMeta = metaOf("default-src 'none'; img-src 'self'; base-uri 'none'")

/** The strict policy with what the site adds. */
export function policyOf({ site, articles }: Subject): Policy {
  const added = site.config.security.csp
  const widened = (directive: Directive, sources: readonly string[]) => [
    ...new Set([...sources, ...(added[directive] ?? [])]),
  ]
  return {
    'default-src': [],
    'script-src': widened('script-src', ["'self'", speculationSource(site.config.basePath)]),
    'style-src': widened('style-src', ["'self'"]),
    // Markdown shows pictures of any site, so any may send one, encrypted.
    'img-src': widened('img-src', ["'self'", 'data:', 'https:']),
    'media-src': widened('media-src', ["'self'", 'https:']),
    'font-src': widened('font-src', ["'self'"]),
    'connect-src': widened('connect-src', ["'self'"]),
    'worker-src': widened('worker-src', ["'self'"]),
    'manifest-src': widened('manifest-src', ["'self'"]),
    'frame-src': widened('frame-src', hasPlayer(articles) ? playerHosts : []),
    'object-src': widened('object-src', []),
    'form-action': widened('form-action', ["'self'"]),
    'base-uri': [],
    'frame-ancestors': widened('frame-ancestors', []),
  }
}

const playerHosts = Object.values(players).map(({ host }) => host)

/** Whether any article may show a player. */
function hasPlayer(articles: Subject['articles']): boolean {
  return [...articles.values()].some((article) => article.hasPlayer)
}

/** What falls back to `default-src`, by allowing nothing, is left to it. */
function serialize(policy: Partial<Policy>): string {
  const alwaysThere = ['default-src', 'base-uri', 'frame-ancestors', 'form-action']
  return Object.entries(policy)
    .filter(([directive, sources]) => sources.length > 0 || alwaysThere.includes(directive))
    .map(([directive, sources]) => `${directive} ${sources.join(' ') || "'none'"}`)
    .join('; ')
}

function metaOf(policy: string): string {
  // Quotes of the policy are single ones, which need no escape in an attribute of double ones.
  return `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy).replaceAll('&#39;', "'")}">`
}
