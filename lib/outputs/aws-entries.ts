import type { HostRedirect, HostRedirects } from './host-redirects.ts'

/**
 * What the function knows, by address without its last slash:
 *
 * - a status and where it leads, `301 /guides/`: a redirect; `410` where the page is gone
 * - `/`: a page, which has its last slash
 * - `.`: a file, which no subtree catches
 *
 * With a star before the address, the same for all below: `301 /guides/:splat` sends it on, `.` does not.
 */
export interface AwsEntries {
  entries: Map<string, string>
  /** Redirects that are too long for an entry, or too many for a store. */
  left: HostRedirect[]
}

/** In characters, and in bytes of the whole file. */
const room = { key: 512, value: 1024, file: 5 * 1024 * 1024 }

/**
 * Makes the entries, those of what is published first.
 * @param pages addresses of pages, decoded, with the base path
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/kvs-with-functions-create-s3-kvp.html
 */
export function awsEntries({ exact, subtrees }: HostRedirects, pages: readonly string[]): AwsEntries {
  const entries = new Map<string, string>()
  let size = 0
  const add = (key: string, value: string) => {
    if (entries.has(key)) return true
    const length = Buffer.byteLength(JSON.stringify({ key, value })) + 1
    if (key.length > room.key || value.length > room.value || size + length > room.file) return false
    entries.set(key, value)
    size += length
    return true
  }
  for (const path of pages) add(keyOf(path), path.endsWith('/') ? '/' : '.')
  for (const { root, living, shelters, ...rest } of subtrees) {
    for (const path of living) add(keyOf(path), path.endsWith('/') ? '/' : '.')
    for (const folder of shelters) add(`*${keyOf(folder)}`, '.')
    add(`*${keyOf(root)}`, valueFor(rest))
  }
  const left = exact.filter((redirect) => !add(keyOf(redirect.from), valueFor(redirect)))
  return { entries, left }
}

function keyOf(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path
}

function valueFor({ status, target }: Pick<HostRedirect, 'status' | 'target'>): string {
  return status === 410 ? '410' : `${status} ${target.address}${target.query}${target.anchor}`
}
