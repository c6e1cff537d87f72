import { encodePermalink } from '../content/url.ts'
import { literally } from './all-but.ts'

/**
 * Strings only: old addresses as hosts are asked for them.
 */

/**
 * The ways in which an address is written: as links have it, and as a browser sends what somebody
 * types, which encodes less (`[`, `|`).
 * @param path decoded
 * @see https://url.spec.whatwg.org/#path-percent-encode-set
 */
export function spellings(path: string): string[] {
  const encoded = encodePermalink(path)
  const typed = encoded.replace(/%(5B|5D|7C|5E)/g, (code) => decodeURIComponent(code))
  return [...new Set([encoded, typed])]
}

/** An address and, if it is a folder's, the one without its last slash. */
export function withAndWithoutSlash(path: string): string[] {
  return path.endsWith('/') && path !== '/' ? [path, path.slice(0, -1)] : [path]
}

/** A regular expression for an address, decoded or not. */
export function addressPattern(path: string): string {
  return [...path]
    .map((letter) => {
      const encoded = encodePermalink(letter)
      if (encoded === letter) return literally(letter)
      // The digits of `%c3` have no case.
      const digits = encoded.replace(/[A-F]/g, (digit) => `[${digit}${digit.toLowerCase()}]`)
      return `(?:${literally(letter)}|${digits})`
    })
    .join('')
}

/** A regular expression for an old address; one that ends in a slash is also asked for without. */
export function askedPattern(path: string): string {
  return path.endsWith('/') ? `${addressPattern(path.slice(0, -1))}/?` : addressPattern(path)
}
