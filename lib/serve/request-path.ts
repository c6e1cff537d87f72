import type { IncomingMessage } from 'node:http'

/** The path of a request within the site. */
export interface RequestPath {
  /** Decoded, without the base path; undefined outside of the site or where it does not decode. */
  path: string | undefined
  /** With `?`, or empty. */
  query: string
}

/** Takes a request apart. Nothing is resolved: `..` stays what it is, and matches nothing. */
export function requestPath({ url = '/' }: IncomingMessage, basePath: string): RequestPath {
  const [, encoded = '/', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? []
  try {
    const path = decodeURIComponent(encoded)
    if (path === basePath) return { path: '', query }
    const inSite = path.startsWith(`${basePath}/`) && !path.includes('\0')
    return { path: inSite ? path.slice(basePath.length) : undefined, query }
  } catch {
    return { path: undefined, query }
  }
}
