import type { Publication } from '../types.ts'
import { securityHeaders } from './security-headers.ts'

/** Headers of what stands at an address, for hosts that let a site set them. */
export interface HostHeaders {
  /** A folder, or everything: decoded, with the base path and a slash at the end. */
  folder: string
  headers: readonly [name: string, value: string][]
}

/** Kept without asking again: the name of such a file has a hash of what is in it (RFC 8246). */
const forGood = 'public, max-age=31536000, immutable'

/** Kept, but asked for again each time: a page keeps its name when it changes (RFC 9111, 5.2.2.4). */
const askAgain = 'no-cache'

/**
 * The headers of the site: those of every file, then those of folders that differ from it.
 * What a folder does not set is as for every file.
 */
export function hostHeaders(publication: Publication): HostHeaders[] {
  const { basePath } = publication.site.config
  const hashed = (folder: string): HostHeaders => ({
    folder: `${basePath}${folder}`,
    headers: [['Cache-Control', forGood]],
  })
  return [
    { folder: `${basePath}/`, headers: [...securityHeaders(publication), ['Cache-Control', askAgain]] },
    hashed('/_next/static/'),
    hashed('/_fingerpost/'),
  ]
}
