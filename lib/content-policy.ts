import type { Directive } from './security-config.ts'

/** What a content security policy allows, by directive. */
export type AllowedSources = Partial<Record<Directive, readonly string[]>>

/**
 * Whether a list of sources lets an address be loaded.
 * @param address whole, or one of the site's own
 * @param own origin of the site, for `'self'`; empty where it is not known
 * @see https://www.w3.org/TR/CSP3/#match-url-to-source-list
 */
export function allowsAddress(sources: readonly string[], address: string, own: string): boolean {
  const base = own || 'https://own.invalid'
  // What is no address is nobody's.
  if (!URL.canParse(address, base)) return true
  const url = new URL(address, base)
  const { origin } = new URL(base)
  return sources.some((source) => matches(source, url, origin))
}

function matches(source: string, url: URL, own: string): boolean {
  if (source === "'self'") return url.origin === own
  if (source.startsWith("'")) return false
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return isScheme(source, url.protocol)
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z0-9+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? []
  return (
    isScheme(scheme ?? new URL(own).protocol, url.protocol) &&
    isHost(host.toLowerCase(), url.hostname) &&
    (port === '*' || (port ?? '') === url.port) &&
    (path === '' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path))
  )
}

/** What is allowed by `http:` is by `https:`, too. */
function isScheme(allowed: string, scheme: string): boolean {
  return scheme === allowed.toLowerCase() || (allowed.toLowerCase() === 'http:' && scheme === 'https:')
}

function isHost(allowed: string, host: string): boolean {
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : allowed === host
}
